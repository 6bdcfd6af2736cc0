/** How an offer is filled in. */
import type { Locator } from '@playwright/test'

/** Fills one half of the form. */
export async function fill(at: Locator, half: 'gives' | 'asks', question: string, option: string): Promise<void> {
  await at.locator(`[id$=-${half}-add]`).selectOption(question)
  await at.locator(`[id$=-${half}-${question}]`).selectOption(option)
}
