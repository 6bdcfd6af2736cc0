/** What an instructor does with a person who disturbs, and with what is not to be kept (CHN-6, DEL-5). */
import { expect } from '@playwright/test'
import { AIGERIM, gather, IVAN } from './gathering.ts'
import { Person } from './person.ts'
import { test } from './server.ts'
import { expectSound } from './soundness.ts'
import { partyName } from './words.ts'

const SAID = 'Бажды бірден түсірейік.'

test('W11 W8 the instructor mutes a person and gives the word back, then deletes the name and the words', async ({
  browser,
  server,
}) => {
  test.setTimeout(240_000)
  const { instructor, aigerim, ivan } = await gather(browser, server, { aigerim: AIGERIM, ivan: IVAN })
  const seat = instructor.page.locator('.watch-seat').filter({ hasText: partyName('KAZ', 'en') })
  const name = AIGERIM.name
  const words = ivan.page.locator('.say__text')
  /** The name stands in the label by itself, in marks that keep its direction. */
  const labelled = (key: string) => new RegExp(instructor.word(key, { name: '~' }).replace('~', `.?${name}.?`))
  const draft = aigerim.page.locator('.composer textarea')

  await test.step('what she says is heard', async () => {
    await aigerim.turnTo('talk')
    await ivan.turnTo('talk')
    await draft.fill(SAID)
    await aigerim.press('send')
    await expect(words).toHaveText(SAID)
  })

  await test.step('W11 muted, she is told why, keeps what she wrote, and nobody hears it', async () => {
    await seat.locator('summary', { hasText: instructor.word('more_acts') }).click()
    await seat.getByRole('button', { name: labelled('mute_person') }).click()
    await expect(seat.getByRole('button', { name: labelled('unmute_person') })).toBeVisible()
    await expectSound(instructor, 'muted')
    await draft.fill('Мені тыңдаңыздар.')
    await expect(aigerim.button('send')).toHaveAttribute('aria-disabled', 'true')
    await expect(aigerim.page.locator('.composer')).toContainText('CHN-6')
    await expect(draft).toHaveValue('Мені тыңдаңыздар.')
    await expectSound(aigerim, 'muted')
    await expect(words).toHaveCount(1)
  })

  await test.step('W11 the word given back, it goes out', async () => {
    await seat.getByRole('button', { name: labelled('unmute_person') }).click()
    await aigerim.press('send')
    await expect(words).toHaveText([SAID, 'Мені тыңдаңыздар.'])
  })

  await test.step('W8 her name and words are deleted when the button is held; three stars stand in their place', async () => {
    const deletion = seat
      .locator('.fold')
      .filter({ hasText: labelled('delete_words') })
      .last()
    await deletion.locator('summary').click()
    await expect(deletion).toContainText(instructor.word('delete_words_note'))
    await expectSound(instructor, 'delete-words')
    const hold = deletion.getByRole('button', { name: labelled('delete_words') })
    await hold.click()
    await expect(words).toHaveText([SAID, 'Мені тыңдаңыздар.'])
    await hold.click({ delay: 1800 })
    // Everybody enters the table anew by itself.
    await expect(words).toHaveText(['***', '***'], { timeout: 60_000 })
    await expect(ivan.page.locator('body')).not.toContainText(name)
    await aigerim.turnTo('talk')
    await expect(aigerim.page.locator('.say__text').last()).toHaveText('***', { timeout: 60_000 })
  })
  for (const person of [instructor, aigerim, ivan]) await person.leave()
})

test('W8 a class is deleted when that is said twice: its tables are gone for who sits there', async ({
  browser,
  server,
}) => {
  const teacher = await Person.arrive(browser, { lang: 'ru', width: 360 })
  const { page } = teacher
  await page.goto(`${server.url}/teach`)
  await page.getByLabel(teacher.word('number_of_tables')).fill('1')
  await teacher.field('your_name').fill('Сауле Ахметовна')
  await teacher.press('open_class')
  const code = ((await page.locator('.tables__code').textContent()) ?? '').replace(/\D/g, '')
  const student = await Person.arrive(browser, { lang: 'kk', width: 360 })
  await student.sitDown(server.url, code, 'KAZ', AIGERIM.name)

  await teacher.press('delete_class')
  await expect(teacher.text('delete_class_note')).toBeVisible()
  await expectSound(teacher, 'delete-class')
  await teacher.button('delete_class').last().click()
  await expect(page.locator('.tables__code')).toHaveCount(0)
  await page.reload()
  await expect(page.locator('.tables__code')).toHaveCount(0)
  await expect(teacher.button('open_class')).toBeVisible()

  const late = await Person.arrive(browser, { lang: 'en', width: 360 })
  await late.page.goto(`${server.url}/j/${code}`)
  await expect(late.text('problem_unknown_code')).toBeVisible()
  for (const person of [teacher, student, late]) await person.leave()
})
