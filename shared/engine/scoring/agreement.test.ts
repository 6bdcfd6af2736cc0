import { describe, expect, it } from 'vitest'
import { given } from '../testing/given.ts'
import { agreed, inStage } from '../testing/story.ts'
import {
  type Agreement,
  agreedSoFar,
  answerTo,
  type DocumentTerms,
  outcomeUnder,
  type QuestionTerms,
  questionsOf,
  withAgreed,
} from './agreement.ts'
import { agreementOf } from './from-world.ts'

const question = (document: string, status: QuestionTerms['status'], agreed = '', aside: string[] = []) => ({
  document,
  status,
  agreed,
  aside,
})
/** KGZ stood aside from the votes and reserves transit; three questions of the union are not agreed. */
const treaty: Agreement = {
  isOver: false,
  promises: [],
  parties: ['KAZ', 'KGZ', 'RUS'],
  questions: new Map([
    ['tariff', question('union', 'settled', 'low')],
    ['transit', question('union', 'settled', 'own')],
    ['roads', question('union', 'frozen')],
    ['ports', question('union', 'left-open', 'left-open')],
    ['water', question('union', 'unraised')],
    ['votes', question('organs', 'settled', 'equal', ['KGZ'])],
    ['seat', question('organs', 'provisional', 'north')],
  ]),
  documents: new Map<string, DocumentTerms>([
    [
      'union',
      {
        status: 'open-for-signature',
        consents: [],
        reservations: { KGZ: 'transit', RUS: 'tariff' },
        stood: [],
        applying: [],
        out: [],
      },
    ],
    ['organs', { status: 'agreed', consents: [], reservations: {}, stood: [], applying: [], out: [] }],
  ]),
}

describe('what is agreed so far', () => {
  it('R28 SCR-5 PKG-5 is what is settled, provisional or recorded as left open; the rest is outside, raised or not', () => {
    expect(agreedSoFar(treaty, 'KAZ')).toEqual({
      tariff: 'low',
      transit: 'own',
      ports: 'left-open',
      votes: 'equal',
      seat: 'north',
    })
    expect([...treaty.questions.values()].map(answerTo).filter((answer) => answer !== undefined)).toEqual(
      Object.values(agreedSoFar(treaty, 'KAZ')),
    )
  })

  it('R28 SCR-5 TXT-5 a document in which nothing is agreed, or that will not be in force for the party, is outside', () => {
    const having = (organs: Partial<DocumentTerms>, questions: Record<string, QuestionTerms> = {}): Agreement => ({
      ...treaty,
      questions: new Map([...treaty.questions, ...Object.entries(questions)]),
      documents: new Map([...treaty.documents].map(([id, d]) => [id, id === 'organs' ? { ...d, ...organs } : d])),
    })
    const inOrgans = (agreement: Agreement, party = 'KAZ') => {
      const { votes, seat } = agreedSoFar(agreement, party)
      return [votes, seat]
    }
    const there = ['equal', 'north']
    const nowhere = [undefined, undefined]
    for (const status of ['draft', 'adopted', 'open-for-signature', 'applied-provisionally', 'in-force'] as const)
      expect(inOrgans(having({ status })), status).toEqual(there)
    for (const status of ['not-opened', 'refused', 'failed'] as const)
      expect(inOrgans(having({ status })), status).toEqual(nowhere)
    expect([inOrgans(having({ out: ['KAZ'] })), inOrgans(having({ out: ['RUS'] }))]).toEqual([nowhere, there])
    expect(agreedSoFar({ ...treaty, parties: ['KGZ', 'RUS'] }, 'KAZ')).toEqual({})
    const open = question('organs', 'left-open', 'left-open')
    expect(inOrgans(having({}, { votes: open, seat: open }))).toEqual(nowhere)
    // One answer, and what is left open beside it counts as left open.
    expect(inOrgans(having({}, { seat: open }))).toEqual(['equal', 'left-open'])
    expect(inOrgans(withAgreed(having({}, { votes: open, seat: open }), { votes: 'equal' }))).toEqual([
      'equal',
      'left-open',
    ])
  })

  it('TRT-2 DEC-1 for its author a reserved question is left open; on what a party stood aside it is outside', () => {
    const { votes, ...others } = agreedSoFar(treaty, 'KGZ')
    expect(votes).toBeUndefined()
    expect(others).toMatchObject({ tariff: 'low', transit: 'left-open', seat: 'north' })
  })

  it('SCR-5 at a table: the corrected question, and nothing else', () => {
    const { world } = given(inStage('packages'), agreed({ transit: 'one' })).meeting
    expect(agreedSoFar(agreementOf(world), 'KAZ')).toEqual({ transit: 'one' })
  })
})

describe('what a document would bind to', () => {
  it('SCR-4 to what is settled in it, and to nothing of another; a provisional answer is not settled', () => {
    expect(outcomeUnder(treaty, 'KAZ', 'organs')).toEqual({ votes: 'equal', seat: 'left-open' })
    expect(outcomeUnder(treaty, 'KGZ', 'organs')).toEqual({ seat: 'left-open' })
    expect(outcomeUnder(treaty, 'KAZ', 'nowhere')).toEqual({})
  })

  it('R28 AGD-1 what nobody raised is outside, also of a document in force; what is frozen in it is left open', () => {
    const { roads, ports, water } = outcomeUnder(treaty, 'KAZ', 'union')
    expect([roads, ports, water]).toEqual(['left-open', 'left-open', undefined])
  })

  it('TRT-2 with the reservation that was made, or with another that is about to be', () => {
    expect(outcomeUnder(treaty, 'KGZ', 'union')).toMatchObject({ tariff: 'low', transit: 'left-open' })
    expect(outcomeUnder(treaty, 'KGZ', 'union', 'tariff')).toMatchObject({ tariff: 'left-open', transit: 'own' })
  })
})

it('AGD-1 the questions of a document are those on the agenda, in the order of the scenario', () => {
  expect(questionsOf(treaty, 'union')).toEqual(['tariff', 'transit', 'roads', 'ports'])
  expect(questionsOf(treaty, 'organs')).toEqual(['votes', 'seat'])
  expect(questionsOf(treaty, 'nowhere')).toEqual([])
})
