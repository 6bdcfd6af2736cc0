/** A teacher with several groups finds all of them again, the newest first. */
import { expect } from '@playwright/test'
import { Person } from './person.ts'
import { test } from './server.ts'
import { expectSound } from './soundness.ts'
import { stageTitle } from './words.ts'

test('every class that was opened here is listed, the newest first and open', async ({ browser, server }) => {
  const teacher = await Person.arrive(browser, { lang: 'kk', width: 360 })
  const { page } = teacher
  const open = async (tables: number) => {
    await page.getByLabel(teacher.word('number_of_tables')).fill(String(tables))
    await teacher.field('your_name').fill('Сәуле Ахметқызы')
    await teacher.press('open_class')
    await expect(page.locator('section:not(.older) > .tables > li')).toHaveCount(tables)
  }
  await page.goto(`${server.url}/teach`)
  await open(2)
  const code = (await page.locator('.tables__code').first().textContent()) ?? ''
  await teacher.press('new_class')
  await teacher.press('back_to_classes')
  await expect(page.locator('.tables__code').first()).toHaveText(code)
  await teacher.press('new_class')
  await open(3)

  await page.reload()
  const older = page.locator('.older details')
  await expect(older).toHaveCount(1)
  await expect(older).toContainText(`${teacher.word('number_of_tables')}: 2`)
  await older.locator('summary').click()
  await expect(older.locator('.tables__code').first()).toHaveText(code)
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    await expectSound(teacher, 'classes-open')
  }
  await older.getByRole('link').first().click()
  await expect(teacher.button('begin_talks')).toBeVisible()
  await teacher.leave()
})

test('P30 the talks begin at all tables of a class by one act, which asks first and then tells', async ({
  browser,
  server,
}) => {
  const teacher = await Person.arrive(browser, { lang: 'kk', width: 360 })
  const { page } = teacher
  await page.goto(`${server.url}/teach`)
  await page.getByLabel(teacher.word('number_of_tables')).fill('3')
  await teacher.field('your_name').fill('Сәуле Ахметқызы')
  await teacher.press('open_class')
  const student = await Person.arrive(browser, { lang: 'ru', width: 360 })
  const code = (await page.locator('.tables__code').last().textContent()) ?? ''
  await student.sitDown(server.url, code.replace(/\D/g, ''), 'KAZ', 'Иван')

  await teacher.press('begin_all')
  await expect(teacher.button('begin_talks')).toBeFocused()
  await expect(page.getByText(teacher.word('begin_all_note', { count: 3 }))).toBeVisible()
  await teacher.press('cancel')
  await expect(teacher.button('begin_all')).toBeFocused()
  await expect(student.text('waiting_for_instructor')).toBeVisible()

  await teacher.press('begin_all')
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    await expectSound(teacher, 'begin-all')
  }
  await teacher.press('begin_talks')
  await expect(page.getByText(teacher.word('begun_at', { tables: '1, 2, 3' }))).toBeVisible()
  await student.reach(stageTitle('rules', 'ru'))
  await teacher.press('begin_all')
  await teacher.press('begin_talks')
  await expect(page.getByText(teacher.word('begun_before', { tables: '1, 2, 3' }))).toBeVisible()
  for (const person of [teacher, student]) await person.leave()
})
