/** The server is updated while pages of the version before are open. */
import { expect } from '@playwright/test'
import { AIGERIM, gather, IVAN } from './gathering.ts'
import { Person } from './person.ts'
import { test } from './server.ts'
import { sentence } from './words.ts'

test('F24 two pages of the version before are told that the server was updated, and a press brings them back', async ({
  browser,
  server,
}) => {
  const { aigerim, ivan } = await gather(browser, server, { aigerim: AIGERIM, ivan: IVAN }, {})
  // As the pages of an earlier version ask.
  for (const { page } of [aigerim, ivan])
    await page.route('**/matchmake/**', (route) => {
      const asked = JSON.parse(route.request().postData() ?? '{}')
      return route.continue({ postData: JSON.stringify({ ...asked, protocol: asked.protocol - 1 }) })
    })
  await server.kill()
  await server.start()
  for (const person of [aigerim, ivan]) {
    await expect(person.page.getByRole('alert')).toContainText(sentence(person.lang, 'errors.other-protocol'))
    await person.page.unroute('**/matchmake/**')
    await person.press('reload_page')
    await expect(person.page.locator('.desk')).toBeVisible()
  }
})

test('F24 a part that the updated server has no more leaves a sentence, and loading again shows it', async ({
  browser,
  server,
}) => {
  const visitor = await Person.arrive(browser, { lang: 'kk', width: 360 })
  const { page } = visitor
  await page.goto(server.url)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(visitor.word('landing_title'))
  // Its file has another name now.
  await page.route('**/assets/*.js', (route) => route.fulfill({ status: 404, json: { error: { code: 'not-found' } } }))
  await page.getByRole('link', { name: visitor.word('rules_and_sources') }).click()
  await expect(visitor.text('error_load')).toBeVisible()
  await page.unroute('**/assets/*.js')
  await visitor.press('retry')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(visitor.word('rules_and_sources'))
})
