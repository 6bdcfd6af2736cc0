/** The pages before a table: each sound in every language, and what they say to a wrong code. */
import { expect } from '@playwright/test'
import { Person, type Window } from './person.ts'
import { test } from './server.ts'
import { expectSound } from './soundness.ts'

const windows: readonly Window[] = [
  { lang: 'kk', width: 360 },
  { lang: 'ru', width: 1280 },
  { lang: 'en', width: 360 },
]

for (const window of windows) {
  test(`P19 the first pages are sound, and there is one for an unknown address, in ${window.lang} at ${window.width} px`, async ({
    browser,
    server,
  }) => {
    const visitor = await Person.arrive(browser, window)
    for (const [path, heading] of [
      ['/', 'landing_title'],
      ['/practice', 'practise_alone'],
      ['/teach', 'i_teach'],
      ['/rules', 'rules_and_sources'],
    ] as const) {
      await visitor.page.goto(server.url + path)
      await expect(visitor.page.getByRole('heading', { level: 1 })).toHaveText(visitor.word(heading))
      await visitor.page.waitForLoadState('networkidle')
      await expectSound(visitor, path === '/' ? 'landing' : `page-${path.slice(1)}`)
    }
    // P19: people read that there is no such page; a program gets what it asks for.
    const { url } = server
    expect((await visitor.page.goto(`${url}/no/such/page`))?.status()).toBe(404)
    await expect(visitor.page.getByRole('heading', { level: 1 })).toHaveText(visitor.word('nowhere'))
    await expectSound(visitor, 'nowhere')
    await visitor.page.getByRole('link', { name: visitor.word('to_first_page') }).click()
    await expect(visitor.page.getByRole('heading', { level: 1 })).toHaveText(visitor.word('landing_title'))
    const asked = await visitor.page.request.get(`${url}/no/such/page`, { headers: { accept: 'application/json' } })
    expect(asked.status()).toBe(404)
    expect(await asked.json()).toEqual({ error: { code: 'not-found' } })
    await visitor.page.goto(`${server.url}/table/none`)
    await expect(visitor.text('no_seat_here')).toBeVisible()
    await expectSound(visitor, 'no-seat')
    await visitor.leave()
  })
}
