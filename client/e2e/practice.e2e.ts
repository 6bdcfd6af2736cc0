/** One person alone against bots, in English, voting by keyboard. */
import { expect } from '@playwright/test'
import { Person } from './person.ts'
import { test } from './server.ts'
import { expectSound } from './soundness.ts'
import { partyName, questionTitle, stageTitle } from './words.ts'

test('one person practises alone: four bots play along as far as the chain of questions', async ({
  browser,
  server,
}) => {
  test.setTimeout(180_000)
  const ann = await Person.arrive(browser, { lang: 'en', width: 1280 })
  const { page } = ann
  await page.goto(`${server.url}/practice`)
  await page.getByRole('radio', { name: partyName('KAZ', 'en') }).check()
  await ann.field('your_name').fill('Ann')
  await ann.press('begin_practice')
  await expect(ann.text('coach_start')).toBeVisible()
  await ann.press('begin_practice')
  await ann.reach(stageTitle('rules', 'en'))

  const tabTo = async (name: string) => {
    const target = page.locator('.dock').getByRole('button', { name, exact: true })
    await page.locator('#main').focus()
    for (let presses = 0; presses < 60; presses += 1) {
      if (await target.evaluate((button) => button === document.activeElement)) return
      await page.keyboard.press('Tab')
    }
    throw new Error(`'${name}' is not reached by the keyboard`)
  }

  await test.step('the vote by keyboard: choose, undo, choose again', async () => {
    await expect(async () => {
      await ann.pressIfOn('put_rules')
      await expect(ann.ballot).toBeVisible({ timeout: 1000 })
    }).toPass({ timeout: 30_000 })
    await tabTo(ann.word('vote_abstain'))
    await page.keyboard.press('Enter')
    await tabTo(ann.word('undo'))
    await page.keyboard.press('Enter')
    await tabTo(ann.word('vote_yes'))
    await page.keyboard.press('Space')
    await expect(ann.text('vote_held')).toBeAttached()
    await expect(page.locator('#verdict')).toBeVisible({ timeout: 30_000 })
  })

  await test.step('bots answer the list and the ranking, back options and speak', async () => {
    await expect(async () => {
      for (const key of ['put_rules', 'call_for_unvoiced', 'answer_none', 'move_on']) await ann.pressIfOn(key)
      await ann.voteIfAsked('yes')
      if (await ann.button('send_ranks').isVisible()) await ann.press('send_ranks')
      await expect(page.getByRole('heading', { level: 1 })).toContainText(stageTitle('chain', 'en'), { timeout: 500 })
    }).toPass({ timeout: 90_000, intervals: [200] })
    await expect(page.locator('.step .chip').first()).toBeVisible({ timeout: 30_000 })
    await expect(page.locator('.say__text').first()).toBeVisible({ timeout: 30_000 })
    await expect(page.getByRole('link', { name: questionTitle('tariff', 'en') })).toBeVisible()
    await expectSound(ann, 'practice-chain')
  })
  await ann.leave()
})
