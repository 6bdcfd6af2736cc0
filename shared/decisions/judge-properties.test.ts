import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Case, countedAnswers } from './case.ts'
import { judge } from './judge.ts'
import { neededBefore } from './needed.ts'
import { POSITIONS, type Position, partiesWith } from './position.ts'
import { CONSENSUS_MINUS_ONE, type DecisionRule, RULE_NAMES, ruleNamed, type Share } from './rule.ts'
import type { Verdict } from './verdict.ts'

const share = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 4 }))
  .map(([a, b]): Share => [a, a + b])
/** *More than* all of something can be reached by nobody, and no scenario has it. */
const wanted = fc
  .record({ share, threshold: fc.constantFrom('at-least' as const, 'more-than' as const) })
  .filter(({ share: [part, whole], threshold }) => threshold === 'at-least' || part < whole)

const rulesFor = (parties: readonly string[]): fc.Arbitrary<DecisionRule> =>
  fc.oneof(
    fc.constantFrom(...RULE_NAMES).map(ruleNamed),
    fc
      .record({ of: fc.constantFrom('members' as const, 'cast' as const), wanted })
      .map(({ of, wanted: w }): DecisionRule => ({ kind: 'majority', of, ...w })),
    fc
      .record({
        weights: fc.array(fc.nat(40), { minLength: parties.length, maxLength: parties.length }),
        wanted,
        inFavour: fc.option(fc.integer({ min: 1, max: parties.length }), { nil: undefined }),
      })
      .map(
        ({ weights, wanted: w, inFavour }): DecisionRule => ({
          kind: 'weighted',
          weights: Object.fromEntries(parties.map((p, i) => [p, weights[i] ?? 0])),
          ...w,
          ...(inFavour ? { referTo: { body: 'council', inFavour } } : {}),
        }),
      ),
    fc
      .record({ atLeast: fc.integer({ min: 1, max: parties.length }), vetoes: fc.subarray([...parties]) })
      .map((council): DecisionRule => ({ kind: 'security-council', ...council })),
  )

/** A ballot of up to nine parties. */
const ballots: fc.Arbitrary<Case> = fc
  .array(fc.constantFrom<Position>(...POSITIONS, 'absent'), { minLength: 1, maxLength: 9 })
  .chain((positions) => {
    const electorate = positions.map((_, i) => `P${i}`)
    return fc.record({
      rule: rulesFor(electorate),
      electorate: fc.constant(electorate),
      answers: fc.constant(Object.fromEntries(electorate.map((p, i) => [p, positions[i] as Position]))),
      quorum: fc.nat(electorate.length),
      concerned: fc.subarray([...electorate], { maxLength: Math.min(2, electorate.length) }),
      forced: fc.oneof(
        fc.constant({}),
        fc.constantFrom(...electorate).map((p) => ({ [p]: 'abstain' as const })),
      ),
    })
  })
const partyOf = (ballot: Case, n: number): string => ballot.electorate[n % ballot.electorate.length] as string
const outcome = (ballot: Case): Verdict['outcome'] => judge(ballot).outcome
const answering = (ballot: Case, parties: readonly string[], position: Position): Case => ({
  ...ballot,
  answers: { ...ballot.answers, ...Object.fromEntries(parties.map((p) => [p, position])) },
})
/** Parties whose vote counts, is their own, and is not yet a yes. */
const winnable = (ballot: Case): string[] => {
  const answers = countedAnswers(ballot)
  return Object.keys(answers).filter((p) => answers[p] !== 'yes' && !(p in (ballot.forced ?? {})))
}
const check = (holds: (ballot: Case, party: string) => void, numRuns = 500): void =>
  fc.assert(
    fc.property(ballots, fc.nat(8), (ballot, n) => holds(ballot, partyOf(ballot, n))),
    { numRuns },
  )

describe('judge, over random ballots', () => {
  it('DEC-0 never adopts, vetoes or refers without a yes that counts, nor without its quorum', () => {
    check((ballot) => {
      const present = ballot.electorate.filter((p) => ballot.answers[p] !== 'absent' || p in (ballot.forced ?? {}))
      if (['insufficient', 'blocked'].includes(outcome(ballot))) return
      expect(partiesWith(countedAnswers(ballot), 'yes').length).toBeGreaterThan(0)
      expect(present.length).toBeGreaterThanOrEqual(ballot.quorum)
    })
  })

  it('DEC-12 a yes instead of anything else never turns adopted into not adopted', () => {
    check((ballot, party) => {
      if (outcome(ballot) !== 'adopted') return
      expect(outcome(answering(ballot, [party], 'yes'))).toBe('adopted')
    })
  })

  it('DEC-12 a no instead of anything but absence never turns not adopted into adopted', () => {
    check((ballot, party) => {
      if (outcome(ballot) === 'adopted' || ballot.answers[party] === 'absent') return
      expect(outcome(answering(ballot, [party], 'no'))).not.toBe('adopted')
    })
  })

  it('DEC-6 a veto is there only when it would have been adopted without it', () => {
    check((ballot) => {
      const { change, ...verdict } = judge(ballot)
      if (verdict.outcome !== 'vetoed' || ballot.rule.kind !== 'security-council') return
      expect(verdict.reached).toBeGreaterThanOrEqual(ballot.rule.atLeast)
      const vetoes = ballot.rule.vetoes.filter((p) => verdict.against.includes(p))
      expect([...change.parties].sort()).toEqual([...vetoes].sort())
      expect(outcome(answering(ballot, vetoes, 'abstain'))).toBe('adopted')
    })
  })

  it('DEC-0 neither the names of the parties nor their order decides', () => {
    check((ballot) => {
      const name = (party: string): string => `Q${9 - Number(party.slice(1))}`
      const keys = <T>(map: Readonly<Record<string, T>>): Record<string, T> =>
        Object.fromEntries(Object.entries(map).map(([p, value]) => [name(p), value]))
      const { rule } = ballot
      const renamed: Case = {
        rule:
          rule.kind === 'weighted'
            ? { ...rule, weights: keys(rule.weights) }
            : rule.kind === 'security-council'
              ? { ...rule, vetoes: rule.vetoes.map(name) }
              : rule,
        electorate: ballot.electorate.map(name).toReversed(),
        answers: keys(ballot.answers),
        quorum: ballot.quorum,
        concerned: ballot.concerned?.map(name),
        forced: keys(ballot.forced ?? {}),
      }
      const sorted = (verdict: Verdict, to: (party: string) => string) => ({
        ...verdict,
        against: verdict.against.map(to).sort(),
        aside: verdict.aside.map(to).sort(),
        change: { ...verdict.change, parties: verdict.change.parties.map(to).sort() },
      })
      expect(sorted(judge(renamed), (p) => p)).toEqual(sorted(judge(ballot), name))
    })
  })

  it('DEC-7 what a forced party cast changes nothing', () => {
    check((ballot) => {
      const forced = Object.keys(ballot.forced ?? {})
      for (const position of POSITIONS) expect(judge(answering(ballot, forced, position))).toEqual(judge(ballot))
    })
  })

  it('DEC-2 what the party concerned answers is no vote, where consensus goes without it', () => {
    check((ballot) => {
      const concerned = ballot.concerned?.find((party) => ballot.answers[party] !== 'absent')
      if (!concerned) return
      const minusOne = { ...ballot, rule: CONSENSUS_MINUS_ONE }
      for (const position of POSITIONS)
        expect(judge(answering(minusOne, [concerned], position))).toEqual(judge(minusOne))
    })
  })

  it('DEC-12 what is needed before the vote is what is needed in it', () => {
    check((ballot) => {
      const before = neededBefore(ballot.rule, ballot.electorate)
      const verdict = judge(ballot)
      if (before > 0 && verdict.rule !== 'DEC-0') expect(verdict.needed).toBe(before)
    })
  })
})

/** Every way to choose `size` of `things`. */
function* choices(things: readonly string[], size: number): Generator<readonly string[]> {
  if (size === 0) yield []
  else if (things.length >= size) {
    const [first = '', ...rest] = things
    for (const others of choices(rest, size - 1)) yield [first, ...others]
    yield* choices(rest, size)
  }
}

describe('what would have changed it', () => {
  /** How often each code came up: the properties below say nothing about one that never does. */
  const seen = new Map<string, number>()
  const adoptedWith = (ballot: Case, parties: readonly string[]): boolean =>
    outcome(answering(ballot, parties, 'yes')) === 'adopted'

  const holds: Readonly<Record<Verdict['change']['code'], (ballot: Case, change: Verdict['change']) => void>> = {
    none: (ballot) => expect(outcome(ballot)).toBe('adopted'),
    nothing: (ballot) => expect(adoptedWith(ballot, winnable(ballot))).toBe(false),
    quorum: (ballot, { votes }) => {
      const absent = ballot.electorate.filter((p) => ballot.answers[p] === 'absent' && !(p in (ballot.forced ?? {})))
      for (const some of choices(absent, votes)) expect(outcome(answering(ballot, some, 'abstain'))).toBe('adopted')
      for (const some of choices(absent, votes - 1))
        expect(outcome(answering(ballot, some, 'abstain'))).not.toBe('adopted')
    },
    'one-yes': (ballot) => {
      for (const party of winnable(ballot)) expect(adoptedWith(ballot, [party])).toBe(true)
    },
    'no-objection': (ballot, { parties }) => expect(outcome(answering(ballot, parties, 'abstain'))).toBe('adopted'),
    'no-veto': (ballot, { parties }) => expect(outcome(answering(ballot, parties, 'abstain'))).toBe('adopted'),
    'all-yes': (ballot, { parties }) => expect(adoptedWith(ballot, parties)).toBe(true),
    'any-yes': (ballot, { parties }) => {
      for (const party of winnable(ballot)) expect(adoptedWith(ballot, [party])).toBe(parties.includes(party))
    },
    'more-yes': (ballot, change) => enough(ballot, change),
    'all-yes-and-more': (ballot, change) => {
      const { parties } = change
      const all = winnable(ballot)
      for (const party of parties)
        expect(
          adoptedWith(
            ballot,
            all.filter((p) => p !== party),
          ),
        ).toBe(false)
      expect(adoptedWith(ballot, parties)).toBe(false)
      enough(answering(ballot, parties, 'yes'), change)
    },
  }

  /** Whoever gives that many votes, it is adopted; with fewer there are some that do not do. */
  function enough(ballot: Case, { votes }: Verdict['change']): void {
    const rest = winnable(ballot)
    const weight = (parties: readonly string[]): number =>
      parties.reduce((sum, p) => sum + (ballot.rule.kind === 'weighted' ? (ballot.rule.weights[p] ?? 0) : 1), 0)
    const all = rest.flatMap((_, i) => [...choices(rest, i + 1)])
    const [more, fewer] = [all.filter((s) => weight(s) >= votes), all.filter((s) => weight(s) < votes)]
    expect(more.length).toBeGreaterThan(0)
    expect(more.every((parties) => adoptedWith(ballot, parties))).toBe(true)
    if (ballot.rule.kind === 'weighted') expect(fewer.some((parties) => adoptedWith(ballot, parties))).toBe(false)
    else if (votes > 1)
      expect([...choices(rest, votes - 1)].every((parties) => adoptedWith(ballot, parties))).toBe(false)
  }

  it('DEC-12 what a verdict says would have changed it does change it, and nothing less', () => {
    check((ballot) => {
      const { change } = judge(ballot)
      seen.set(change.code, (seen.get(change.code) ?? 0) + 1)
      holds[change.code](ballot, change)
    }, 3000)
    expect([...seen.keys()].sort()).toEqual(Object.keys(holds).sort())
  })
})
