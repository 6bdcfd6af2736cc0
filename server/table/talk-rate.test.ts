/** W11: nobody says more than others can read, and whoever talks by hand never notices. */
import { expect, it } from 'vitest'
import { talkRate } from './talk-rate.ts'

const KAZ = { kind: 'delegate', person: 'p-kaz' } as const
const RUS = { kind: 'delegate', person: 'p-rus' } as const
const say = (letters: number) => ({ type: 'say', channel: 'plenary', text: 'о'.repeat(letters), lang: 'ru' })

/** Says it if it may: the letters that were heard. */
function talking() {
  const rate = talkRate()
  return (actor: typeof KAZ | typeof RUS, letters: number, now: number): number => {
    if (rate.check(actor, say(letters), now)) return 0
    rate.said(actor, say(letters), now)
    return letters
  }
}

it('W11 38 × 1,950 letters a second for 20 seconds come to no more than others can read; nobody else is held up', () => {
  const give = talking()
  let heard = 0
  for (let i = 0; i < 38 * 20; i += 1) heard += give(KAZ, 1950, i * (1000 / 38))
  expect(heard).toBeGreaterThan(11_000)
  expect(heard).toBeLessThanOrEqual(12_000 + 20 * 150)
  expect(give(RUS, 1950, 20_000)).toBe(1950)
})

it('W11 short lines are counted, too: a thousand at once are too many, one a second never are', () => {
  const give = talking()
  const atOnce = Array.from({ length: 1000 }, () => give(KAZ, 1, 0)).filter((letters) => letters > 0)
  expect(atOnce).toHaveLength(300)
  for (let s = 1; s <= 600; s += 1) expect(give(RUS, 100, s * 1000)).toBe(100)
})

it('W11 a speech of the longest, every fifteen seconds, is always heard', () => {
  const give = talking()
  for (let s = 0; s <= 600; s += 15) expect(give(KAZ, 2000, s * 1000)).toBe(2000)
})

it('W11 after the seconds that the refusal names, and not before, it is heard', () => {
  const rate = talkRate()
  for (let i = 0; i < 6; i += 1) rate.said(KAZ, say(2000), 0)
  const { rule, code, params } = rate.check(KAZ, say(1500), 0) ?? {}
  expect({ rule, code, params }).toEqual({ rule: 'WIRE', code: 'too-much-talk', params: { seconds: 10 } })
  expect(rate.check(KAZ, say(1500), 9_900)).toBeDefined()
  expect(rate.check(KAZ, say(1500), 10_000)).toBeUndefined()
})

it('W11 what is no talk, and what the instructor says, is not counted', () => {
  const rate = talkRate()
  const vote = { type: 'vote', ballot: 'b1', position: 'yes' }
  const teacher = { kind: 'instructor', person: 'i1' } as const
  for (let i = 0; i < 500; i += 1) {
    rate.said(KAZ, vote, 0)
    expect(rate.check(teacher, { type: 'announce', text: 'x'.repeat(2000) }, 0)).toBeUndefined()
  }
  expect(rate.check(KAZ, say(2000), 0)).toBeUndefined()
  for (const odd of [null, undefined, 'say', { type: 'say' }, { type: 'say', text: 7 }, [], 3])
    expect(rate.check(KAZ, odd, 0)).toBeUndefined()
})
