/** A newcomer on a phone who reads nothing but the first line of *Now* and presses what it offers first (P1, P4). */
import { expect } from '@playwright/test'
import { Person } from './person.ts'
import { test } from './server.ts'
import { partyName, stageTitle } from './words.ts'

test('P4 by the main act of Now alone a newcomer comes from the card to the chain of questions', async ({
  browser,
  server,
}) => {
  test.setTimeout(180_000)
  const ann = await Person.arrive(browser, { lang: 'kk', width: 360, isNew: true })
  const { page } = ann
  await page.goto(`${server.url}/practice`)
  await page.getByRole('radio', { name: partyName('KAZ', 'kk') }).check()
  await ann.field('your_name').fill('Айгүл')
  await ann.press('begin_practice')
  await ann.button('begin_practice').click()
  const coach = page.locator('.coach__say')
  await expect(coach).not.toBeEmpty({ timeout: 30_000 })

  const said = new Set<string>()
  await expect(async () => {
    said.add(await coach.innerText())
    if (await ann.button('send_ranks').isVisible()) await ann.press('send_ranks')
    else if (await ann.main.isVisible()) await ann.main.click({ timeout: 1000 })
    await expect(page.getByRole('heading', { level: 1 })).toContainText(stageTitle('chain', 'kk'), { timeout: 500 })
  }).toPass({ timeout: 150_000, intervals: [500] })
  expect([...said].filter((sentence) => sentence.length > 90 || sentence === '')).toEqual([])

  await page.evaluate(() => scrollTo(0, 0))
  await expect(coach).toBeInViewport()
  const { height = 9999 } = (await page.locator('.guide').boundingBox()) ?? {}
  expect(height).toBeLessThan(2 * 740)
  await ann.leave()
})
