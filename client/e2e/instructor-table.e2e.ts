/** The instructor's table: nothing changes its place, what cannot be undone asks, and an alarm means something. */
import { expect, type Locator } from '@playwright/test'
import { AIGERIM, gather, IVAN } from './gathering.ts'
import type { Instructor } from './instructor.ts'
import { test } from './server.ts'
import { expectSound } from './soundness.ts'
import { partyName, stageTitle } from './words.ts'

const CONTROLS = ['extend_stage', 'extend_question', 'extend_ballot', 'advance']

/** Where each control stands on the page, whatever has been scrolled. */
async function places(instructor: Instructor): Promise<unknown> {
  const at = (button: Locator) =>
    button.evaluate((node) => {
      const { left, top, width, height } = node.getBoundingClientRect()
      return [left + scrollX, top + scrollY, width, height].map(Math.round)
    })
  return Promise.all(CONTROLS.map((key) => at(instructor.button(key))))
}

test('P18 P27 places do not move, the end of a stage asks first, no alarm before anything is settled', async ({
  browser,
  server,
}) => {
  const { instructor, aigerim, ivan } = await gather(browser, server, { aigerim: AIGERIM, ivan: IVAN })
  const { page } = instructor

  await test.step('P18 a vote opens: every control is where it was', async () => {
    const atWidths = async () => {
      const found = []
      for (const width of [360, 1280]) {
        await page.setViewportSize({ width, height: 800 })
        found.push(await places(instructor))
      }
      return found
    }
    await expect(instructor.button('extend_ballot')).toHaveAttribute('aria-disabled', 'true')
    const before = await atWidths()
    await aigerim.turnTo('now')
    await aigerim.press('put_rules')
    await expect(instructor.button('extend_ballot')).toHaveAttribute('aria-disabled', 'false')
    expect(await atWidths()).toEqual(before)
    // Nobody calls an instructor to vote.
    await expect(page.getByText(instructor.word('you_are_called'))).toBeHidden()
  })

  await test.step('P18 the next stage: the first press says what lapses and ends nothing', async () => {
    await instructor.press('advance')
    const asks = page.getByRole('group', { name: instructor.word('advance') })
    await expect(asks).toBeFocused()
    await expect(asks.locator('dt')).toHaveText([instructor.word('end_lapses')])
    await expect(asks.locator('dd')).toHaveCount(1)
    await instructor.reach(stageTitle('rules', 'en'))
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 })
      await expectSound(instructor, 'next-stage')
    }
    await instructor.press('stay')
    await expect(asks).toBeHidden()
    await expect(instructor.button('advance')).toBeFocused()
    await instructor.reach(stageTitle('rules', 'en'))
  })

  await test.step('P18 the second press ends it, and the focus is where it was', async () => {
    await instructor.press('advance')
    await instructor.press('advance_to', { stage: stageTitle('agenda', 'en') })
    await instructor.reach(stageTitle('agenda', 'en'))
    await expect(instructor.button('advance')).toBeFocused()
  })

  await test.step('P18 P27 pause and resume are one place, the focus stays in it, and its strip pushes nothing down', async () => {
    const before = await places(instructor)
    await instructor.button('pause').press('Enter')
    await expect(instructor.button('resume')).toBeFocused()
    await expect(instructor.text('paused_note')).toBeInViewport()
    expect(await places(instructor)).toEqual(before)
    await instructor.button('resume').press('Enter')
    await expect(instructor.button('pause')).toBeFocused()
  })

  const seat = (party: string) =>
    page.locator('#seats li').filter({ has: page.locator('b', { hasText: partyName(party, 'en') }) })
  const alarm = () => page.getByText(instructor.word('below_by_agreed'))
  /** Unfolds a seat, and waits until its desk is there. */
  async function unfold(party: string): Promise<void> {
    await seat(party)
      .locator('summary', { hasText: instructor.word('more_acts') })
      .click()
    await expect(seat(party).getByText(/score .*limit/)).toBeVisible()
  }

  await test.step('P27 nothing is settled: no seat is below its limit', async () => {
    await instructor.advanceTo('chain')
    for (const party of ['RUS', 'BLR', 'KAZ', 'KGZ', 'TJK']) {
      await unfold(party)
      await expect(alarm()).toBeHidden()
    }
  })

  await test.step('P27 what is agreed costs Russia more than it gains: that says so, and no other seat does', async () => {
    await instructor.correctTo('votes', 'equal')
    await unfold('RUS')
    await expect(seat('RUS').getByText(instructor.word('below_by_agreed'))).toBeVisible()
  })
  for (const person of [instructor, aigerim, ivan]) await person.leave()
})
