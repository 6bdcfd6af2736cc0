/** Somebody joins a delegation whose talks are on: waits on the page of entry, and its head lets them in (DEL-4). */
import { expect } from '@playwright/test'
import { AIGERIM, gather, IVAN } from './gathering.ts'
import { Person } from './person.ts'
import { test } from './server.ts'
import { expectSound } from './soundness.ts'
import { partyName } from './words.ts'

test('a newcomer waits for the consent of the head; the head shows what was before', async ({ browser, server }) => {
  const { instructor, aigerim } = await gather(browser, server, { aigerim: AIGERIM, ivan: IVAN }, { pace: 'lesson' })
  const late = await Person.arrive(browser, { lang: 'ru', width: 360 })

  await test.step('the page of entry says what there is to wait for', async () => {
    await late.page.goto(`${server.url}/j/${instructor.code}`)
    await late.field('your_name').fill('Мария')
    await late.page.getByRole('radio', { name: partyName('KAZ', 'ru') }).check()
    await late.page.getByRole('radio', { name: late.word('role_expert') }).check()
    await late.press('sit_down')
    await expect(late.text('waits_for_consent')).toBeVisible()
    await expectSound(late, 'waiting')
  })

  await test.step('its head sees who asks, and turns away; the newcomer may ask anew', async () => {
    await aigerim.turnTo('now')
    await expect(aigerim.page.locator('#newcomers')).toContainText('Мария')
    await expectSound(aigerim, 'newcomer')
    await aigerim.press('turn_away')
    await expect(late.text('problem_not_admitted')).toBeVisible({ timeout: 10_000 })
    await expectSound(late, 'turned-away')
    await late.press('sit_down')
    await expect(late.text('waits_for_consent')).toBeVisible()
  })

  await test.step('let in, the newcomer sits, without what was before; then the head shows it', async () => {
    await aigerim.press('let_in')
    await expect(late.page).toHaveURL(/\/table\//, { timeout: 10_000 })
    await expect(late.page.locator('.seat')).toContainText('KAZ')
    await aigerim.turnTo('brief')
    await aigerim.press('show_earlier')
    await expect(aigerim.button('show_earlier')).toBeHidden()
    await expect(late.page.locator('.seat')).toContainText('KAZ')
  })

  await test.step('a browser that holds a seat is told so on the page of entry', async () => {
    await late.page.goto(`${server.url}/j/${instructor.code}`)
    await expect(late.text('seat_held')).toBeVisible()
    await expectSound(late, 'held')
  })

  await test.step('the instructor locks the seats', async () => {
    await instructor.press('lock_seats')
    await expect(instructor.button('unlock_seats')).toBeVisible()
    await expectSound(instructor, 'locked')
  })
})
