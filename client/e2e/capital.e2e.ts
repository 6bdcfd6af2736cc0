/** A capital is asked and answers for its delegation alone; a text is agreed ad referendum, confirmed and refused (TRT-8). */
import { expect } from '@playwright/test'
import { AIGERIM, gather, IVAN } from './gathering.ts'
import { test } from './server.ts'
import { expectSound } from './soundness.ts'

test('TRT-8 a capital answers its own alone, and what is agreed ad referendum waits for it', async ({
  browser,
  server,
}) => {
  const { instructor, aigerim, ivan } = await gather(browser, server, { aigerim: AIGERIM, ivan: IVAN })
  await instructor.advanceTo('chain')

  await test.step('Kazakhstan asks about an option; the answer is on its desk and on no other', async () => {
    await aigerim.turnTo('brief')
    await aigerim.page.locator('#capital summary').first().click()
    await aigerim.page.getByLabel(aigerim.word('capital_about'), { exact: true }).selectOption('option:tariff')
    await aigerim.page.getByLabel(aigerim.word('capital_option'), { exact: true }).selectOption('largest')
    await aigerim.press('capital_send')
    await expect(aigerim.page.locator('#capital .clock')).toBeVisible()
    await expect(aigerim.page.locator('#capital .private b')).toBeVisible({ timeout: 40_000 })
    await expectSound(aigerim, 'capital')
    await ivan.turnTo('brief')
    await ivan.page.locator('#capital summary').first().click()
    await expect(ivan.page.getByLabel(ivan.word('capital_about'), { exact: true })).toBeVisible()
    await expect(ivan.page.locator('#capital .private')).toHaveCount(0)
    await expectSound(ivan, 'capital-asking')
  })

  await test.step('it agrees ad referendum: all see it, and it cannot sign before it has confirmed', async () => {
    await instructor.correctTo('breach', 'consultation')
    await instructor.advanceTo('signature')
    await aigerim.turnTo('now')
    await aigerim.press('agree_ad_referendum')
    const own = ivan.page.locator('.standings .lead').filter({ hasText: 'KAZ' })
    await expect(own).toContainText(ivan.word('awaits_capital'))
    await expectSound(aigerim, 'ad-referendum')
    await expectSound(ivan, 'ad-referendum')
    await aigerim.press('confirm_agreement')
    await expect(own).not.toContainText(ivan.word('awaits_capital'))
  })

  await test.step('what another capital refuses its delegation does not sign', async () => {
    await ivan.press('agree_ad_referendum')
    await expect(ivan.button('confirm_agreement')).toBeVisible()
    await ivan.page
      .locator('details.fold', { hasText: ivan.word('refuse_agreement') })
      .locator('summary')
      .last()
      .click()
    await ivan.page.getByLabel(ivan.word('reason_public')).last().fill('Москва не согласна.')
    await ivan.hold('refuse_agreement')
    const theirs = ivan.page.locator('.standings .lead').filter({ hasText: 'RUS' })
    await expect(theirs).toContainText(ivan.word('has_declined'))
  })
  await test.step('TRT-9 it makes a statement for the record, which all read with the document, once', async () => {
    const words = 'Біз бұл бапты өз заңнамамызға сай түсінеміз.'
    await aigerim.page.locator('summary', { hasText: aigerim.word('make_statement') }).click()
    await aigerim.page.getByLabel(aigerim.word('statement_text')).fill(words)
    await expectSound(aigerim, 'statement')
    await aigerim.press('send_statement')
    await expect(aigerim.page.locator('#documents .quotation')).toContainText(words)
    await expect(aigerim.button('make_statement')).toHaveCount(0)
    await expect(ivan.page.locator('#documents .quotation')).toContainText(words)
    await expectSound(ivan, 'statement')
  })

  await test.step('TRT-9 it stands with the document when the talks are over', async () => {
    await instructor.advanceTo('ratification')
    await instructor.endStage()
    await expect(instructor.page.locator('#documents .quotation')).toContainText('Біз бұл бапты')
  })
  for (const person of [instructor, aigerim, ivan]) await person.leave()
})
