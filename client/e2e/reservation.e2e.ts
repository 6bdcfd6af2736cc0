/** Signing with a reservation, an objection to it, and a signature ad referendum that is confirmed (TRT-1, TRT-2). */
import { expect } from '@playwright/test'
import { AIGERIM, gather, IVAN } from './gathering.ts'
import type { Person } from './person.ts'
import { test } from './server.ts'
import { expectSound } from './soundness.ts'
import { questionTitle, sentence } from './words.ts'

test('a reservation falls by one objection, and stands when nobody objects', async ({ browser, server }) => {
  const { instructor, aigerim, ivan, asel, vera } = await gather(browser, server, {
    aigerim: AIGERIM,
    ivan: IVAN,
    asel: { lang: 'en', width: 360, party: 'KGZ', name: 'Asel' },
    vera: { lang: 'en', width: 360, party: 'BLR', name: 'Vera' },
  })
  await instructor.advanceTo('chain')
  await instructor.correctTo('breach', 'consultation')
  await instructor.advanceTo('signature')
  const own = (person: Person) => person.page.locator('.standings .lead').filter({ hasText: 'KAZ' })
  const reserved = (person: Person) => person.word('reservation_on', { question: questionTitle('breach', person.lang) })
  const signWithReservation = async () => {
    await aigerim.page.getByLabel(aigerim.word('reservation'), { exact: true }).selectOption('breach')
    await aigerim.signAll()
  }

  await test.step('the table adopts the text, in the words that were agreed', async () => {
    await aigerim.turnTo('now')
    await aigerim.press('put_document')
    for (const person of [aigerim, ivan, asel]) await person.choose('yes')
    await expect(aigerim.signable).toBeVisible({ timeout: 40_000 })
    await expectSound(aigerim, 'signing')
  })

  await test.step('P4 whom it would cost is led to decline, in a reason that is proposed and may be put otherwise', async () => {
    await expect(aigerim.page.locator('.coach__say')).toHaveText(sentence('kk', 'coach.sign-none'))
    const reason = aigerim.page.getByLabel(aigerim.word('reason_public')).first()
    await expect(reason).toHaveValue(/тиімсіз/)
    await expectSound(aigerim, 'declining')
    await reason.fill('')
    await expect(aigerim.page.locator('.dock .hold__btn')).toHaveAttribute('aria-disabled', 'true')
  })

  await test.step('P4 whoever need not may decline all the same; all read why', async () => {
    const decline = vera.page.getByRole('button', { name: sentence('en', 'acts.decline-signature'), exact: true })
    await decline.click()
    await vera.page.getByLabel(vera.word('reason_public')).first().fill('Minsk wants more than talk.')
    await vera.page
      .locator('.guide__body .hold__btn', { hasText: sentence('en', 'acts.decline-signature') })
      .click({ delay: 1_800 })
    const theirs = (person: Person) => person.page.locator('.standings .lead').filter({ hasText: 'BLR' })
    await expect(theirs(ivan)).toContainText(ivan.word('has_declined'))
    await ivan.turnTo('text')
    await expect(ivan.page.locator('.record')).toContainText('Minsk wants more than talk.')
    await ivan.turnTo('now')
  })

  await test.step('whoever presses and slides away has not signed', async () => {
    await ivan.signable.check()
    await ivan.thinkBetterOf('sign_ticked', { count: 1 })
    await expect(ivan.text('hold_too_short')).toBeVisible()
    await expect(ivan.signable).toBeVisible()
  })

  await test.step('one signs with a reservation, another that has signed objects: the signature falls', async () => {
    await ivan.signAll()
    await signWithReservation()
    await expect(own(ivan)).toContainText(reserved(ivan))
    await expect(own(aigerim)).toContainText(reserved(aigerim))
    await expectSound(ivan, 'reservation')
    await ivan.press('object_to_reservation', { party: 'Казахстан' })
    await expect(own(ivan)).not.toContainText(reserved(ivan))
    await expect(aigerim.signable).toBeVisible()
    await aigerim.turnTo('text')
    await expect(aigerim.page.locator('.record')).toContainText(questionTitle('breach', 'kk'))
  })

  await test.step('it signs again without it, and another signs ad referendum', async () => {
    await aigerim.turnTo('now')
    await aigerim.page.getByLabel(aigerim.word('reservation'), { exact: true }).selectOption('')
    await aigerim.signAll()
    await expect(aigerim.signable).toBeHidden()
    await asel.turnTo('now')
    await asel.hold('sign_ad_referendum')
    await expect(asel.button('sign_ad_referendum')).toBeHidden()
    await instructor.advanceTo('ratification')
  })

  await test.step('the signature ad referendum is confirmed', async () => {
    await asel.turnTo('now')
    await expectSound(asel, 'confirming')
    await asel.page.getByRole('checkbox', { name: asel.word('confirm_signature') }).check()
    await asel.hold('confirm_signature')
    await expect(asel.page.locator('.standings .lead').filter({ hasText: 'KGZ' })).toContainText(asel.word('is_bound'))
  })
  for (const person of [instructor, aigerim, ivan, asel, vera]) await person.leave()
})
