/** Offers as cards: made in a channel, answered in *Now*, and never touched by what others do meanwhile (P5, P10, P11, P23, P33). */
import { expect, type Locator } from '@playwright/test'
import { AIGERIM, type Guest, gather, IVAN } from './gathering.ts'
import { fill } from './offer-form.ts'
import type { Person } from './person.ts'
import { test } from './server.ts'
import { expectSound } from './soundness.ts'
import { optionLabel, partyName, questionTitle, sentence } from './words.ts'

const ANN: Guest = { lang: 'en', width: 1280, party: 'BLR', name: 'Ann' }

const act = (person: Person, at: Locator, key: string): Locator =>
  at.getByRole('button', { name: sentence(person.lang, `acts.${key}`), exact: true })
const offersOf = ({ page }: Person): Locator => page.locator('#offers .offer')
const room = ({ page }: Person): Locator => page.locator('.room')

test('P10 P11 P33 an offer in a channel is seen there alone, answered in Now, and a draft is nobody else’s', async ({
  browser,
  server,
}) => {
  const guests = { aigerim: AIGERIM, ivan: IVAN, ann: ANN }
  const { instructor, aigerim, ivan, ann } = await gather(browser, server, guests, { pace: 'lesson' })
  await instructor.advanceTo('chain')
  const offer = room(ivan).locator('.offer__form')

  await test.step('P11 the channel that one opens is chosen, and what was begun in the plenary stays there', async () => {
    await ivan.page.locator('#say-plenary').fill('Слово для всех')
    await ivan.press('open_a_channel')
    await ivan.page.getByRole('checkbox', { name: partyName('KAZ', 'ru') }).check()
    await ivan.page.getByRole('radio', { name: ivan.word('secret_channel') }).check()
    await ivan.press('invite')
    const composer = room(ivan).locator('.composer')
    await expect(composer).toContainText(ivan.word('to_secret', { name: '' }).trim().slice(0, 8))
    await expect(composer.locator('textarea')).toHaveValue('')
    await ivan.page.locator('.chan').first().click()
    await expect(ivan.page.locator('#say-plenary')).toHaveValue('Слово для всех')
    await ivan.page.locator('.chan--secret').last().click()
    await aigerim.turnTo('talk')
    await aigerim.press('accept')
    await expect(room(aigerim).locator('.composer')).toContainText(partyName('RUS', 'kk'))
  })

  await test.step('P33 an offer is made where one talks', async () => {
    await room(ivan)
      .locator('summary')
      .filter({ hasText: ivan.word('make_offer') })
      .click()
    await fill(offer, 'gives', 'transit', 'domestic')
    await fill(offer, 'asks', 'votes', 'by-economy')
    await expectSound(ivan, 'offer-form')
    await offer.getByRole('button', { name: ivan.word('send_offer') }).click()
    await expect(room(ivan).locator('.say').last()).toContainText(optionLabel('votes', 'by-economy', 'ru'))
    await expect(room(ann).locator('.say')).toHaveCount(0)
    await expect(offersOf(ann)).toHaveCount(0)
  })

  await test.step('it waits in Now with what each gives and gets', async () => {
    await aigerim.turnTo('now')
    const card = offersOf(aigerim)
    await expect(card).toContainText(aigerim.word('offer_of', { party: partyName('RUS', 'kk') }))
    await expect(card.locator('.deal__side').first()).toContainText(questionTitle('votes', 'kk'))
    await expectSound(aigerim, 'offer')
  })

  const counter = aigerim.page.locator('#offers .offer__form')
  await test.step('P10 a counter-offer half filled in stays when its author offers anew, and says so', async () => {
    await aigerim.page
      .getByRole('button', { name: sentence('kk', 'acts.counter'), exact: true })
      .first()
      .click()
    await counter.getByRole('textbox').fill('Бізге транзит керек.')
    await counter.locator('[id$=-gives-votes]').selectOption('equal')
    await fill(offer, 'gives', 'transit', 'agreed-low')
    await fill(offer, 'asks', 'votes', 'by-economy')
    await offer.getByRole('button', { name: ivan.word('send_offer') }).click()
    await expect(counter.getByRole('status').first()).toContainText(aigerim.word('offer_changed'))
    await expect(counter.getByRole('textbox')).toHaveValue('Бізге транзит керек.')
    await expect(counter.locator('[id$=-gives-votes]')).toHaveValue('equal')
    await expectSound(aigerim, 'offer-changed')
    await counter.getByRole('button', { name: aigerim.word('send_offer') }).click()
    await expect(counter).toBeHidden()
  })

  await test.step('P23 no comes with a reason filled in from the terms', async () => {
    const card = offersOf(ivan).filter({ hasText: partyName('KAZ', 'ru') })
    await expect(card).toContainText('Бізге транзит керек.')
    await expectSound(ivan, 'offer')
    await ivan.page
      .getByRole('button', { name: sentence('ru', 'acts.decline'), exact: true })
      .first()
      .click()
    const form = ivan.page.locator('#offers .offer__form')
    await expect(form.locator('textarea')).not.toHaveValue('')
    await expectSound(ivan, 'offer-decline')
    const reason = await form.locator('textarea').inputValue()
    await act(ivan, form, 'decline').click()
    await expect(offersOf(ivan)).toHaveCount(0)
    await aigerim.turnTo('talk')
    await expect(room(aigerim).locator('.say').last()).toContainText(reason)
    await expectSound(aigerim, 'offers-in-talk')
  })

  await test.step('yes in the plenary is heard by all', async () => {
    await ann.page.locator('#make-offer summary').click()
    const form = ann.page.locator('#make-offer .offer__form')
    await form.getByRole('checkbox', { name: partyName('KAZ', 'en') }).check()
    await fill(form, 'gives', 'tariff', 'average')
    await fill(form, 'asks', 'votes', 'equal')
    await form.getByRole('button', { name: ann.word('send_offer') }).click()
    await expectSound(ann, 'offer-own')
    await aigerim.turnTo('now')
    const card = offersOf(aigerim)
    await expect(card).toContainText(partyName('BLR', 'kk'))
    await aigerim.page
      .getByRole('button', { name: sentence('kk', 'acts.accept'), exact: true })
      .first()
      .click()
    await expect(card).toHaveCount(0)
    await ivan.page.locator('.chan').first().click()
    await expect(room(ivan).locator('.say').last()).toContainText(partyName('KAZ', 'ru'))
  })
  for (const person of [instructor, aigerim, ivan, ann]) await person.leave()
})

test('P5 P10 P23 packages are built and answered in Now, with reasons filled in', async ({ browser, server }) => {
  const guests = { aigerim: AIGERIM, ann: { ...ANN, party: 'RUS' } }
  const { instructor, aigerim, ann } = await gather(browser, server, guests)
  await instructor.advanceTo('packages')
  for (const person of [aigerim, ann]) {
    await person.turnTo('now')
    for (const mark of (await person.page.locator('.marks').getByRole('checkbox').all()).slice(0, 4)) await mark.check()
    await person.main.click()
  }
  const builder = ({ page }: Person): Locator => page.locator('.builder')

  await test.step('P5 P23 the builder stands in Now, begun with a package that is good for us and with what each gains', async () => {
    // Empty seats mark nothing before their time is up.
    await expect(aigerim.button('build_package')).toBeVisible({ timeout: 60_000 })
    await aigerim.press('build_package')
    await expect(builder(aigerim).locator('.deal__row').nth(1)).toBeVisible()
    for (const gain of await aigerim.page.locator('.gains textarea').all()) await expect(gain).not.toHaveValue('')
    await expectSound(aigerim, 'package-form')
    await builder(aigerim)
      .getByRole('button', { name: aigerim.word('send_package') })
      .click()
  })

  const card = ann.page.locator('section[aria-labelledby^=h-package-]')
  await test.step('it comes as a card; a counter-package half filled in stays when it is revised, and says so', async () => {
    await expect(card).toContainText('KAZ')
    await expectSound(ann, 'package')
    await act(ann, card, 'counter').click()
    await builder(ann).locator('.gains textarea').first().fill('A market of equals')
    await aigerim.press('revise_package')
    await builder(aigerim).locator('.gains textarea').first().fill('Ортақ нарық')
    await builder(aigerim)
      .getByRole('button', { name: aigerim.word('send_revision') })
      .click()
    await expect(builder(ann).getByRole('status').first()).toContainText(ann.word('offer_changed'))
    await expect(builder(ann).locator('.gains textarea').first()).toHaveValue('A market of equals')
    await builder(ann)
      .getByRole('button', { name: ann.word('cancel') })
      .click()
  })

  await test.step('no is said with a reason, and all read it', async () => {
    await act(ann, card, 'decline').click()
    await act(ann, card.locator('.offer__form'), 'decline').click()
    await expect(card).toContainText(ann.word('has_declined'))
    await aigerim.turnTo('now')
    await expect(aigerim.page.locator('section[aria-labelledby^=h-package-]')).toContainText(
      aigerim.word('has_declined'),
    )
  })
  for (const person of [instructor, aigerim, ann]) await person.leave()
})
