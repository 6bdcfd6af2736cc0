/** A first practice: the tour, by keyboard, at both widths; and the coach, which can be switched off. */
import { type Browser, expect } from '@playwright/test'
import { Person, type Window } from './person.ts'
import { type Server, test } from './server.ts'
import { expectSound } from './soundness.ts'
import { partyName, stageTitle } from './words.ts'

/** Somebody alone, past the card, at the desk. */
async function practise(browser: Browser, server: Server, window: Window): Promise<Person> {
  const person = await Person.arrive(browser, window)
  await person.page.goto(`${server.url}/practice`)
  await person.page.getByRole('radio', { name: partyName('KAZ', window.lang) }).check()
  await person.field('your_name').fill('Айгүл')
  await person.press('begin_practice')
  await expect(person.text('coach_start')).toBeVisible()
  await person.press('begin_practice')
  await person.reach(stageTitle('rules', window.lang))
  return person
}

const STOPS = ['tour_coach', 'tour_act', 'tour_score', 'tour_text', 'tour_talk', 'tour_brief'] as const

for (const [lang, width] of [
  ['kk', 360],
  ['en', 1280],
] as const) {
  test(`the tour by keyboard at ${width} px: six sentences, each with the thing itself in sight`, async ({
    browser,
    server,
  }) => {
    const ann = await practise(browser, server, { lang, width })
    const { page } = ann
    const tour = page.getByRole('region', { name: ann.word('tour'), exact: true })
    const pointedAt = page.locator('[data-toured]')

    await test.step('it begins by itself, and each stop outlines what it tells of', async () => {
      for (const [at, stop] of STOPS.entries()) {
        const isLast = at === STOPS.length - 1
        const go = tour.getByRole('button', { name: ann.word(isLast ? 'tour_done' : 'tour_next') })
        await expect(tour.getByRole('status')).toHaveText(ann.word(stop))
        await expect(go).toBeFocused()
        await expect(pointedAt).toHaveCount(1)
        await expect(pointedAt).toBeInViewport()
        const [card, thing] = await Promise.all([tour.boundingBox(), pointedAt.boundingBox()])
        // What is told of is not under the card that tells of it.
        expect((thing?.y ?? 0) + (thing?.height ?? 0)).toBeGreaterThan((card?.y ?? 0) + (card?.height ?? 0))
        await expectSound(ann, `tour-${at + 1}`)
        await page.keyboard.press('Enter')
      }
      await expect(tour).toBeHidden()
      await expect(pointedAt).toHaveCount(0)
      await expect(ann.button('tour')).toBeFocused()
    })

    await test.step('once seen it does not come again by itself; it is called, and Escape ends it', async () => {
      await page.reload()
      await expect(ann.button('tour')).toBeVisible()
      await expect(page.locator('.dock')).toBeVisible()
      await expect(tour).toBeHidden()
      await ann.button('tour').press('Enter')
      await expect(tour.getByRole('status')).toHaveText(ann.word('tour_coach'))
      await page.keyboard.press('Escape')
      await expect(tour).toBeHidden()
      await expect(ann.button('tour')).toBeFocused()
    })

    await test.step('the coach is switched off, also after a reload, and on again', async () => {
      await expect(page.locator('.coach')).toBeVisible()
      await ann.button('coach_off').press('Enter')
      await expect(page.locator('.coach')).toBeHidden()
      await expect(ann.button('coach_on')).toBeFocused()
      await expectSound(ann, 'without-coach')
      await page.reload()
      await expect(page.locator('.dock')).toBeVisible()
      await expect(page.locator('.coach')).toBeHidden()
      await ann.press('coach_on')
      await expect(page.locator('.coach__say')).not.toBeEmpty()
      await page.reload()
      await expect(page.locator('.coach__say')).not.toBeEmpty()
    })
    await ann.leave()
  })
}

test('the tour is skipped by one press, and does not come back', async ({ browser, server }) => {
  const ann = await practise(browser, server, { lang: 'ru', width: 360 })
  await ann.press('tour_skip')
  await expect(ann.text('tour_coach')).toBeHidden()
  await ann.page.reload()
  await expect(ann.page.locator('.dock')).toBeVisible()
  await expect(ann.text('tour_coach')).toBeHidden()
  await ann.leave()
})
