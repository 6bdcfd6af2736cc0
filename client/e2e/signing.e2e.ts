/** The page of signature when it is fullest: every document open, on a phone, to somebody who has opened nothing else. */
import { expect } from '@playwright/test'
import { AIGERIM, gather, IVAN } from './gathering.ts'
import { expectLean } from './lean.ts'
import { test } from './server.ts'
import { expectSound } from './soundness.ts'
import { scenario } from './words.ts'

// Empty seats are waited for.
test.use({ times: 10 })

test('P4 P16 P21 with four documents open for signature Now is two phones high at most', async ({
  browser,
  server,
}) => {
  const phone = { width: 360, isNew: true } as const
  const { instructor, aigerim, ivan, asel } = await gather(browser, server, {
    aigerim: { ...AIGERIM, ...phone },
    ivan: { ...IVAN, ...phone },
    asel: { lang: 'en', party: 'KGZ', name: 'Asel', ...phone },
  })
  const people = [aigerim, ivan, asel]
  await instructor.advanceTo('packages')
  for (const { id, hidden, options } of scenario.questions)
    if (!hidden) await instructor.correctTo(id, options[0]?.id ?? '')
  await instructor.advanceTo('signature')

  await test.step('all are adopted in one act to which nobody objects, and initialled', async () => {
    await aigerim.main.click()
    await expect(async () => {
      for (const person of people) await person.pressIfOn('initial')
      for (const person of people) await expect(person.signable).toHaveCount(4, { timeout: 500 })
    }).toPass({ timeout: 60_000, intervals: [300] })
  })

  await test.step('each reads what it signs', async () => {
    for (const person of people) {
      await expectLean(person, `signing, ${person.lang}`)
      await expectSound(person, 'signing-four')
      // Also with other texts laid open.
      for (const box of await person.signable.all()) {
        await box.setChecked(false)
        await box.check()
        await expectLean(person, `signing with a text open, ${person.lang}`)
      }
    }
  })

  await test.step('one hold for all four', async () => {
    await ivan.signAll()
    await expect(ivan.signable).toHaveCount(0)
    await expectLean(ivan, 'signed')
  })
  for (const person of [instructor, ...people]) await person.leave()
})
