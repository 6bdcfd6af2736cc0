/** The talk on a phone: what is new scrolls into view and is marked (P12). */
import { expect } from '@playwright/test'
import { AIGERIM, gather, IVAN } from './gathering.ts'
import { test } from './server.ts'
import { expectSound } from './soundness.ts'

test('P12 what was said meanwhile is marked and in view when the talk is opened, and what comes then, too', async ({
  browser,
  server,
}) => {
  const { aigerim, ivan } = await gather(browser, server, { aigerim: AIGERIM, ivan: IVAN })
  const heard = (text: string) => aigerim.page.locator('.say__text').getByText(text, { exact: true })
  const say = async (text: string) => {
    await ivan.page.locator('#say-plenary').fill(text)
    await ivan.press('send')
    await expect(ivan.page.locator('.room__said')).toContainText(text)
  }
  await ivan.turnTo('talk')
  await aigerim.turnTo('talk')
  for (let i = 1; i <= 4; i += 1) await say(`Читали: ${i}`)
  await expect(aigerim.page.locator('.room__said')).toContainText('Читали: 4')
  await expect(aigerim.page.locator('.say--new')).toHaveCount(0)

  await aigerim.turnTo('now')
  for (let i = 1; i <= 9; i += 1) await say(`Не читали: ${i}`)
  await aigerim.turnTo('talk')
  await expect(aigerim.page.locator('.say--new')).toBeInViewport()
  await expect(aigerim.page.locator('.say--new')).toHaveText(aigerim.word('new_count', { count: 9 }))
  await expect(heard('Не читали: 1')).toBeInViewport()
  await expectSound(aigerim, 'talk-new')

  await say('Только что')
  await expect(heard('Только что')).toBeInViewport()
})
