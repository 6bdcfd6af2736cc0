/** The instructor's view of one table: the clocks, the voice, and every seat's eyes. */
import { expect, type Page } from '@playwright/test'
import { AIGERIM, gather, IVAN } from './gathering.ts'
import { test } from './server.ts'
import { expectSound } from './soundness.ts'
import { partyName, sentence } from './words.ts'

/** Seconds on the stage's clock, in the head of the page. */
async function stageClock(page: Page): Promise<number> {
  const [, minutes, seconds] = (await page.locator('header .clock').innerText()).match(/(\d+):(\d+)/) ?? []
  return Number(minutes) * 60 + Number(seconds)
}

test('the instructor pauses, extends, announces, and looks through any seat', async ({ browser, server }) => {
  const { instructor, aigerim, ivan } = await gather(browser, server, { aigerim: AIGERIM, ivan: IVAN })
  const students = [aigerim, ivan]

  await test.step('a pause stops the clocks in every browser', async () => {
    for (const person of students) await expect.poll(() => stageClock(person.page)).toBeLessThan(120)
    await instructor.press('pause')
    for (const person of students) await expect(person.page.locator('#strip')).toHaveText(person.word('paused_note'))
    await aigerim.turnTo('now')
    await expect(aigerim.button('put_rules')).toHaveAttribute('aria-disabled', 'true')
    await expectSound(aigerim, 'paused')
    const stopped = await Promise.all(students.map(({ page }) => stageClock(page)))
    await aigerim.page.waitForTimeout(2100)
    expect(await Promise.all(students.map(({ page }) => stageClock(page)))).toEqual(stopped)
    await instructor.press('resume')
    for (const person of students) await expect(person.page.locator('#strip')).toBeHidden()
    for (const [at, { page }] of students.entries())
      await expect.poll(() => stageClock(page)).toBeLessThan(stopped[at] ?? 0)
  })

  await test.step('five more minutes are on every clock', async () => {
    await instructor.press('extend_stage')
    for (const { page } of students) await expect.poll(() => stageClock(page)).toBeGreaterThan(300)
  })

  await test.step('an announcement reaches everybody until it has been read', async () => {
    await instructor.page
      .locator('.control-forms summary')
      .filter({ hasText: instructor.word('announce') })
      .click()
    await instructor.page.locator('#control-announce').fill('Үзіліс он минуттан кейін. Перерыв через десять минут.')
    await instructor.press('announce')
    for (const person of students) {
      const notice = person.page.locator('.strip--notice')
      await expect(notice).toContainText('Үзіліс он минуттан кейін. Перерыв через десять минут.')
      await expect(person.page.getByRole('log')).toContainText('Үзіліс он минуттан кейін')
    }
    await expectSound(aigerim, 'announced')
    // Whoever listens has heard all of it, each once and in order.
    const said = await aigerim.page.getByRole('log').locator('p').allTextContents()
    const told = ['paused', 'resumed'].map((type) => sentence('kk', `record.${type}`))
    expect(said.filter((text) => told.includes(text))).toEqual(told)
    expect(said.at(-1)).toContain('Үзіліс он минуттан кейін')
    await aigerim.page.locator('.strip--notice').getByRole('button').click()
    await expect(aigerim.page.locator('.strip--notice')).toBeHidden()
    await aigerim.page.reload()
    await aigerim.turnTo('text')
    await expect(aigerim.page.locator('.record')).toContainText('Үзіліс он минуттан кейін')
    await expect(aigerim.page.locator('.strip--notice')).toBeHidden()
  })

  await test.step('through the eyes of a seat: its desk and its brief, and nothing can be done', async () => {
    await expect(instructor.text('invented')).toBeHidden()
    await instructor.page
      .locator('#seats li')
      .filter({ has: instructor.page.locator('.chip', { hasText: 'KAZ' }) })
      .getByRole('button', { name: instructor.word('see_through_seat') })
      .click()
    await expect(instructor.text('through_eyes', { party: partyName('KAZ', 'en') })).toBeVisible()
    await expect(instructor.button('put_rules')).toHaveAttribute('aria-disabled', 'true')
    await instructor.press('show')
    await expect(instructor.text('best_alternative')).toBeVisible()
    await expectSound(instructor, 'eyes')
    await instructor.press('back_to_own_view')
    await expect(instructor.button('pause')).toBeVisible()
    await instructor.page.setViewportSize({ width: 360, height: 740 })
    for (const tab of ['now', 'agenda', 'talk'] as const) {
      await instructor.turnTo(tab)
      await expectSound(instructor, `watch-${tab}`)
    }
  })
  for (const person of [instructor, ...students]) await person.leave()
})
