/** Networks as schools have them: a browser behind a faulty one is told what holds, and comes back by itself. */
import { expect } from '@playwright/test'
import { type Network, network } from '../../server/testing/network.ts'
import { AIGERIM, gather, IVAN } from './gathering.ts'
import { Person } from './person.ts'
import { test } from './server.ts'
import { partyName } from './words.ts'

let net: Network
test.beforeEach(async ({ server }) => {
  net = await network(Number(new URL(server.url).port))
})
test.afterEach(() => net.close())

test('F3 F2 pages come through and live connections do not: a sentence, the table to read, and in as soon as one opens', async ({
  browser,
  server,
}) => {
  const { instructor } = await gather(browser, server, {})
  const ivan = await Person.arrive(browser, { lang: 'ru', width: 360 })
  net.set('refuse')
  const sentence = ivan.text('no_live_connections', { host: `127.0.0.1:${net.port}` })
  await ivan.sitDown(net.url, instructor.code, IVAN.party, IVAN.name)
  await expect(sentence).toBeVisible()
  await expect(ivan.page.getByRole('heading', { level: 1 })).toBeVisible()
  if (process.env.E2E_SHOTS) await ivan.page.screenshot({ path: `${process.env.E2E_SHOTS}/no-live.png` })
  net.set('none')
  await expect(sentence).toBeHidden()
  for (const person of [instructor, ivan]) await person.leave()
})

test('F22 F2 a network that goes without a word: said, and back without a hand', async ({ browser, server }) => {
  const { instructor } = await gather(browser, server, {})
  const aigerim = await Person.arrive(browser, { lang: 'kk', width: 360 })
  await aigerim.sitDown(net.url, instructor.code, AIGERIM.party, AIGERIM.name)
  await aigerim.turnTo('now')
  net.set('swallow')
  await expect(aigerim.text('reconnecting')).toBeVisible({ timeout: 25_000 })
  net.set('cut')
  await expect(aigerim.text('unreachable')).toBeVisible({ timeout: 40_000 })
  net.set('none')
  await expect(aigerim.text('unreachable')).toBeHidden()
  await aigerim.turnTo('talk')
  await aigerim.page.locator('.composer textarea').fill('Қайта келдім')
  await aigerim.press('send')
  await expect(aigerim.page.locator('.say__text').last()).toHaveText('Қайта келдім')
  for (const person of [instructor, aigerim]) await person.leave()
})

test('F2 a network that holds the live connection for three seconds, or brings everything late: in, seated and heard, and nobody does a thing', async ({
  browser,
  server,
}) => {
  const { instructor } = await gather(browser, server, {})
  const ivan = await Person.arrive(browser, { lang: 'ru', width: 360 })
  net.set('hold')
  await ivan.page.goto(`${net.url}/j/${instructor.code}`)
  await ivan.field('your_name').fill(IVAN.name)
  await ivan.page.getByRole('radio', { name: partyName(IVAN.party, 'ru') }).check()
  await ivan.press('sit_down')
  await expect(ivan.text('entering')).toBeVisible()
  await ivan.page.waitForTimeout(3_000)
  await expect(ivan.page.locator('.seat')).toHaveCount(0)
  net.set('slow')
  await ivan.turnTo('talk')
  await ivan.page.locator('.composer textarea').fill('Слышно с опозданием')
  await ivan.press('send')
  await expect(ivan.page.locator('.say__text').last()).toHaveText('Слышно с опозданием', { timeout: 15_000 })
  await expect(ivan.page.locator('.say__text')).toHaveCount(1)
  await expect(ivan.text('reconnecting')).toBeHidden()
  net.set('none')
  for (const person of [instructor, ivan]) await person.leave()
})

test('F16 a student who is called KAZ and sits there speaks as a person, not as a bot', async ({ browser, server }) => {
  const { instructor, kaz, ivan } = await gather(browser, server, { kaz: { ...AIGERIM, name: 'KAZ' }, ivan: IVAN })
  await kaz.turnTo('talk')
  await kaz.page.locator('.composer textarea').fill('Бастайық')
  await kaz.press('send')
  const said = ivan.page.locator('.say', { hasText: 'Бастайық' })
  await expect(said.locator('.say__who > span:not(.chip)').last()).toContainText('KAZ')
  await expect(said).not.toContainText(ivan.word('role_bot'))
  for (const person of [instructor, kaz, ivan]) await person.leave()
})
