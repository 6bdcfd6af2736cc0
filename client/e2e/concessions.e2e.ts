/** Concessions: what one believes that the others need, an offer with its condition, and what is promised (CON-1 to CON-3). */
import { expect, type Locator } from '@playwright/test'
import { AIGERIM, gather, IVAN } from './gathering.ts'
import { fill } from './offer-form.ts'
import type { Person } from './person.ts'
import { test } from './server.ts'
import { expectSound } from './soundness.ts'
import { documentTitle, optionLabel, partyName, sentence } from './words.ts'

/** Unfolds what waits under the other actions, and this part of it. */
async function unfold(person: Person, id: string): Promise<Locator> {
  await person.turnTo('now')
  const part = person.page.locator(`#${id}`)
  if (!(await part.isVisible()))
    await person.page
      .locator('summary')
      .filter({ hasText: person.word('more_acts') })
      .click()
  await part.locator('summary').click()
  return part
}

test('CON-1 CON-2 CON-3 a need is noted for oneself; a concession names its agreement, and accepted it stands with its condition', async ({
  browser,
  server,
}) => {
  const guests = { aigerim: AIGERIM, ivan: IVAN }
  const { instructor, aigerim, ivan } = await gather(browser, server, guests, { pace: 'lesson' })
  await instructor.advanceTo('chain')
  const union = (person: Person) => documentTitle('customs-union', person.lang)

  await test.step('CON-1 what KAZ is believed to need stands on one’s own list', async () => {
    const needs = await unfold(ivan, 'needs')
    await needs.locator('#need-of').selectOption('KAZ')
    await needs.locator('#need-question').selectOption('transit')
    await needs.locator('#need-option').selectOption('domestic')
    await needs.locator('#need-words').fill('Дорога к морю.')
    await expectSound(ivan, 'concession-need-form')
    await needs.getByRole('button', { name: ivan.word('need_note'), exact: true }).click()
    await expect(needs).toContainText('Дорога к морю.')
    await expect(needs).toContainText(optionLabel('transit', 'domestic', 'ru'))
  })

  await test.step('CON-2 the offer says on what it hangs', async () => {
    const form = await unfold(ivan, 'make-offer')
    await form.getByRole('checkbox', { name: partyName('KAZ', 'ru') }).check()
    await form.locator('[id$=-release]').selectOption('customs-union')
    await fill(form, 'gives', 'transit', 'domestic')
    await fill(form, 'asks', 'votes', 'by-economy')
    await expectSound(ivan, 'concession-form')
    await form.getByRole('button', { name: ivan.word('send_offer') }).click()
    await expect(ivan.page.locator('#offers .offer')).toContainText(union(ivan))
  })

  await test.step('CON-3 it waits in Now, and accepted it stands as conditional', async () => {
    await aigerim.turnTo('now')
    const card = aigerim.page.locator('#offers .offer')
    await expect(card).toContainText(aigerim.word('concession_of', { party: partyName('RUS', 'kk') }))
    await expect(card).toContainText(aigerim.word('concession_on', { document: union(aigerim) }))
    await expectSound(aigerim, 'concession-offer')
    await aigerim.page
      .getByRole('button', { name: sentence('kk', 'acts.accept'), exact: true })
      .first()
      .click()
    await expect(card).toHaveCount(0)
    for (const person of [aigerim, ivan]) {
      await person.turnTo('now')
      const promised = person.page.locator('#concessions')
      if (!(await promised.isVisible()))
        await person.page
          .locator('summary')
          .filter({ hasText: person.word('more_acts') })
          .click()
      await expect(promised).toContainText(person.word('concession_on', { document: union(person) }))
      await expect(promised).toContainText(optionLabel('votes', 'by-economy', person.lang))
      await expectSound(person, 'concession-promised')
    }
  })
})
