/** *Now* in every stage, on a phone, as somebody sees it who has never opened anything else (P4, P6, P7, P9, P26). */
import { expect } from '@playwright/test'
import { AIGERIM, gather, IVAN } from './gathering.ts'
import { expectLean } from './lean.ts'
import { test } from './server.ts'
import { expectSound } from './soundness.ts'
import { sentence } from './words.ts'

test('P4 P6 P9 P26 no stage asks for more than two phones, one clock, one main act, and shows nothing that is off', async ({
  browser,
  server,
}) => {
  test.setTimeout(240_000)
  const { instructor, aigerim, ivan } = await gather(
    browser,
    server,
    { aigerim: { ...AIGERIM, isNew: true }, ivan: { ...IVAN, width: 360, isNew: true } },
    { pace: 'lesson' },
  )
  const areLean = async (what: string) => {
    for (const person of [aigerim, ivan]) {
      await expectLean(person, `${what}, ${person.lang}`)
      await expectSound(person, `now-${what}`)
    }
  }
  await areLean('rules')

  await test.step('P7 P9 a ballot: the own score above three equal answers; the bar leads there', async () => {
    await aigerim.page.locator('.more > summary').click()
    await aigerim.press('put_rules')
    await aigerim.page.locator('.more > summary').click()
    await ivan.turnTo('text')
    await ivan.page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight))
    const bar = ivan.page.locator('.turn')
    await expect(bar).toContainText(sentence('ru', 'coach.ballot'))
    await bar.click()
    await expect(ivan.page.locator('.coach__say')).toBeInViewport()
    const answers = ivan.page.locator('.dock').getByRole('button')
    await expect(answers).toHaveText(['yes', 'no', 'abstain'].map((position) => ivan.word(`vote_${position}`)))
    const [own, yes] = [await ivan.page.locator('.dock .own').boundingBox(), await answers.first().boundingBox()]
    expect(own && yes && own.y + own.height).toBeLessThanOrEqual(yes?.y ?? 0)
    await areLean('ballot')
    for (const person of [aigerim, ivan]) await person.choose('yes')
  })

  for (const stage of ['agenda', 'ranking', 'chain', 'packages']) {
    await instructor.advanceTo(stage)
    await areLean(stage)
  }

  await test.step('the documents, before they are adopted', async () => {
    for (const [question, option] of Object.entries(SETTLED)) await instructor.correctTo(question, option)
    await instructor.advanceTo('signature')
    await areLean('adoption')
  })
  for (const person of [instructor, aigerim, ivan]) await person.leave()
})

const SETTLED = { breach: 'consultation' }
