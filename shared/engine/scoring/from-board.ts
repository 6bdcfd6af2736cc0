/**
 * Agreement and own side as a seat knows them: from board, desk and brief. The client's bundle holds this file, so that it
 * draws in nothing of the engine but the reading of lists.
 */
import type { Brief, Question } from '../../scenario/schema.ts'
import { unlist, unpair } from '../kernel/text-lists.ts'
import type { Board, Desk } from '../views/board.ts'
import type { Agreement } from './agreement.ts'
import { outcomeNow } from './bound.ts'
import type { Side } from './deal.ts'
import { type Interests, interestsWith } from './interests.ts'
import { ownValue } from './value.ts'

/**
 * What is agreed of `questions`, those that the reader knows of; one that is not on the board was not raised. What was promised in a
 * channel stands on a desk.
 */
export const agreementOnBoard = (
  board: Board,
  questions: readonly Pick<Question, 'id' | 'document'>[],
  desk?: Pick<Desk, 'concessions'>,
): Agreement => ({
  isOver: board.phase === 'over',
  parties: [...board.seats.values()].filter(({ withdrawal }) => withdrawal !== 'final').map(({ id }) => id),
  questions: new Map(
    questions.map(({ id, document }) => {
      const { status = 'unraised', agreed = '', aside = '' } = board.questions.get(id) ?? {}
      return [id, { document, status, agreed, aside: unlist(aside) }]
    }),
  ),
  documents: new Map(
    [...board.documents.values()].map((d) => [
      d.id,
      {
        status: d.status,
        consents: [...unpair(d.consents).keys()],
        reservations: Object.fromEntries(unpair(d.reservations)),
        stood: unlist(d.stood),
        applying: unlist(d.provisional),
        out: [...unlist(d.declined), ...unlist(d.refusedAtHome)],
      },
    ]),
  ),
  promises: [...board.concessions.values(), ...(desk?.concessions.values() ?? [])].map((c) => ({
    parties: [c.by, c.to],
    document: c.agreement,
    terms: Object.fromEntries([...unpair(c.gives), ...unpair(c.asks)]),
    isInEffect: c.status === 'in-effect',
  })),
})

/**
 * What news added is on the desk. Options worded in a body for its members alone are there, too, the others on the board.
 */
const interestsAt = (board: Board, desk: Desk, brief: Brief): Interests =>
  interestsWith(brief, {
    worded: new Map([...board.options, ...desk.options]),
    resultScores: numbers(desk.resultScores),
    estimates: numbers(desk.estimates),
    risks: numbers(desk.risks),
    outside: numbers(desk.outside),
  })

const numbers = (text: string): Record<string, number> =>
  Object.fromEntries([...unpair(text)].map(([id, value]) => [id, Number(value)]))

/**
 * The side of the seat whose desk this is. The desk's value counts every question of the table, also those that the seat
 * does not know of: what they bring is the difference from the value of what it knows.
 */
export function sideAtDesk(agreement: Agreement, board: Board, desk: Desk, brief: Brief): Side {
  const interests = interestsAt(board, desk, brief)
  const unseen = desk.value - ownValue(interests, outcomeNow(agreement, desk.party))
  return { party: desk.party, agreement, interests, unseen }
}
