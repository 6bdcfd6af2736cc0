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
      },
    ],
    ['organs', { status: 'agreed', consents: [], reservations: {}, stood: [], applying: [] }],
  ]),
}

describe('what is agreed so far', () => {
  it('SCR-4 PKG-5 is what is settled or provisional; the rest is left open, raised or not', () => {
    expect(agreedSoFar(treaty, 'KAZ')).toEqual({
      tariff: 'low',
      transit: 'own',
      roads: 'left-open',
      ports: 'left-open',
      water: 'left-open',
      votes: 'equal',
      seat: 'north',
    })
    expect([...treaty.questions.values()].map(answerTo)).toEqual(Object.values(agreedSoFar(treaty, 'KAZ')))
  })

  it('TRT-2 DEC-1 for its author a reserved question is left open; on what a party stood aside it is outside', () => {
    const { votes, ...others } = agreedSoFar(treaty, 'KGZ')
    expect(votes).toBeUndefined()
    expect(others).toMatchObject({ tariff: 'low', transit: 'left-open', seat: 'north' })
  })

  it('SCR-4 at a table: the corrected questions, and the others left open', () => {
    const { world } = given(inStage('packages'), agreed({ transit: 'one' })).meeting
    expect(agreedSoFar(agreementOf(world), 'KAZ')).toEqual({
      tariff: 'left-open',
      transit: 'one',
      votes: 'left-open',
      labour: 'left-open',
      water: 'left-open',
      grace: 'left-open',
    })
  })
})

describe('what a document would bind to', () => {
  it('SCR-4 to what is settled in it, and to nothing of another; a provisional answer is not settled', () => {
    expect(outcomeUnder(treaty, 'KAZ', 'organs')).toEqual({ votes: 'equal', seat: 'left-open' })
    expect(outcomeUnder(treaty, 'KGZ', 'organs')).toEqual({ seat: 'left-open' })
    expect(outcomeUnder(treaty, 'KAZ', 'nowhere')).toEqual({})
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
