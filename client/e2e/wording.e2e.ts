/** The text in the parties' own words: an amendment, its value, a text under silence (TXT-3, TXT-4, DEC-13, AGD-8). */
import { expect } from '@playwright/test'
import { AIGERIM, gather, IVAN } from './gathering.ts'
import { test } from './server.ts'
import { expectSound } from './soundness.ts'
import { questionTitle, sentence } from './words.ts'

test('an amendment is tabled, valued and voted on, and a text is put under silence', async ({ browser, server }) => {
  const { instructor, aigerim, ivan } = await gather(browser, server, { aigerim: AIGERIM, ivan: IVAN })
  await instructor.advanceTo('chain')
  await instructor.press('extend_question')
  await instructor.press('extend_question')
  const amendment = ivan.page
    .locator('.now .fold')
    .filter({ hasText: ivan.word('amendment') })
    .last()
  let amended = ''

  await test.step('words that the option does not have are refused with the rule', async () => {
    await amendment.locator('summary').click()
    await expect(amendment.getByRole('button')).toHaveAttribute('aria-disabled', 'true')
    await amendment.getByLabel(ivan.word('amendment_at')).fill('слов, которых нет')
    await amendment.getByLabel(ivan.word('amendment_text')).fill('и не позднее 2003 года')
    await ivan.press('send_amendment')
    await expect(amendment.getByRole('alert')).toContainText('TXT-4')
    await expectSound(ivan, 'amendment')
  })

  await test.step('with words of the option it becomes a further option, in the language of its author', async () => {
    const base = ((await amendment.locator('.amend__base').textContent()) ?? '').slice(1, -1)
    await amendment.getByLabel(ivan.word('amendment_at')).fill(base.split(';')[0] ?? '')
    await ivan.press('send_amendment')
    await expect(ivan.text('amendment_sent')).toBeVisible()
    amended = `${base.split(';')[0]} и не позднее 2003 года`
    await aigerim.turnTo('now')
    await expect(aigerim.page.locator('.step', { hasText: amended })).toBeVisible()
    await aigerim.turnTo('text')
    await expect(aigerim.page.locator('.opt__text[lang=ru]')).toContainText(amended)
  })

  await test.step('what it amends is what it counts; an own value is for the calculator', async () => {
    await aigerim.turnTo('now')
    const score = aigerim.page.locator('.scores li')
    await expect(score).toContainText(aigerim.word('result_score_is', { value: 80 }))
    await expect(score).toContainText(aigerim.word('score_none'))
    await score.getByRole('textbox').fill('70')
    await aigerim.press('keep_score')
    await expect(score).toContainText(aigerim.word('score_is', { value: 70 }))
    await expect(aigerim.page.locator('.step', { hasText: amended }).locator('.step__own')).toBeVisible()
    await expectSound(aigerim, 'scored')
  })

  await test.step('a party breaks the silence under which the chair put a text', async () => {
    await aigerim.unfoldOptions()
    await aigerim.page
      .locator('.step')
      .first()
      .getByRole('button', { name: aigerim.word('circulate') })
      .click()
    await expect(ivan.text('under_silence_title')).toBeVisible()
    await expect(aigerim.text('under_silence_title')).toBeVisible()
    await expectSound(aigerim, 'silence')
    await ivan.object()
    await ivan.field('reason_public').fill('')
    await expect(ivan.button('break_silence')).toHaveAttribute('aria-disabled', 'true')
    await ivan.field('reason_public').fill('Изъятия нужны нашей промышленности.')
    await ivan.press('break_silence')
    await expect(ivan.text('under_silence_title')).toBeHidden()
    await aigerim.turnTo('text')
    await expect(aigerim.page.locator('.record')).toContainText('Изъятия нужны нашей промышленности.')
  })

  await test.step('the amendment is put to the vote as a whole sentence of the treaty', async () => {
    await ivan.unfoldOptions(amended)
    await ivan.page
      .locator('.step', { hasText: amended })
      .getByRole('button', { name: ivan.word('put_to_vote') })
      .click()
    await aigerim.turnTo('now')
    await expect(aigerim.ballot.locator('.quotation')).toContainText(`во взаимной торговле ${amended}`)
  })

  await test.step('where packages are built, every article can still be worded and valued', async () => {
    await instructor.advanceTo('packages')
    await aigerim.turnTo('text')
    const article = aigerim.page.locator('.art').first()
    await article.locator('summary').last().click()
    await expect(article.getByLabel(aigerim.word('amendment_at'))).toBeVisible()
    await expect(article.locator('.scores')).toContainText(aigerim.word('score_is', { value: 70 }))
    await expectSound(aigerim, 'article')
  })
  for (const person of [instructor, aigerim, ivan]) await person.leave()
})

test('among the packages, too, silence can be broken and what was settled be reconsidered', async ({
  browser,
  server,
}) => {
  const { instructor, aigerim, ivan } = await gather(browser, server, { aigerim: AIGERIM, ivan: IVAN })
  await instructor.advanceTo('packages')
  await instructor.correctTo('breach', 'consultation')

  await test.step('the chair puts a text under silence: the bar leads to it on a phone', async () => {
    await aigerim.turnTo('text')
    await aigerim.page
      .locator('.art')
      .first()
      .getByRole('button', { name: aigerim.word('circulate') })
      .first()
      .click()
    await expect(ivan.text('under_silence_title')).toBeVisible()
    const bar = aigerim.page.locator('.turn')
    // Whoever put it has nothing to say to it: the bar leads to its own turn, beside which the text stands.
    await expect(bar).toContainText(sentence('kk', 'coach.mark'))
    await bar.click()
    await expect(aigerim.text('under_silence_title')).toBeVisible()
    await expectSound(aigerim, 'silence-packages')
  })

  await test.step('a party breaks it with a reason', async () => {
    await ivan.object()
    await ivan.field('reason_public').fill('Сначала договоримся о пакете.')
    await ivan.press('break_silence')
    await expect(ivan.text('under_silence_title')).toBeHidden()
    await expect(aigerim.text('under_silence_title')).toBeHidden()
  })

  await test.step('a settled question is put up again', async () => {
    await ivan.page
      .locator('.guide summary')
      .filter({ hasText: ivan.word('settled_questions') })
      .click()
    const settled = ivan.page.locator('#settled')
    await settled.selectOption('breach')
    await ivan.press('move_to_reconsider')
    const subject = ivan.word('subject_reconsider', { question: questionTitle('breach', 'ru') })
    await expect(ivan.ballot.locator('.quotation')).toHaveText(subject)
  })
  for (const person of [instructor, aigerim, ivan]) await person.leave()
})
