/** The server dies in the middle of a vote and comes back: nothing that was answered is lost, no time is either. */
import { expect, type Page } from '@playwright/test'
import { AIGERIM, gather, IVAN } from './gathering.ts'
import { test } from './server.ts'
import { stageTitle } from './words.ts'

/** Seconds left on the clock of the open vote. */
async function left(page: Page): Promise<number> {
  const clock = (await page.locator('.coach__time b').innerText()).match(/(\d+):(\d+)/)
  return Number(clock?.[1]) * 60 + Number(clock?.[2])
}
const seen = (page: Page) =>
  page.evaluate(() => ({
    text: document.querySelector('#text')?.textContent,
    seat: document.querySelector('.seat')?.textContent,
    subject: document.querySelector('#vote .quotation')?.textContent,
  }))

test('kill -9 in the middle of a vote: both come back by themselves to the same vote', async ({ browser, server }) => {
  const { instructor, aigerim, ivan } = await gather(
    browser,
    server,
    { aigerim: AIGERIM, ivan: IVAN },
    { pace: 'lesson' },
  )
  await instructor.advanceTo('chain')

  await test.step('a ballot is open, one of the two has voted, the other has chosen and writes', async () => {
    await ivan.unfoldOptions()
    await ivan.page
      .locator('.step')
      .first()
      .getByRole('button', { name: ivan.word('back_option'), exact: true })
      .click()
    await expect(ivan.text('you_back_this')).toBeVisible()
    await ivan.button('put_to_vote').first().click()
    await ivan.choose('yes')
    await expect(ivan.text('you_voted', { position: ivan.word('position_yes') })).toBeVisible()
    await aigerim.turnTo('talk')
    await aigerim.page.locator('.composer textarea').fill('Жартылай жазылған ой')
    await aigerim.choose('no')
  })
  const before = await Promise.all([seen(aigerim.page), seen(ivan.page)])
  const clockBefore = await left(ivan.page)
  const stopped = Date.now()

  await test.step('the server is killed: both are told that their seats and drafts are kept', async () => {
    await server.kill()
    for (const person of [aigerim, ivan, instructor]) await expect(person.text('reconnecting')).toBeVisible()
    await expect(instructor.button('advance')).toHaveAttribute('aria-disabled', 'true')
    // The outage has to be longer than the few seconds by which a clock may differ.
    await expect.poll(() => Date.now() - stopped, { timeout: 15_000 }).toBeGreaterThan(OUTAGE_MS)
    await server.start()
  })
  const outage = (Date.now() - stopped) / 1000

  await test.step('nobody touches anything, and everything is there again', async () => {
    for (const person of [aigerim, ivan, instructor]) await expect(person.text('reconnecting')).toBeHidden()
    expect(await Promise.all([seen(aigerim.page), seen(ivan.page)])).toEqual(before)
    await expect(ivan.text('you_voted', { position: ivan.word('position_yes') })).toBeVisible()
    await expect(aigerim.text('you_voted', { position: aigerim.word('position_no') })).toBeVisible()
    await expect(ivan.text('answered_of', { count: 2, all: 5 })).toBeVisible()
    await aigerim.turnTo('talk')
    await expect(aigerim.page.locator('.composer textarea')).toHaveValue('Жартылай жазылған ой')
  })

  await test.step('the clock of the vote stood still while the server was away', async () => {
    const elapsed = (Date.now() - stopped) / 1000
    const ran = clockBefore - (await left(ivan.page))
    expect(ran).toBeLessThan(elapsed - outage + SLACK_S)
    expect(ran).toBeGreaterThan(-SLACK_S)
  })

  await test.step('the talks go on', async () => {
    await instructor.endStage()
    await expect(ivan.page.getByRole('heading', { level: 1 })).toContainText(stageTitle('packages', 'ru'))
  })
  for (const person of [instructor, aigerim, ivan]) await person.leave()
})

const OUTAGE_MS = 6000
/** The table notes the time at every beat of its lease, so that much of an outage may count as time. */
const SLACK_S = 3
