/** What holds of every page: no violation that axe finds, no sideways scrolling, no id or hole where words should be. */
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import type { Person } from './person.ts'

const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const THEMES = ['dark', 'light'] as const
/** With `E2E_SHOTS=folder` every page that is checked is photographed as well. */
const shots = process.env.E2E_SHOTS

/** In the light theme everything, in the dark one what a theme can change. */
async function violations(page: Page, theme: 'light' | 'dark'): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] })
  const { violations: found } = await (theme === 'light'
    ? axe.withTags(WCAG_22_AA)
    : axe.withRules(['color-contrast'])
  ).analyze()
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`),
  )
}

/** Ids and holes among the words: `consensus-aside`, `{count}`, `undefined`. */
async function rawIds(page: Page): Promise<string[]> {
  const seen = await page.locator('body').innerText()
  const holes = seen.match(/\{\w+\}|undefined|\bNaN\b|\[object/g) ?? []
  const ids = seen.match(/(?<![\w/.-])[a-z]{2,}(?:[-_][a-z]+)+(?![\w/.])/g) ?? []
  const english = (await page.locator('html').getAttribute('lang')) === 'en'
  return english ? holes : [...holes, ...ids]
}

const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** Figures that stand in two lines: `2/0` is no number (P17). */
const brokenFigures = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const broken: string[] = []
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const figures = text.textContent?.matchAll(/[−+]?\d[\d.,:%/]*/g) ?? []
      for (const { 0: figure, index } of figures) {
        const range = document.createRange()
        range.setStart(text, index)
        range.setEnd(text, index + figure.length)
        const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)))
        if (lines.size > 1) broken.push(`${figure} in: ${text.parentElement?.outerHTML.slice(0, 120)}`)
      }
    }
    return broken
  })

/** Ids that two things share: a link or a label would find the wrong one. */
const sharedIds = (page: Page): Promise<string[]> =>
  page.locator('[id]').evaluateAll((all) => {
    const ids = all.map(({ id }) => id)
    return ids.filter((id, at) => ids.indexOf(id) !== at)
  })

/** Checks the page as it is now, in both themes. */
export async function expectSound({ page, lang }: Person, what: string): Promise<void> {
  for (const theme of THEMES) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    if (shots) {
      const width = page.viewportSize()?.width
      await page.screenshot({ path: `${shots}/${what}-${width}-${lang}-${theme}.png`, fullPage: true })
    }
    expect.soft(await violations(page, theme), `${what}, ${theme}`).toEqual([])
  }
  expect.soft(await rawIds(page), what).toEqual([])
  expect.soft(await overflow(page), `${what} scrolls sideways`).toBeLessThanOrEqual(0)
  expect.soft(await sharedIds(page), `${what}: ids of two things`).toEqual([])
  expect.soft(await brokenFigures(page), `${what}: figures over two lines`).toEqual([])
}
