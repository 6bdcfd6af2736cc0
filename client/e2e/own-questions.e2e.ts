/** A question in a delegation's own words, from the form to the result (AGD-1). */
import { expect } from '@playwright/test'
import { AIGERIM, gather, IVAN } from './gathering.ts'
import { test } from './server.ts'
import { expectSound } from './soundness.ts'

const TITLE = 'Студенттер алмасуы'
const OPTIONS = ['Әр мемлекет жылына жүз студент жібереді.', 'Студент саны шектелмейді.']

test('AGD-1 a delegation puts a question in its own words, another wants it, and it is settled without a score', async ({
  browser,
  server,
}) => {
  const { instructor, aigerim, ivan } = await gather(browser, server, { aigerim: AIGERIM, ivan: IVAN })
  await instructor.advanceTo('agenda')

  await test.step('it is written on a phone, and sent when it has a title and two options', async () => {
    await aigerim.turnTo('now')
    const form = aigerim.page.locator('.fold').filter({ hasText: aigerim.word('own_question') })
    await form.locator('summary').click()
    await expect(form.getByRole('button', { name: aigerim.word('send') })).toHaveAttribute('aria-disabled', 'true')
    await form.getByLabel(aigerim.word('question'), { exact: true }).fill(TITLE)
    for (const [n, words] of OPTIONS.entries()) await form.getByLabel(`${aigerim.word('option')} ${n + 1}`).fill(words)
    await expectSound(aigerim, 'own-question')
    await form.getByRole('button', { name: aigerim.word('send') }).click()
  })

  await test.step('all see it, and another delegation has it put on the list', async () => {
    for (const person of [aigerim, ivan])
      await expect(person.page.locator('.quotation', { hasText: TITLE })).toBeVisible()
    await expect(aigerim.button('want_question')).toBeHidden()
    await expectSound(ivan, 'want-question')
    await ivan.press('want_question')
    for (const person of [aigerim, ivan]) {
      await expect(person.page.locator('.quotation', { hasText: TITLE })).toBeHidden()
      await person.turnTo('agenda')
      await expect(person.page.locator('.q', { hasText: TITLE })).toBeVisible()
    }
    await aigerim.turnTo('text')
    await expect(aigerim.page.locator('.record')).toContainText(
      OPTIONS.map((words) => words.replace(/\.$/, '')).join('; '),
    )
  })

  await test.step('its article has the options in those words', async () => {
    await instructor.advanceTo('chain')
    await aigerim.turnTo('text')
    const article = aigerim.page.locator('.art', { hasText: TITLE })
    await article.getByRole('button', { name: TITLE }).click()
    for (const words of OPTIONS) await expect(article).toContainText(words)
    await expectSound(aigerim, 'own-article')
  })

  await test.step('it is settled, and the debrief says that it is no part of the score', async () => {
    await instructor.page
      .locator('.control-forms summary')
      .filter({ hasText: instructor.word('correct') })
      .click()
    await instructor.page.locator('#correct-q').selectOption('free-1')
    await instructor.page.locator('#correct-o').selectOption('b')
    await instructor.press('correct')
    await expect(aigerim.page.locator('.art', { hasText: TITLE })).toContainText(aigerim.word('status_settled'))
    await instructor.advanceTo('ratification')
    await instructor.endStage()
    await aigerim.press('show_result')
    const unscored = aigerim.word('unscored_questions', { questions: aigerim.word('quoted', { text: TITLE }) })
    await expect(aigerim.page.locator('.outcome__own')).toContainText(unscored)
  })
  for (const person of [instructor, aigerim, ivan]) await person.leave()
})
