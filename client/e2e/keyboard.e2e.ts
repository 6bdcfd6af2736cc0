/** A small window and a keyboard: nothing runs off the side, focus is always seen, the head can be skipped. */
import { expect, type Page } from '@playwright/test'
import { Instructor } from './instructor.ts'
import { Person } from './person.ts'
import { test } from './server.ts'
import { expectSound } from './soundness.ts'

const TABS = ['now', 'text', 'talk', 'agenda', 'brief'] as const

/** How the focused element shows that it is focused: an outline of its own, or of the row it belongs to. */
const focus = (page: Page) =>
  page.evaluate(() => {
    const focused = document.activeElement as HTMLElement
    const rows = [focused, focused.parentElement, focused.parentElement?.parentElement].filter((e) => e !== null)
    const widths = rows.map((e) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(e as HTMLElement)
      return outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth)
    })
    return { what: focused.outerHTML.slice(0, 120), outline: Math.max(...widths), isBody: focused === document.body }
  })

test('P17 at 320 px every part of the desk fits, no figure breaks, and buttons are large enough for a thumb', async ({
  browser,
  server,
}) => {
  const instructor = await Instructor.arrive(browser, { lang: 'en', width: 1280 })
  await instructor.openTable(server)
  const aigerim = await Person.arrive(browser, { lang: 'kk', width: 320 })
  await aigerim.sitDown(server.named, instructor.code, 'KAZ', 'Ж'.repeat(60))
  await expectSound(aigerim, 'lobby')
  await instructor.begin()
  await instructor.advanceTo('chain')
  for (const tab of TABS) {
    await aigerim.turnTo(tab)
    if (tab === 'brief') await aigerim.press('show')
    if (tab === 'talk') {
      await aigerim.page.locator('.composer textarea').fill('ұ'.repeat(400))
      await aigerim.press('send')
      await expect(aigerim.page.locator('.say__text')).toBeVisible()
    }
    await expectSound(aigerim, tab)
    const small = await aigerim.page
      .locator('button:visible, select:visible, summary:visible')
      .evaluateAll((controls) =>
        controls.flatMap((control) => {
          const { height, width } = control.getBoundingClientRect()
          return height < 43.5 || width < 43.5 ? [`${control.textContent} ${width}×${height}`] : []
        }),
      )
    expect.soft(small, `${tab}: targets under 44 px`).toEqual([])
  }
  for (const person of [instructor, aigerim]) await person.leave()
})

test('whoever uses the keyboard sees where they are, and skips the head', async ({ browser, server }) => {
  const instructor = await Instructor.arrive(browser, { lang: 'en', width: 1280 })
  await instructor.openTable(server)
  const ivan = await Person.arrive(browser, { lang: 'ru', width: 1280 })
  await ivan.sitDown(server.url, instructor.code, 'RUS', 'Иван')
  await instructor.begin()
  await instructor.advanceTo('chain')
  await expect(ivan.page.locator('.now h3')).toBeVisible()
  const { page } = ivan
  await page.reload()
  await expect(page.locator('.now h3')).toBeVisible()

  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: ivan.word('skip_to_content') })).toBeFocused()
  await expect(page.getByRole('link', { name: ivan.word('skip_to_content') })).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(page.locator('#main')).toBeFocused()
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.closest('#main') !== null)).toBe(true)

  const seen: string[] = []
  for (let presses = 0; presses < 120; presses += 1) {
    const { what, outline, isBody } = await focus(page)
    if (isBody) break
    expect.soft(outline, `focus is not seen on ${what}`).toBeGreaterThanOrEqual(2)
    seen.push(what)
    await page.keyboard.press('Tab')
  }
  expect(seen.some((what) => what.includes('textarea'))).toBe(true)
  for (const person of [instructor, ivan]) await person.leave()
})
