/** The Integration Committee: it takes what the ranking made minor, decides by weight, and is called up (DEC-4, MIC-3). */
import { expect } from '@playwright/test'
import { AIGERIM, type Guest, gather, IVAN } from './gathering.ts'
import { test } from './server.ts'
import { expectSound } from './soundness.ts'
import { questionTitle } from './words.ts'

const ALES: Guest = { lang: 'en', width: 1280, party: 'BLR', name: 'Алесь' }

test('the committee adopts a minor question by weighted votes, and a head calls it up to the plenary', async ({
  browser,
  server,
}) => {
  test.setTimeout(180_000)
  const { instructor, aigerim, ivan, ales } = await gather(browser, server, {
    aigerim: AIGERIM,
    ivan: IVAN,
    ales: ALES,
  })
  const everybody = [aigerim, ivan, ales]

  await test.step('three of five rank the tariff lowest: it is minor', async () => {
    await instructor.advanceTo('ranking')
    for (const person of everybody) {
      await person.turnTo('now')
      await person.page.locator('input[name=rank-tariff]').nth(2).check()
      await person.press('send_ranks')
    }
    await instructor.advanceTo('chain')
  })

  await test.step('the committee discusses it before the plenary takes the others, and says so', async () => {
    await aigerim.turnTo('now')
    await expect(ivan.text('committee_first')).toBeVisible()
    await expect(ivan.page.locator('.now__body')).toHaveCount(1)
    await expect(ivan.page.locator('.now h3')).toContainText(questionTitle('tariff', 'ru'))
    await expectSound(aigerim, 'committee')
  })

  await test.step('80 of 100 votes adopt it, two thirds being needed', async () => {
    await ivan.unfoldOptions()
    await ivan.page
      .locator('.step')
      .first()
      .getByRole('button', { name: ivan.word('put_to_vote') })
      .click()
    await expect(aigerim.ballot.locator('.ruler')).toContainText('40')
    await expectSound(aigerim, 'committee-vote')
    for (const person of everybody) await person.voteIfAsked('yes')
    const verdict = ivan.page.locator('[id^=verdict-]')
    await expect(verdict).toContainText(ivan.word('verdict_adopted'), { timeout: 90_000 })
    await expect(verdict.locator('.figures')).toContainText('80')
  })

  await test.step('any head may call it up while the time runs; then it is the plenary’s', async () => {
    await aigerim.turnTo('now')
    await expect(aigerim.text('call_up_title')).toBeVisible()
    await expectSound(aigerim, 'call-up')
    await aigerim.press('call_up')
    await expect(ivan.page.locator('#call-up')).toBeHidden()
    await expect(ivan.page.locator('.record')).toContainText('вынесено на пленарное заседание')
    await expect(ivan.text('committee_first')).toBeHidden()
    await expect(ivan.page.locator('.now__body')).toHaveCount(1)
  })
  for (const person of [instructor, ...everybody]) await person.leave()
})
