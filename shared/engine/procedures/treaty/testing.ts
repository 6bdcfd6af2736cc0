/** Documents in the tests about all procedures. */
import { questionsOf } from '../../kernel/selectors.ts'
import type { Declared } from '../../testing/declared.ts'
import { inClock } from './objection-time.ts'

export const declared: Declared = {
  matrix: {
    'put-document': ['chair', ['signature']],
    'take-documents-as-agreed': ['chair', ['signature']],
    'initial-document': ['head', ['signature']],
    'sign-document': ['head', ['signature']],
    'decline-signature': ['head', ['signature']],
    'object-to-reservation': ['head', 'talks'],
    'withdraw-reservation': ['head', 'talks'],
  },
  fill: {
    'sign-document': (world, move, roll) => {
      const { agenda } = world
      const clauses = world.scenario.documents.find(({ id }) => id === move.document)?.clauses
      const ofIt = questionsOf(world)
        .filter(({ document }) => document === move.document)
        .map(({ id }) => id)
      const settled = agenda.order.find((q) => ofIt.includes(q) && agenda.questions[q]?.status === 'settled')
      const reserves = clauses?.reservations === 'allowed' && settled !== undefined && roll(3) === 0
      return {
        ...move,
        adReferendum: Boolean(clauses?.adReferendum) && roll(2) === 0,
        ...(reserves ? { reservation: settled } : {}),
      }
    },
  },
  rare: ['decline-signature'],
  hostile: ({ id: document, option, roll }) => [
    { type: 'sign-document', document, adReferendum: roll(2) === 0, reservation: option },
    { type: 'object-to-reservation', document, party: 'KAZ' },
    { type: 'withdraw-reservation', document },
  ],
  reached: [
    'document-adopted',
    'document-authenticated',
    'reservation-made',
    'reservation-objected',
    'reservation-stood',
    'reservation-withdrawn',
    'initials-missing',
    'provisional-application-began',
  ],
  runs: {
    initials: ({ treaty }, id) => treaty.documents[id]?.status === 'initialling',
    reservation({ treaty }, rest) {
      const { document, party } = inClock(rest)
      const d = treaty.documents[document]
      return d !== undefined && party in d.reservations && !d.stood.includes(party)
    },
  },
}
