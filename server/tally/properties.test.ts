/** What holds of every verdict, asked as anybody asks it. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Answer, askAll } from './testing/ask.ts'

const PERMANENT = ['CHN', 'FRA', 'GBR', 'RUS', 'USA']
const ELECTED = ['BOL', 'CIV', 'ETH', 'GNQ', 'KAZ', 'KWT', 'NLD', 'PER', 'POL', 'SWE']
const COUNCIL = [...PERMANENT, ...ELECTED]
const ANSWERS = ['yes', 'no', 'abstain', 'absent', 'not-participating', 'not-interested'] as const
const RULES = ['security-council', 'consensus', 'consensus-minus-one', 'unanimity', 'general-assembly'] as const

interface Line {
  readonly id: string
  readonly matter: string
  readonly members: number
  readonly chapter: string | null
  readonly partiesToDispute: readonly string[]
  readonly concerned: readonly string[]
  readonly withoutVote: readonly string[]
  readonly important: boolean
  readonly votes: Readonly<Record<string, string>>
}
const few = fc.subarray(COUNCIL, { maxLength: 2 })
const lines: fc.Arbitrary<Line> = fc.record({
  id: fc.constant('x'),
  matter: fc.constantFrom('procedural', 'other', 'undetermined'),
  members: fc.constant(15),
  chapter: fc.constantFrom('VI', 'VII', null),
  partiesToDispute: few,
  concerned: few,
  withoutVote: fc.oneof(fc.constant([]), few),
  important: fc.boolean(),
  votes: fc
    .array(fc.constantFrom<string>(...ANSWERS, 'yes', 'yes', 'yes', 'yes', 'yes'), { minLength: 15, maxLength: 15 })
    .map((answers) => Object.fromEntries(COUNCIL.map((p, i) => [p, answers[i] ?? '']))),
})
const cases = fc.record({ rule: fc.constantFrom(...RULES), line: lines, party: fc.constantFrom(...COUNCIL) })
const check = (holds: (one: { rule: string; line: Line; party: string }) => Promise<void>): Promise<void> =>
  fc.assert(fc.asyncProperty(cases, holds), { numRuns: 300 })
const both = async (rule: string, one: object, other: object): Promise<[Answer, Answer]> => {
  const answers = await askAll(rule, [one, other])
  expect(answers.map(({ error }) => error)).toEqual([undefined, undefined])
  return answers as [Answer, Answer]
}

it('DEC-12 one more yes never loses', async () => {
  await check(async ({ rule, line, party }) => {
    const more = { ...line, votes: { ...line.votes, [party]: 'yes' } }
    const [before, after] = await both(rule, line, more)
    if (before.verdict === 'adopted') expect(after.verdict).toBe('adopted')
  })
})

it('DEC-0 the order in which ballots stand does not matter, to the last letter', async () => {
  await check(async ({ rule, line, party }) => {
    const at = COUNCIL.indexOf(party)
    const turned = Object.entries(line.votes)
    const [one, other] = await both(rule, line, {
      ...line,
      votes: Object.fromEntries([...turned.slice(at), ...turned.slice(0, at)].toReversed()),
      partiesToDispute: line.partiesToDispute.toReversed(),
      withoutVote: line.withoutVote.toReversed(),
    })
    expect(other).toEqual(one)
  })
})

it('DEC-6 what elected members are called changes nothing', async () => {
  const other = (party: string): string => (PERMANENT.includes(party) ? party : `мүше ${9 - ELECTED.indexOf(party)}`)
  await check(async ({ rule, line }) => {
    const [one, renamed] = await both(rule, line, {
      ...line,
      votes: Object.fromEntries(Object.entries(line.votes).map(([p, answer]) => [other(p), answer])),
      partiesToDispute: line.partiesToDispute.map(other),
      concerned: line.concerned.map(other),
      withoutVote: line.withoutVote.map(other),
    })
    const bare = ({ because: _, wouldChange, ...rest }: Answer) => ({ ...rest, changes: wouldChange.length })
    expect(bare(renamed)).toEqual(bare(one))
  })
})

it('DEC-12 each change, judged again, turns it; and never of a member whose answer is forced or does not count', async () => {
  let proved = 0
  await check(async ({ rule, line }) => {
    const [verdict] = await both(rule, line, line)
    for (const { member = '', from, to } of verdict.wouldChange) {
      expect(line.votes[member]).toBe(from)
      const [, again] = await both(rule, line, { ...line, votes: { ...line.votes, [member]: to } })
      expect(again.verdict === 'adopted').toBe(verdict.verdict !== 'adopted')
      expect(line.withoutVote).not.toContain(member)
      if (rule === 'security-council' && line.matter === 'other' && line.chapter === 'VI')
        expect(line.partiesToDispute).not.toContain(member)
      proved += 1
    }
  })
  expect(proved).toBeGreaterThan(100)
})

const counts = fc
  .array(fc.constantFrom<string>(...ANSWERS, 'yes', 'yes', 'yes', 'yes'), { minLength: 15, maxLength: 15 })
  .map((answers) => Object.fromEntries(ANSWERS.map((a) => [a, answers.filter((one) => one === a).length])))

it('DEC-12 counts say the same as votes, and so many with another answer turn it, and not one fewer', async () => {
  let proved = 0
  const some = fc.record({ rule: fc.constantFrom(...RULES), counts, matter: fc.constantFrom('procedural', 'other') })
  const property = fc.asyncProperty(some, fc.nat(5), async (one, permanentAgainst) => {
    const against = PERMANENT.slice(0, Math.min(permanentAgainst, one.counts.no ?? 0))
    /** The permanent members against come first among those against. */
    const votesOf = (tally: Readonly<Record<string, number>>, first: readonly string[]) => {
      const others = [...PERMANENT, ...ELECTED].filter((p) => !first.includes(p))
      const elected = [...others.filter((p) => ELECTED.includes(p)), ...others.filter((p) => PERMANENT.includes(p))]
      const no = [...first, ...elected].slice(0, tally.no)
      const rest = [...elected.filter((p) => !no.includes(p))]
      const given = ANSWERS.filter((a) => a !== 'no').flatMap((a) => Array<string>(tally[a] ?? 0).fill(a))
      return Object.fromEntries([...no.map((p) => [p, 'no']), ...rest.map((p, i) => [p, given[i] ?? ''])])
    }
    // More elected members against than there are: nobody would know which of the others has a veto.
    if ((one.counts.no ?? 0) - against.length > ELECTED.length) return
    const base = { id: 'x', matter: one.matter, members: 15 }
    const [inCounts, inVotes] = await both(
      one.rule,
      { ...base, counts: one.counts, permanentNo: against },
      { ...base, votes: votesOf(one.counts, against) },
    )
    const figures = ({ verdict, needed, reached, rule, vetoes }: Answer) => ({ verdict, needed, reached, rule, vetoes })
    expect(figures(inCounts)).toEqual(figures(inVotes))
    for (const { from, to, n = 0, among = [] } of inCounts.wouldChange) {
      const after = (m: number) => {
        const changed = { ...one.counts, [from]: (one.counts[from] ?? 0) - m, [to]: (one.counts[to] ?? 0) + m }
        const left =
          from !== 'no'
            ? against
            : among.length > 0
              ? against.filter((p) => !among.slice(0, m).includes(p))
              : against.slice(m)
        return { ...base, counts: changed, permanentNo: left.slice(0, changed.no) }
      }
      const [turned, fewer] = await both(one.rule, after(n), after(n - 1))
      expect([turned.verdict === 'adopted', fewer.verdict === 'adopted']).toEqual(
        inCounts.verdict === 'adopted' ? [false, true] : [true, false],
      )
      proved += 1
    }
  })
  await fc.assert(property, { numRuns: 300 })
  expect(proved).toBeGreaterThan(100)
})
