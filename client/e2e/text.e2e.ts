/** The text on a phone: one article open at a time, and whatever one comes for is the one (P24). */
import { expect } from '@playwright/test'
import { AIGERIM, gather, IVAN } from './gathering.ts'
import { test } from './server.ts'
import { expectSound } from './soundness.ts'
import { questionTitle } from './words.ts'

const PHONE = 740

test('P24 on a phone one article is open at a time, and the text stays short; a wide screen shows them all', async ({
  browser,
  server,
}) => {
  const { instructor, aigerim, ivan } = await gather(
    browser,
    server,
    { aigerim: AIGERIM, ivan: IVAN },
    { pace: 'lesson' },
  )
  await instructor.advanceTo('chain')
  const { page } = aigerim
  const fold = (question: string) =>
    page
      .locator(`#art-${question}`)
      .getByRole('button', { expanded: true })
      .or(page.locator(`#art-${question}`).getByRole('button', { expanded: false }))
  const openOnes = page.locator('.art__head [aria-expanded=true]')
  const options = (question: string) => page.locator(`#art-${question}`).locator('.in, .opt__text')

  await test.step('what is being talked about lies open', async () => {
    await aigerim.turnTo('text')
    await expect(openOnes).toHaveCount(1)
    await expect(fold('duties')).toHaveAttribute('aria-expanded', 'true')
    await expect(options('duties').first()).toBeVisible()
    const height = await page.locator('#text').evaluate((section) => section.getBoundingClientRect().height)
    expect(height).toBeLessThanOrEqual(3 * PHONE)
    await expectSound(aigerim, 'text-one-open')
  })

  await test.step('another is opened: the first is folded; once more: none', async () => {
    await fold('tariff').press('Enter')
    await expect(openOnes).toHaveCount(1)
    await expect(options('tariff').first()).toBeVisible()
    await expect(options('duties')).toHaveCount(0)
    await expect(fold('tariff')).toBeFocused()
    await fold('tariff').press('Enter')
    await expect(openOnes).toHaveCount(0)
  })

  await test.step('from the agenda one comes to the article, open', async () => {
    await aigerim.turnTo('agenda')
    await page.getByRole('link', { name: questionTitle('votes', 'kk') }).click()
    await expect(options('votes').first()).toBeInViewport()
    await expect(openOnes).toHaveCount(1)
  })

  await test.step('on a wide screen nothing is folded', async () => {
    await expect(ivan.page.locator('.art__head [aria-expanded]')).toHaveCount(0)
    await expect(ivan.page.locator('#art-duties').locator('.in, .opt__text').first()).toBeVisible()
    await expect(ivan.page.locator('#art-tariff').locator('.in, .opt__text').first()).toBeVisible()
  })
  for (const person of [instructor, aigerim, ivan]) await person.leave()
})
