/** What a class tries: endless words, markup, text from right to left, a network that goes, a page twice as large. */
import { expect } from '@playwright/test'
import { AIGERIM, gather, IVAN } from './gathering.ts'
import { test } from './server.ts'
import { expectSound } from './soundness.ts'

const WORD = 'ұ'.repeat(999)
const NAME = `<b>Ж</b>${'щ'.repeat(40)}\u202e👩‍🏫`
const MARKUP = '<img src=x onerror=alert(1)> & "кавычки" 👩‍👩‍👧‍👦 שלום עולם \u202eнаоборот'

test('at 320 px endless words, markup and text from right to left stay where they belong', async ({
  browser,
  server,
}) => {
  const { instructor, aigerim, ivan } = await gather(browser, server, {
    aigerim: { lang: 'kk', width: 320, party: 'KAZ', name: NAME },
    ivan: IVAN,
  })
  await instructor.advanceTo('chain')
  const wording = aigerim.page.locator('.now .fold').first()

  await test.step('F1 a message is shown as it was written, but for the sign that would turn it round', async () => {
    await aigerim.turnTo('talk')
    await aigerim.page.locator('.composer textarea').fill(MARKUP)
    await aigerim.press('send')
    await expect(ivan.page.locator('.say__text')).toHaveText(MARKUP.replace('\u202e', ''))
    await expectSound(aigerim, 'markup')
  })

  await test.step('twenty thousand characters are no wording; one word of a thousand letters is', async () => {
    await aigerim.turnTo('now')
    await wording.locator('summary').click()
    await wording.locator('textarea').fill('Ұзақ сөз. '.repeat(2000))
    await expect(wording.locator('.too-long:not(:empty)')).toContainText('1 000')
    await expect(aigerim.button('send_wording')).toHaveAttribute('aria-disabled', 'true')
    await wording.locator('textarea').fill(WORD)
    await aigerim.press('send_wording')
    await expect(ivan.page.locator('.step', { hasText: WORD })).toBeVisible()
  })

  await test.step('nor does a long reason, the agenda or the text run off the side', async () => {
    await aigerim.unfoldOptions(WORD)
    await aigerim.page
      .locator('.step', { hasText: WORD })
      .getByRole('button', { name: aigerim.word('circulate') })
      .click()
    await aigerim.page.getByLabel(aigerim.word('reason_public')).fill(WORD)
    await expect(aigerim.button('break_silence')).toHaveAttribute('aria-disabled', 'true')
    await aigerim.page.getByLabel(aigerim.word('reason_public')).fill(WORD.slice(0, 500))
    await expectSound(aigerim, 'long-silence')
    await aigerim.press('break_silence')
    await expect(aigerim.text('under_silence_title')).toBeHidden()
    await aigerim.unfoldOptions(WORD)
    await aigerim.page
      .locator('.step', { hasText: WORD })
      .getByRole('button', { name: aigerim.word('back_option') })
      .click()
    for (const tab of ['agenda', 'text'] as const) {
      await aigerim.turnTo(tab)
      await expectSound(aigerim, `long-${tab}`)
    }
  })

  await test.step('a desk that is enlarged twice becomes that of a phone', async () => {
    await ivan.page.setViewportSize({ width: 640, height: 400 })
    for (const tab of ['now', 'talk'] as const) {
      await ivan.turnTo(tab)
      await expectSound(ivan, `enlarged-${tab}`)
    }
  })
  for (const person of [instructor, aigerim, ivan]) await person.leave()
})

test('a vote that was chosen while the network went is sent when it comes back', async ({ browser, server }) => {
  const { instructor, aigerim } = await gather(browser, server, { aigerim: AIGERIM }, { pace: 'lesson' })
  await aigerim.turnTo('now')
  await aigerim.press('put_rules')
  await aigerim.choose('yes')
  await aigerim.page.context().setOffline(true)
  await aigerim.page.waitForTimeout(6000)
  await expectSound(aigerim, 'offline')
  await aigerim.page.context().setOffline(false)
  await expect(aigerim.text('you_voted', { position: aigerim.word('position_yes') })).toBeVisible()
  for (const person of [instructor, aigerim]) await person.leave()
})
