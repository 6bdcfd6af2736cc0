/** The result on a phone: its parts are closed headings, and none takes more than two screens, however much it holds. */
import { readFileSync } from 'node:fs'
import { expect } from '@playwright/test'
import { AIGERIM, gather, IVAN } from './gathering.ts'
import { test } from './server.ts'
import { expectSound } from './soundness.ts'
import { scenario } from './words.ts'

test('P29 the parts of the debrief are closed headings of two phone screens at most; the treaty is taken along', async ({
  browser,
  server,
}) => {
  test.setTimeout(180_000)
  const { instructor, aigerim } = await gather(browser, server, { aigerim: AIGERIM, ivan: IVAN }, { bots: true })
  await instructor.advanceTo('ratification')
  await instructor.endStage()
  await aigerim.press('show_result')
  const { page } = aigerim
  expect(page.viewportSize()).toEqual({ width: 360, height: 740 })
  const parts = page.locator('.sec--fold')
  // What was possible is worked out when it is first asked for, and comes first.
  await expect(page.locator('#possible')).toBeVisible()
  expect(await parts.count()).toBeGreaterThanOrEqual(6)
  for (const part of await parts.all()) await expect(part).not.toHaveAttribute('open')

  for (const part of await parts.all()) {
    await part.locator('> summary').click()
    const inside = part.locator('.sec__inside')
    await expect(inside).toBeVisible()
    // As long as the record of a whole lesson.
    await inside.evaluate((box) => {
      for (let line = 0; line < 400; line += 1)
        box.append(Object.assign(document.createElement('p'), { textContent: '…' }))
    })
    const box = await part.boundingBox()
    expect.soft(box?.height, (await part.getAttribute('id')) ?? '').toBeLessThanOrEqual(2 * 740)
    await part.locator('> summary').click()
  }
  await expectSound(aigerim, 'debrief')

  const download = page.waitForEvent('download')
  await aigerim.press('download_treaty')
  const file = await download
  expect(file.suggestedFilename()).toBe(`kelissoz-cis-customs-union-${aigerim.lang}.html`)
  const text = readFileSync(await file.path(), 'utf8')
  for (const { title } of scenario.documents) expect(text).toContain(title[aigerim.lang])
})
