/** A teacher with several groups finds all of them again, the newest first. */
import { expect } from '@playwright/test'
import { Person } from './person.ts'
import { test } from './server.ts'
import { expectSound } from './soundness.ts'

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
