/** One quarter of carrying out what was signed (IMP): kept in one act on a phone, put off in the middle of a wide screen, then looked at. */
import { expect } from '@playwright/test'
import { AIGERIM, gather, IVAN } from './gathering.ts'
import type { Person } from './person.ts'
import { test } from './server.ts'
import { expectSound } from './soundness.ts'
import { scenario, sentence } from './words.ts'

const obligation = scenario.calendar.obligations.find(({ id }) => id === 'transit-tariff')
const period = scenario.calendar.periods.find(({ id }) => id === 'q2')

test('IMP-1 IMP-3 a quarter: one act carries out what is due, another way stands in the middle, and all see what can be seen', async ({
  browser,
  server,
}) => {
  test.setTimeout(180_000)
  const { instructor, aigerim, asel, ivan } = await gather(
    browser,
    server,
    { aigerim: AIGERIM, asel: { lang: 'en', width: 1280, party: 'KGZ', name: 'Asel' }, ivan: IVAN },
    { bots: true, pace: 'lesson' },
  )
  const years = (person: Person) => person.page.locator('#years')
  const says = async (person: Person, key: string) =>
    await expect(person.page.locator('.coach__say')).toContainText(
      sentence(person.lang, key).replace('{period}', period?.title[person.lang] ?? ''),
    )

  await test.step('transit alone is agreed and signed; what is applied from the signature on is due', async () => {
    await instructor.advanceTo('packages')
    await instructor.correctTo('transit', 'agreed-low')
    await instructor.advanceTo('signature')
    await aigerim.turnTo('now')
    await expect(async () => {
      await aigerim.pressIfOn('put_document')
      for (const person of [aigerim, asel, ivan]) await person.voteIfAsked('yes')
      for (const person of [aigerim, asel]) await expect(person.signable.first()).toBeVisible({ timeout: 500 })
    }).toPass({ timeout: 60_000, intervals: [300] })
    for (const person of [aigerim, asel]) await person.signAll()
    for (const person of [aigerim, asel]) await expect(person.signable).toHaveCount(0)
    await instructor.advanceTo('years')
  })

  await test.step('nothing is due in the first quarter; in the second one chooses, before the own eyes', async () => {
    await aigerim.turnTo('now')
    for (const person of [aigerim, asel]) await says(person, 'coach.period-choose')
    for (const person of [aigerim, asel]) await expectSound(person, 'years-choice')
    await expect(years(aigerim)).toContainText(obligation?.title.kk ?? '-')
    await aigerim.page
      .locator('.dock')
      .getByRole('button', { name: sentence('kk', 'acts.period-keep') })
      .click()
    await says(aigerim, 'coach.period-wait')
    await years(asel)
      .getByRole('button', { name: new RegExp(`^${sentence('en', 'years.delay')}`) })
      .click()
  })

  await test.step('what can be seen is shown to all; who has nothing to add passes, and the next quarter comes', async () => {
    await says(aigerim, 'coach.period-look')
    await expect(years(aigerim)).toContainText(sentence('kk', 'years.did-delay'))
    for (const person of [aigerim, asel]) await expectSound(person, 'years-review')
    for (const person of [aigerim, asel])
      await person.page
        .locator('.dock')
        .getByRole('button', { name: sentence(person.lang, 'acts.period-pass') })
        .click()
    // What was put off is due now, and may not be put off again.
    await expect(years(asel)).toContainText(sentence('en', 'years.late'))
    await expectSound(asel, 'years-late')
  })

  await test.step('the result tells the story of the years, and what they made of what was signed', async () => {
    await instructor.endStage()
    for (const person of [aigerim, asel]) {
      await person.press('show_result')
      await expect(years(person)).toContainText(sentence(person.lang, 'years.head-promised'))
      await expectSound(person, 'years-story')
    }
  })
  for (const person of [instructor, aigerim, asel, ivan]) await person.leave()
})
