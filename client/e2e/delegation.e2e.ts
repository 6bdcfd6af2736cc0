/** Two people in one delegation, a change of the rules, and the ways out of the room and of the talks (DEL, PRO). */
import { expect } from '@playwright/test'
import { AIGERIM, gather } from './gathering.ts'
import { test } from './server.ts'
import { expectSound } from './soundness.ts'
import { partyName, ruleText, sentence, stageTitle } from './words.ts'

test('a deputy with powers changes the rules, and the head takes them back', async ({ browser, server }) => {
  const { instructor, aigerim, dana, john, azamat } = await gather(browser, server, {
    aigerim: AIGERIM,
    dana: { lang: 'ru', width: 1280, party: 'KAZ', name: 'Дана' },
    john: { lang: 'en', width: 360, party: 'RUS', name: 'John' },
    azamat: { lang: 'kk', width: 1280, party: 'KGZ', name: 'Азамат' },
  })

  await test.step('the deputy advises until the head hands over the powers', async () => {
    await expect(dana.text('you_advise')).toBeVisible()
    await expect(dana.button('put_rules')).toHaveAttribute('aria-disabled', 'true')
    await aigerim.turnTo('brief')
    await aigerim.press('delegate_powers')
    await expect(aigerim.text('you_advise')).toBeVisible()
    await expect(dana.text('you_advise')).toBeHidden()
    await expect(dana.page.locator('.people li').filter({ hasText: 'Дана' })).toContainText(dana.word('acts_now'))
    await Promise.all([expectSound(aigerim, 'powers-given'), expectSound(dana, 'powers-held')])
  })

  await test.step('she puts a change of the rules to the vote, and both sides agree', async () => {
    const law = dana.page.locator('.law').first()
    await law.locator('summary').click()
    await law
      .getByRole('button', { name: dana.word('put_change') })
      .last()
      .click()
    const change = ruleText('decision', 'unanimity', 'en')
    await john.turnTo('now')
    await expect(john.ballot).toContainText(change)
    for (const person of [john, dana, azamat]) await person.choose('yes')
    // Whoever loses the powers within the five seconds has not voted.
    await expect(dana.text('you_voted', { position: dana.word('position_yes') })).toBeVisible()
  })

  await test.step('a bilateral channel opens while the others are waited for', async () => {
    await john.turnTo('talk')
    await john.press('open_a_channel')
    await john.page.getByRole('checkbox', { name: partyName('KAZ', 'en') }).check()
    await expectSound(john, 'channel-form')
    await john.press('invite')
    await expect(dana.text('invited_you')).toBeVisible()
    await dana.press('accept')
    const channel = dana.page.locator('.chan').filter({ hasText: partyName('RUS', 'ru') })
    await channel.click()
    await dana.page.locator('.composer textarea').fill('Договоримся вдвоём.')
    await dana.press('send')
    await expect(dana.page.locator('.say__text')).toHaveText('Договоримся вдвоём.')
  })

  await test.step('the head takes the powers back, and reads the rule that was adopted', async () => {
    await aigerim.turnTo('brief')
    await aigerim.press('take_back_powers')
    await expect(aigerim.text('you_advise')).toBeHidden()
    await expect(dana.text('you_advise')).toBeVisible()
    await aigerim.turnTo('now')
    await expect(aigerim.page.locator('#verdict')).toContainText(aigerim.word('verdict_adopted'), { timeout: 40_000 })
    await expect(aigerim.page.locator('.law__text').first()).toHaveText(ruleText('decision', 'unanimity', 'kk'))
  })
  for (const person of [instructor, aigerim, dana, john, azamat]) await person.leave()
})

test('a delegation leaves the room and the talks, and the instructor seats people anew', async ({
  browser,
  server,
}) => {
  const { instructor, aigerim, ivan } = await gather(
    browser,
    server,
    { aigerim: AIGERIM, ivan: { lang: 'en', width: 1280, party: 'RUS', name: 'Ivan' } },
    { lang: 'ru', pace: 'lesson' },
  )
  const kazakhstan = ivan.page.locator('#seats li').filter({ hasText: 'KAZ' })

  await test.step('it walks out, which everybody sees, and returns', async () => {
    await aigerim.turnTo('brief')
    await aigerim.press('leave_room')
    await expect(kazakhstan).toContainText(ivan.word('out_of_room'))
    await expect(aigerim.button('return_to_room')).toBeVisible()
    await Promise.all([expectSound(aigerim, 'room-left'), expectSound(ivan, 'room-left-seen')])
    await aigerim.press('return_to_room')
    await expect(kazakhstan).not.toContainText(ivan.word('out_of_room'))
  })

  await test.step('it announces that it leaves the talks, and stays after all', async () => {
    await aigerim.press('leave_negotiation')
    await expect(aigerim.text('withdrawal_warning')).toBeVisible()
    await aigerim.press('withdraw_step_one')
    await expect(aigerim.button('withdraw_step_two')).toBeVisible()
    await expectSound(aigerim, 'withdrawal-1')
    await aigerim.press('stay')
    await expect(aigerim.text('withdrawal_warning')).toBeHidden()
  })

  await test.step('it leaves for good, and the instructor takes that back within the minute', async () => {
    await aigerim.press('leave_negotiation')
    await aigerim.press('withdraw_step_one')
    await aigerim.press('withdraw_step_two')
    await expect(aigerim.text('withdrawn')).toBeVisible()
    await expect(kazakhstan).toContainText(ivan.word('seat_withdrawn'))
    const seat = instructor.page.locator('#seats li').filter({ hasText: 'KAZ' })
    await seat.locator('summary').click()
    await expectSound(instructor, 'withdrawal-watched')
    await instructor.press('undo_withdrawal')
    await expect(aigerim.text('withdrawn')).toBeHidden()
    await expect(kazakhstan).not.toContainText(ivan.word('seat_withdrawn'))
  })

  await test.step('the instructor seats a delegate elsewhere, who goes on from there', async () => {
    const seat = instructor.page.locator('#seats li').filter({ hasText: 'KAZ' })
    await seat.getByLabel(instructor.word('to_which_seat')).selectOption('TJK')
    await seat.getByRole('button', { name: instructor.word('reassign') }).click()
    await expect(aigerim.page.locator('.seat')).toContainText('TJK')
    await expect(ivan.page.locator('#seats li').filter({ hasText: 'TJK' })).toContainText('Айгерім')
    await aigerim.page.reload()
    await expect(aigerim.page.locator('.seat')).toContainText('TJK')
    await expect(aigerim.page.getByRole('heading', { level: 1 })).toContainText(stageTitle('rules', 'kk'))
  })

  await test.step('P19 the instructor takes a seat over, acts for the state through a reload, and gives it back', async () => {
    const seat = instructor.page.locator('#seats li').filter({ hasText: 'RUS' })
    await seat.locator('summary').click()
    await seat.getByRole('button', { name: instructor.word('take_over') }).click()
    const strip = instructor.page.locator('.strip--eyes')
    await expect(strip).toContainText(instructor.word('acting_in_seat', { party: partyName('RUS', 'ru') }))
    await expect(ivan.page.locator('#strip')).toContainText(sentence('en', 'refusals.OBS-1/seat-taken-over'))
    await expect(ivan.button('leave_room')).toHaveAttribute('aria-disabled', 'true')
    await expect(aigerim.page.locator('#seats li').filter({ hasText: 'RUS' })).toContainText(
      aigerim.word('instructor_acts'),
    )
    const law = instructor.page.locator('.law').first()
    await law.locator('summary').click()
    await law
      .getByRole('button', { name: instructor.word('put_change') })
      .first()
      .click()
    await expect(instructor.ballot).toBeVisible()
    await expect(instructor.page.locator('.record')).not.toContainText('..')
    await Promise.all([expectSound(instructor, 'seat-taken-over'), expectSound(ivan, 'seat-lost')])
    await instructor.page.reload()
    await seat.getByRole('button', { name: instructor.word('act_in_seat') }).click()
    // What is chosen within the five seconds is sent for that seat, wherever one looks meanwhile.
    await instructor.choose('yes')
    await instructor.press('back_to_own_view')
    await expect(ivan.text('you_voted', { position: ivan.word('position_yes') })).toBeVisible()
    // P19: a pause hides nothing of what holds of the seat.
    await instructor.press('pause')
    for (const line of [ivan.word('paused_note'), sentence('en', 'refusals.OBS-1/seat-taken-over')])
      await expect(ivan.page.locator('#strip')).toContainText(line)
    await instructor.press('resume')
    await seat.getByRole('button', { name: instructor.word('act_in_seat') }).click()
    await expect(instructor.text('you_voted', { position: instructor.word('position_yes') })).toBeVisible()
    await strip.getByRole('button', { name: instructor.word('give_back') }).click()
    await expect(instructor.button('pause')).toBeVisible()
    await expect(ivan.page.locator('#strip')).toBeHidden()
  })
  for (const person of [instructor, aigerim, ivan]) await person.leave()
})
