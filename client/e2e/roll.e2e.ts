/** Roll-call: the states are called in the order of the body; and leaving a question open as an option (FLR-15, TXT-5). */
import { expect } from '@playwright/test'
import { AIGERIM, type Guest, gather, IVAN } from './gathering.ts'
import { test } from './server.ts'
import { expectSound } from './soundness.ts'

const ALES: Guest = { lang: 'en', width: 1280, party: 'BLR', name: 'Алесь' }

test('the roll is called, one state passes, and to leave the question open is among the options', async ({
  browser,
  server,
}) => {
  test.setTimeout(300_000)
  const { instructor, aigerim, ivan, ales } = await gather(browser, server, {
    aigerim: AIGERIM,
    ivan: IVAN,
    ales: ALES,
  })
  const everybody = [ivan, ales, aigerim]
  const voting = ales.page
    .locator('.law')
    .filter({ hasText: ales.word('propose_change') })
    .nth(1)
  await expect(async () => {
    const change = voting.getByRole('button', { name: ales.word('put_change') })
    if (!(await change.isVisible())) await voting.getByText(ales.word('propose_change')).click({ timeout: 1000 })
    await change.click({ timeout: 1000 })
    await expect(ales.ballot).toContainText('oll-call', { timeout: 2000 })
  }).toPass({ timeout: 60_000 })
  for (const person of everybody) await person.voteIfAsked('yes')
  await expect(voting).toContainText('oll-call', { timeout: 60_000 })
  await expectSound(ales, 'rules-roll')
  await expect(async () => {
    await aigerim.turnTo('now')
    await aigerim.pressIfOn('put_rules')
    for (const person of everybody) await person.voteIfAsked('yes')
    await expect(ivan.text('rules_adopted')).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 120_000 })
  await instructor.advanceTo('chain')
  await aigerim.turnTo('now')
  await expectSound(aigerim, 'left-open')
  await expectSound(ales, 'left-open')
  await expect(async () => {
    await ivan.pressIfOn('put_to_vote')
    await expect(ivan.ballot).toBeVisible({ timeout: 1000 })
  }).toPass({ timeout: 60_000 })
  await expectSound(ivan, 'called')
  await expectSound(aigerim, 'waiting')
  await ivan.pressIfOn('pass_vote')
  await expectSound(ales, 'called-second')
  await expectSound(aigerim, 'passed')
})
