/** The Council as the Charter makes it, by the matter: figures by hand from DEC-5, DEC-6 and DEC-8. */
import { expect, it } from 'vitest'
import { councilOf, isSeats, type Matter, PERMANENT, ruleForMatter, type Seats } from './council-matter.ts'
import { judge } from './judge.ts'
import type { Verdict } from './verdict.ts'

const ELECTED = ['BOL', 'CIV', 'ETH', 'GNQ', 'KAZ', 'KWT', 'NLD', 'PER', 'POL', 'SWE']

/** So many elected members in favour; who is not named abstains. */
function decided(seats: Seats, matter: Matter, elected: number, { yes = [''], no = [''] } = {}): Verdict {
  const members = [...PERMANENT, ...ELECTED.slice(0, seats - 5)]
  const inFavour = [...ELECTED.slice(0, elected), ...yes]
  return judge({
    rule: ruleForMatter(councilOf(seats), matter),
    electorate: members,
    answers: Object.fromEntries(
      members.map((p) => [p, inFavour.includes(p) ? 'yes' : no.includes(p) ? 'no' : 'abstain']),
    ),
    quorum: 0,
  })
}

it('DEC-6 five members are permanent, in a Council of fifteen and of eleven', () => {
  expect([...PERMANENT].sort()).toEqual(['CHN', 'FRA', 'GBR', 'RUS', 'USA'])
  expect([15, 11, 10, 13].map(isSeats)).toEqual([true, true, false, false])
})

it.each<
  readonly [Seats, Matter, string, number, { yes?: string[]; no?: string[] }, Verdict['outcome'], string, number]
>([
  [15, 'other', 'nine and a no of France', 9, { no: ['FRA'] }, 'vetoed', 'DEC-6', 9],
  [15, 'procedural', 'nine and a no of France', 9, { no: ['FRA'] }, 'adopted', 'DEC-5', 9],
  [15, 'undetermined', 'nine and a no of France', 9, { no: ['FRA'] }, 'vetoed', 'DEC-8', 9],
  [15, 'undetermined', 'nine', 9, {}, 'adopted', 'DEC-8', 9],
  [15, 'undetermined', 'eight and a no of France', 8, { no: ['FRA'] }, 'insufficient', 'DEC-8', 9],
  [11, 'other', 'six elected and China', 6, { yes: ['CHN'] }, 'adopted', 'DEC-6', 7],
  [11, 'other', 'six elected', 6, {}, 'insufficient', 'DEC-6', 7],
  [
    11,
    'other',
    'six elected and China, a no of the USSR’s seat',
    6,
    { yes: ['CHN'], no: ['RUS'] },
    'vetoed',
    'DEC-6',
    7,
  ],
  [
    11,
    'procedural',
    'six elected and China, four against',
    6,
    { yes: ['CHN'], no: ['RUS', 'USA', 'GBR', 'FRA'] },
    'adopted',
    'DEC-5',
    7,
  ],
  [15, 'other', 'nobody', 0, {}, 'insufficient', 'DEC-6', 9],
])('DEC-5 DEC-6 DEC-8 of %i, %s: %s', (seats, matter, _, elected, votes, outcome, rule, needed) => {
  expect(decided(seats, matter, elected, votes)).toMatchObject({ outcome, rule, needed })
})

it('DEC-8 what a matter is not is not left over from what it was', () => {
  const preliminary = ruleForMatter(councilOf(15), 'undetermined')
  expect(ruleForMatter(preliminary, 'other')).toEqual(councilOf(15))
  expect(ruleForMatter(preliminary, 'procedural')).toEqual({ kind: 'security-council', atLeast: 9, vetoes: [] })
})
