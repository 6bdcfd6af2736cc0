/** What the record says of a vote that has closed: who was against, who abstained, who stood aside. */
import { expect, it } from 'vitest'
import { given, type Step } from '../../testing/given.ts'
import { done, inStage, votes } from '../../testing/story.ts'
import { recordFor } from '../../views/record.ts'

const told = (...steps: readonly Step[]) =>
  given(inStage('chain'), ...steps)
    .meeting.facts.flatMap((fact) => recordFor(fact, { kind: 'party', party: 'RUS' }) ?? [])
    .filter(({ type }) => type === 'ballot-closed')
    .map(({ params }) => params)
const freezing = done('KAZ', { type: 'move-to-freeze', question: 'tariff' })

it('DEC-12 who abstained is named, and is not taken for one that stood aside', () => {
  expect(told(freezing, votes({ KAZ: 'yes', KGZ: 'abstain', RUS: 'yes' }))).toMatchObject([
    { outcome: 'adopted', against: '', abstained: 'KGZ', aside: '', how: '' },
  ])
})

it('DEC-12 of more against than in favour no number is told that would have been needed', () => {
  expect(told(freezing, votes({ KAZ: 'yes', KGZ: 'no', RUS: 'no' }))).toMatchObject([
    { outcome: 'insufficient', reached: 1, against: 'KGZ RUS', how: 'outvoted' },
  ])
})

it('DEC-1 that nobody was in favour is told as votes that were missing', () => {
  const put = done('KAZ', { type: 'put-to-vote', question: 'tariff', option: 'low' })
  expect(told(put, votes({ KAZ: 'abstain', KGZ: 'abstain', RUS: 'abstain' }))).toMatchObject([
    { outcome: 'insufficient', abstained: 'KAZ KGZ RUS', how: '' },
  ])
})
