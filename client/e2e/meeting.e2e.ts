/** One negotiation from end to end: an instructor, two people in two languages and at two widths, three bots. */
import { expect } from '@playwright/test'
import { Instructor } from './instructor.ts'
import { Person } from './person.ts'
import { test } from './server.ts'
import { expectSound } from './soundness.ts'
import { stageTitle } from './words.ts'

test('two people and three bots go from the rules of procedure to the result', async ({ browser, server }) => {
  test.setTimeout(240_000)
  const step = test.step
  const instructor = await Instructor.arrive(browser, { lang: 'en', width: 1280 })
  const aigerim = await Person.arrive(browser, { lang: 'kk', width: 360 })
  const ivan = await Person.arrive(browser, { lang: 'ru', width: 1280 })
  const all = [instructor, aigerim, ivan]
  const everyoneIsSound = async (what: string) => {
    await Promise.all(all.map((person) => expectSound(person, what)))
  }

  await step('the instructor opens a class', async () => {
    await instructor.page.goto(`${server.url}/teach`)
    await instructor.page.getByRole('radio', { name: /^Short/ }).check()
    await instructor.page.getByLabel(instructor.word('number_of_tables')).fill('1')
    await instructor.field('your_name').fill('Ms Teacher')
    await instructor.press('open_class')
    instructor.code = ((await instructor.page.locator('.tables__code').textContent()) ?? '').replace(/\D/g, '')
    expect(instructor.code).toMatch(/^\d{6}$/)
    await expectSound(instructor, 'class')
    await instructor.page.getByRole('link', { name: instructor.word('open_table', { number: 1 }) }).click()
    await expect(instructor.button('begin_talks')).toBeVisible()
  })

  await step('two students sit down by its code, one of them over a plain name', async () => {
    await aigerim.sitDown(server.named, instructor.code, 'KAZ', 'Айгерім')
    await ivan.sitDown(server.url, instructor.code, 'RUS', 'Иван')
    await everyoneIsSound('lobby')
  })

  await step('the talks begin', async () => {
    await instructor.press('begin_talks')
    for (const person of all) await person.reach(stageTitle('rules', person.lang))
    await aigerim.turnTo('vote')
    await everyoneIsSound('rules')
  })
})
