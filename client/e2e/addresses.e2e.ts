/** Under which address the site is reached: below a path of a host, and under the one of several that leads to this computer. */
import { expect } from '@playwright/test'
import { AIGERIM, gather, IVAN } from './gathering.ts'
import { Instructor } from './instructor.ts'
import { Person } from './person.ts'
import { test } from './server.ts'

test.use({ basePath: '/kelissoz' })

test('F21 below a path of a host everything works: pages, links, a vote, a reload', async ({ browser, server }) => {
  const guests = { aigerim: AIGERIM, ivan: IVAN }
  const { instructor, aigerim, ivan } = await gather(browser, server, guests, { pace: 'lesson' })
  await instructor.advanceTo('chain')
  await ivan.unfoldOptions()
  await ivan.page
    .locator('.step')
    .first()
    .getByRole('button', { name: ivan.word('back_option'), exact: true })
    .click()
  await ivan.button('put_to_vote').first().click()
  await ivan.choose('yes')
  await aigerim.choose('no')
  await expect(ivan.text('you_voted', { position: ivan.word('position_yes') })).toBeVisible()
  await ivan.page.reload()
  await expect(ivan.text('you_voted', { position: ivan.word('position_yes') })).toBeVisible()
  expect(new URL(ivan.page.url()).pathname).toMatch(/^\/kelissoz\/table\//)

  const visitor = await Person.arrive(browser, { lang: 'ru', width: 1280 })
  const { page } = visitor
  await page.goto(server.url)
  for (const title of ['rules_and_sources', 'i_teach', 'practise_alone']) {
    await page.getByRole('link', { name: visitor.word(title) }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(visitor.word(title))
    expect(new URL(page.url()).pathname).toMatch(/^\/kelissoz\/\w+$/)
    await page.goBack()
  }
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(visitor.word('landing_title'))
})

test('F18 an invitation offers every address of the computer, and the code to scan follows the choice', async ({
  browser,
  server,
}) => {
  const instructor = await Instructor.arrive(browser, { lang: 'kk', width: 1280 })
  // The network of another computer: a classroom and a tunnel.
  const addresses = ['http://192.168.1.7:2567/kelissoz', 'http://10.8.0.6:2567/kelissoz']
  await instructor.page.route('**/api/addresses', (route) => route.fulfill({ json: { addresses } }))
  await instructor.openTable(server, {})
  const link = instructor.page.locator('.invite__link')
  await expect(link).toHaveText(`${addresses[0]}/j/${instructor.code}`)
  const scanned = instructor.page.locator('.invite__qr path')
  const drawn = await scanned.getAttribute('d')
  await instructor.page.getByLabel(instructor.word('other_address')).selectOption('10.8.0.6:2567/kelissoz')
  await expect(link).toHaveText(`${addresses[1]}/j/${instructor.code}`)
  await expect(scanned).not.toHaveAttribute('d', drawn ?? '')
})
