/** A seat is kept through whatever a browser does, and held by one tab at a time; what is wrong is said in a sentence. */
import { expect } from '@playwright/test'
import { AIGERIM, gather, IVAN } from './gathering.ts'
import { Instructor } from './instructor.ts'
import { Person } from './person.ts'
import { test } from './server.ts'
import { expectSound } from './soundness.ts'
import { partyName, sentence, stageTitle } from './words.ts'

test('a reload, a second tab, the back button and another language leave the seat where it is', async ({
  browser,
  server,
}) => {
  const { instructor, aigerim, ivan } = await gather(
    browser,
    server,
    { aigerim: AIGERIM, ivan: IVAN },
    { pace: 'lesson' },
  )
  await aigerim.turnTo('now')
  await aigerim.press('put_rules')

  await test.step('on a phone a bar says that a vote is awaited, and leads to it', async () => {
    await aigerim.turnTo('agenda')
    const bar = aigerim.page.locator('.turn')
    await expect(bar).toContainText(sentence('kk', 'coach.ballot'))
    await expectSound(aigerim, 'turn')
    await bar.click()
    await expect(aigerim.ballot).toBeVisible()
  })

  await test.step('whoever reloads within the five seconds has voted', async () => {
    await ivan.choose('yes')
    await ivan.page.reload()
    await expect(ivan.text('you_voted', { position: ivan.word('position_yes') })).toBeVisible()
    await expect(ivan.page.locator('.seat')).toContainText('RUS')
  })

  await test.step('a second tab of the same person takes over, and the first can take the seat back', async () => {
    const second = await aigerim.secondTab()
    await second.page.goto(aigerim.page.url())
    await second.turnTo('now')
    await expect(second.ballot).toBeVisible()
    await expect(aigerim.text('replaced')).toBeVisible()
    await expectSound(aigerim, 'replaced')
    await aigerim.press('take_it_back')
    await expect(aigerim.page.locator('.seat')).toContainText('KAZ')
    await expect(second.text('replaced')).toBeVisible()
    await second.page.close()
  })

  await test.step('the back button leads out, forward leads in again', async () => {
    await aigerim.page.goto(`${server.named}/`)
    await aigerim.page.getByRole('link', { name: aigerim.word('rejoin_as', { name: 'Айгерім, KAZ' }) }).click()
    await expect(aigerim.page.locator('.seat')).toContainText('KAZ')
    await aigerim.page.goBack()
    await expect(aigerim.page.getByRole('heading', { level: 1 })).toHaveText(aigerim.word('landing_title'))
    await aigerim.page.goForward()
    await expect(aigerim.page.locator('.seat')).toContainText('KAZ')
    await aigerim.turnTo('now')
    await expect(aigerim.ballot).toBeVisible()
  })

  await test.step('another language comes without leaving the room', async () => {
    await aigerim.page.evaluate(() => Object.assign(window, { sameDocument: true }))
    await aigerim.page.locator('.lang-list').selectOption('ru')
    await aigerim.reach(stageTitle('rules', 'ru'))
    await expect(aigerim.page.locator('.coach__say')).toHaveText(sentence('ru', 'coach.ballot'))
    await expect(aigerim.page.locator('html')).toHaveAttribute('lang', 'ru')
    const inRussian = new Person(aigerim.page, 'ru')
    await expectSound(inRussian, 'language')
    await inRussian.choose('yes')
    expect(await aigerim.page.evaluate(() => 'sameDocument' in window)).toBe(true)
  })

  await test.step('whoever goes to another page within the five seconds has voted', async () => {
    await aigerim.page.locator('.mark').click()
    await expect(ivan.text('answered_of', { count: 2, all: 5 })).toBeVisible({ timeout: 4000 })
    await aigerim.page.goBack()
    const inRussian = new Person(aigerim.page, 'ru')
    await expect(inRussian.text('you_voted', { position: inRussian.word('position_yes') })).toBeVisible()
  })
  for (const person of [instructor, aigerim, ivan]) await person.leave()
})

test('twenty thousand characters are answered with a sentence, and not one of them is lost', async ({
  browser,
  server,
}) => {
  const { instructor, ivan } = await gather(browser, server, {
    ivan: { lang: 'ru', width: 360, party: 'RUS', name: 'Иван' },
  })
  await ivan.turnTo('talk')
  const composer = ivan.page.locator('.composer textarea')
  const pasted = 'Уважаемые коллеги! '.repeat(1053).slice(0, 20_000)
  await composer.fill(pasted)
  const [tooLong = ''] = sentence('ru', 'refusals.WIRE/text-too-long').split(':')
  await expect(ivan.page.locator('.too-long:not(:empty)')).toContainText(tooLong)
  await expect(ivan.button('send')).toHaveAttribute('aria-disabled', 'true')
  await expectSound(ivan, 'too-long')
  await ivan.page.reload()
  await ivan.turnTo('talk')
  await expect(composer).toHaveValue(pasted)
  await composer.fill(pasted.slice(0, 2000))
  await ivan.press('send')
  await expect(composer).toHaveValue('')
  await expect(instructor.page.locator('.say__text')).toHaveText(pasted.slice(0, 2000).trim())
  for (const person of [instructor, ivan]) await person.leave()
})

test('a wrong code and a seat that was just taken are said in a sentence', async ({ browser, server }) => {
  const instructor = await Instructor.arrive(browser, { lang: 'en', width: 1280 })
  await instructor.openTable(server)
  const [quick, slow] = await Promise.all([
    Person.arrive(browser, { lang: 'kk', width: 360 }),
    Person.arrive(browser, { lang: 'ru', width: 360 }),
  ])
  await test.step('a code of no table', async () => {
    await slow.page.goto(server.named)
    await slow.press('sit_down')
    await expect(slow.text('need_code')).toBeVisible()
    await slow.page.locator('#code').fill(instructor.code === '111111' ? '222222' : '111111')
    await expect(slow.text('problem_unknown_code')).toBeVisible()
    await expectSound(slow, 'wrong-code')
  })
  await test.step('two want the same seat', async () => {
    await slow.page.locator('#code').fill(instructor.code)
    await slow.field('your_name').fill('Иван')
    await slow.page.getByRole('radio', { name: partyName('KAZ', 'ru') }).check()
    await quick.sitDown(server.url, instructor.code, 'KAZ', 'Айгерім')
    await slow.press('sit_down')
    await expect(slow.text('problem_seat_taken')).toBeVisible()
  })
  await test.step('the seat shows who took it, and one can still join its delegation', async () => {
    await expect(slow.page.getByRole('radio', { name: 'Айгерім' })).toBeVisible()
    await slow.page.getByRole('radio', { name: slow.word('role_expert') }).check()
    await expectSound(slow, 'taken')
    await slow.press('sit_down')
    await expect(slow.page.locator('.seat')).toContainText('KAZ')
    const seat = slow.page.locator('.seats li').filter({ hasText: 'KAZ' })
    await expect(seat.locator('.name')).toHaveText(['Айгерім', 'Иван'])
  })
  for (const person of [instructor, quick, slow]) await person.leave()
})
