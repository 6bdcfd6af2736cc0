/** What a chair takes to be agreed besides options: the rules, another place of a question, freezing (DEC-16, AGD-3). */
import { expect } from '@playwright/test'
import { AIGERIM, type Guest, gather, IVAN } from './gathering.ts'
import { test } from './server.ts'
import { expectSound } from './soundness.ts'

/** The quorum is three. */
const ALES: Guest = { lang: 'en', width: 1280, party: 'BLR', name: 'Алесь' }

test('the chair takes motions to be agreed', async ({ browser, server }) => {
  test.setTimeout(240_000)
  const guests = { aigerim: AIGERIM, ivan: IVAN, ales: ALES }
  const { instructor, aigerim, ivan, ales } = await gather(browser, server, guests)

  await test.step('the chair takes the rules to be agreed, and another sees what it can do', async () => {
    await aigerim.turnTo('now')
    await aigerim.press('take_as_agreed')
    await expect(ivan.text('no_objection_title')).toBeVisible()
    await expectSound(aigerim, 'rules-taken')
    await expectSound(ivan, 'rules-object')
  })

  await test.step('in the chain the chair moves a question and freezes one', async () => {
    await instructor.advanceTo('chain')
    await aigerim.turnTo('agenda')
    await aigerim.page.getByText(aigerim.word('move_question'), { exact: true }).click()
    await expect(aigerim.page.locator('#moved')).toBeVisible()
    const last = await aigerim.page.locator('#moved option').last().getAttribute('value')
    await aigerim.page.locator('#moved').selectOption(last ?? '')
    await aigerim.page.locator('#place').selectOption('3')
    await expectSound(aigerim, 'move-question')
    await aigerim.press('take_as_agreed')
    await aigerim.turnTo('now')
    await expectSound(aigerim, 'chain-call')
    await expectSound(ivan, 'place-object')
  })
  for (const person of [instructor, aigerim, ivan, ales]) await person.leave()
})
