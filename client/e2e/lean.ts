/** What holds of *Now* in whatever state it is (P4, P6, P26). */
import { expect } from '@playwright/test'
import type { Person } from './person.ts'

const PHONE = 740

export async function expectLean({ page }: Person, what: string): Promise<void> {
  await expect(page.locator('.coach__say')).not.toBeEmpty()
  await expect(page.locator('.guide .state')).toHaveCount(0)
  const seen = await page.evaluate(() => {
    const isSeen = (element: Element) => element.checkVisibility()
    const all = (selector: string) => [...document.querySelectorAll(selector)].filter(isSeen)
    const names = all('main button').map((button) => button.textContent?.trim() ?? '')
    return {
      height: document.documentElement.scrollHeight,
      clocks: all('.clock, .coach__time b').length,
      off: all('main button[aria-disabled="true"]').map((button) => button.textContent),
      main: all('main .btn--main, .dock .hold__btn').length,
      twice: names.filter((name, at) => name !== '' && names.indexOf(name) !== at),
    }
  })
  expect.soft(seen.height, `P4 ${what} is over two phones high`).toBeLessThanOrEqual(2 * PHONE)
  expect.soft(seen.clocks, `P26 clocks of ${what}`).toBeLessThanOrEqual(1)
  expect.soft(seen.off, `P6 buttons that are off in ${what}`).toEqual([])
  expect.soft(seen.main, `P4 main acts of ${what}`).toBeLessThanOrEqual(1)
  expect.soft(seen.twice, `P26 two buttons for one act in ${what}`).toEqual([])
}
