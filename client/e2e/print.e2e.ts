/** Paper: the desk and the result whole, black on white, from a phone in the dark, too (F23). */
import { expect, type Page } from '@playwright/test'
import { AIGERIM, gather, IVAN } from './gathering.ts'
import type { Person } from './person.ts'
import { test } from './server.ts'
import { type Lang, questionTitle, scenario } from './words.ts'

/** Every colour of the words that are to be seen, and of what lies under the page. */
const inks = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const seen = [...document.querySelectorAll<HTMLElement>('main *, aside *')].filter(
      (part) => part.checkVisibility() && [...part.childNodes].some((n) => n.nodeType === 3 && n.textContent?.trim()),
    )
    const colours = seen.filter((part) => !part.closest('.chip')).map((part) => getComputedStyle(part).color)
    return [...new Set([...colours, `on ${getComputedStyle(document.body).backgroundColor}`])].sort()
  })
/** The last question of a document, which stands in its last article. */
const articleOf = (document: string, lang: Lang): string =>
  questionTitle(scenario.questions.findLast((q) => q.document === document && q.hidden === undefined)?.id ?? '', lang)
const BLACK_ON_WHITE = ['on rgb(255, 255, 255)', 'rgb(0, 0, 0)']

test('F23 desk and brief print whole, black on white, and so does the result', async ({ browser, server }) => {
  const { instructor, aigerim, ivan } = await gather(browser, server, { aigerim: AIGERIM, ivan: IVAN }, { bots: true })
  const shots = process.env.E2E_SHOTS
  const print = async ({ page, lang }: Person, what: string): Promise<void> => {
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    await expect(page.getByText(questionTitle('tariff', lang)).first()).toBeVisible()
    // The desk may just be drawn anew: the paper is looked at until it stands.
    await expect.poll(() => inks(page), what).toEqual(BLACK_ON_WHITE)
    // Every document with its last article, and its clauses.
    for (const { id } of scenario.documents) await expect(page.getByText(articleOf(id, lang)).first()).toBeVisible()
    if (!shots) return
    await page.screenshot({ path: `${shots}/${what}.png`, fullPage: true })
    await page.pdf({ path: `${shots}/${what}.pdf`, format: 'A4', printBackground: true })
  }

  for (const [who, what] of [
    [aigerim, 'desk-of-a-phone'],
    [ivan, 'desk'],
  ] as const) {
    await print(who, what)
    for (const panel of ['agenda', 'now', 'text', 'brief'])
      await expect(who.page.locator(`[data-panel='${panel}']`).first()).toBeVisible()
    await expect(who.page.locator('.brief h3').first()).toBeVisible()
    await expect(who.page.locator('.btn:visible')).toHaveCount(0)
    await who.page.emulateMedia({ media: 'screen' })
    await expect(who.page.locator('.brief h3').first()).toBeHidden()
  }

  await instructor.advanceTo('ratification')
  await instructor.endStage()
  for (const [who, what] of [
    [aigerim, 'result-of-a-phone'],
    [ivan, 'result'],
  ] as const) {
    await who.press('show_result')
    await print(who, what)
  }
})
