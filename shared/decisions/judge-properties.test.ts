import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DECISION_RULES, judge } from './judge.ts'
import { type Answers, POSITIONS, type Position, partiesWith } from './position.ts'

const rule = fc.constantFrom(...DECISION_RULES)
const position = fc.constantFrom<Position>(...POSITIONS, 'absent')
const answers = fc
  .array(position, { minLength: 1, maxLength: 15 })
  .map((all): Answers => Object.fromEntries(all.map((p, i) => [`P${i}`, p])))
/** A ballot, its rule, a quorum, and one of its parties. */
const ballot = fc.tuple(rule, answers, fc.nat(15), fc.nat(14)).map(([r, a, quorum, n]) => {
  const parties = Object.keys(a)
  return {
    rule: r,
    answers: a,
    quorum: Math.min(quorum, parties.length),
    concerned: 'P0',
    party: parties[n % parties.length] as string,
  }
})
const outcome = (b: { answers: Answers } & Omit<Parameters<typeof judge>[0], 'answers'>): string => judge(b).outcome

describe('judge, over random ballots', () => {
  it('DEC-0 never adopts without a yes, nor without its quorum', () => {
    fc.assert(
      fc.property(ballot, (b) => {
        const present = Object.values(b.answers).filter((p) => p !== 'absent').length
        if (outcome(b) !== 'adopted') return
        expect(partiesWith(b.answers, 'yes').length).toBeGreaterThan(0)
        expect(present).toBeGreaterThanOrEqual(b.quorum)
      }),
    )
  })

  it('DEC-12 another yes instead of a no never turns adopted into not adopted', () => {
    fc.assert(
      fc.property(ballot, (b) => {
        if (b.answers[b.party] !== 'no' || outcome(b) !== 'adopted') return
        expect(outcome({ ...b, answers: { ...b.answers, [b.party]: 'yes' } })).toBe('adopted')
      }),
    )
  })

  it('DEC-1 DEC-3 another yes instead of anything never turns adopted into not adopted', () => {
    fc.assert(
      fc.property(ballot, (b) => {
        if (outcome(b) !== 'adopted') return
        expect(outcome({ ...b, answers: { ...b.answers, [b.party]: 'yes' } })).toBe('adopted')
      }),
    )
  })

  it('DEC-1 DEC-12 another no never turns not adopted into adopted, unless it makes the quorum', () => {
    fc.assert(
      fc.property(ballot, (b) => {
        if (outcome(b) === 'adopted' || b.answers[b.party] === 'absent') return
        expect(outcome({ ...b, answers: { ...b.answers, [b.party]: 'no' } })).not.toBe('adopted')
      }),
    )
  })

  it('DEC-0 neither the names of the parties nor their order decides', () => {
    fc.assert(
      fc.property(ballot, ({ concerned: _, ...b }) => {
        const turned = Object.fromEntries(
          Object.entries(b.answers)
            .toReversed()
            .map(([, p], i) => [`Q${i}`, p]),
        )
        expect(outcome({ ...b, answers: turned })).toBe(outcome(b))
      }),
    )
  })

  it('DEC-12 what a verdict says would have changed it does change it', () => {
    fc.assert(
      fc.property(ballot, (b) => {
        const { change } = judge(b)
        const others = Object.keys(b.answers).filter(
          (p) => b.answers[p] !== 'yes' && !(b.rule === 'consensus-minus-one' && p === 'P0'),
        )
        const withYes = (won: readonly string[]): Answers => ({
          ...b.answers,
          ...Object.fromEntries(won.map((p): [string, Position] => [p, 'yes'])),
        })
        if (change.code === 'all-yes' || change.code === 'no-objection')
          expect(outcome({ ...b, answers: withYes(change.parties) })).toBe('adopted')
        // More yes from those who did not vote against: as many as it says, and no fewer.
        const free = others.filter((p) => b.answers[p] !== 'no')
        if (change.code !== 'more-yes' || free.length < change.votes) return
        expect(outcome({ ...b, answers: withYes(free.slice(0, change.votes)) })).toBe('adopted')
        expect(outcome({ ...b, answers: withYes(free.slice(0, change.votes - 1)) })).not.toBe('adopted')
      }),
      { numRuns: 500 },
    )
  })
})
