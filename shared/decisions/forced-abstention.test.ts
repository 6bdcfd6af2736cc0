import { expect, it } from 'vitest'
import { councilOf, PERMANENT, ruleForMatter } from './council-matter.ts'
import { type Dispute, forcedAbstention } from './forced-abstention.ts'
import { judge } from './judge.ts'

it.each<readonly [string, Dispute['matter'], Dispute['chapter'], boolean]>([
  ['other matters under Chapter VI', 'other', 'VI', true],
  ['other matters under Chapter VII', 'other', 'VII', false],
  ['other matters where no chapter is named', 'other', null, false],
  ['procedure in a dispute under Chapter VI', 'procedural', 'VI', false],
  ['the question whether it is procedure', 'undetermined', 'VI', false],
])('DEC-7 %s', (_, matter, chapter, isForced) => {
  const forced = forcedAbstention({ matter, chapter, parties: ['GBR', 'KWT'] })
  expect(forced).toEqual(isForced ? { GBR: 'abstain', KWT: 'abstain' } : {})
})

const ELECTED = ['BOL', 'CIV', 'ETH', 'GNQ', 'KAZ', 'KWT', 'NLD', 'PER', 'POL', 'SWE']
const decided = (chapter: Dispute['chapter'], parties: readonly string[], no: readonly string[]) =>
  judge({
    rule: ruleForMatter(councilOf(15), 'other'),
    electorate: [...PERMANENT, ...ELECTED],
    answers: Object.fromEntries([...PERMANENT, ...ELECTED].map((p) => [p, no.includes(p) ? 'no' : 'yes'])),
    quorum: 0,
    forced: forcedAbstention({ matter: 'other', chapter, parties }),
  })

it('DEC-7 the no of a permanent party to the dispute is no veto under Chapter VI, and one under Chapter VII', () => {
  expect(decided('VI', ['GBR'], ['GBR'])).toMatchObject({ outcome: 'adopted', reached: 14, against: [] })
  expect(decided('VII', ['GBR'], ['GBR'])).toMatchObject({ outcome: 'vetoed', reached: 14, against: ['GBR'] })
})

it('DEC-7 an elected party to the dispute abstains too, and its yes is missing', () => {
  expect(decided('VI', ['KWT'], [...PERMANENT, 'BOL'])).toMatchObject({ outcome: 'insufficient', reached: 8 })
  expect(decided(null, ['KWT'], ['BOL'])).toMatchObject({ outcome: 'adopted', reached: 14 })
})
