/** Ratification at home (TRT-3, TRT-4): each signatory submits what it signed; a document enters into force as its clauses say. */

import { PLENARY } from '../../bodies/selectors.ts'
import type { CommandsOf } from '../../kernel/command.ts'
import type { Parties } from '../../kernel/event.ts'
import { all, lines } from '../../kernel/line.ts'
import { candidate, procedure } from '../../kernel/procedure.ts'
import { isOpen, nextStage, parties } from '../../kernel/selectors.ts'
import type { World } from '../../kernel/world.ts'
import { awaitsObjections } from '../treaty/reservations.ts'
import type { DocumentState } from '../treaty/state.ts'
import { commands, endAlone, enterAll, enterIntoForce, failOpen } from './consent.ts'
import type { RatificationEvents } from './events.ts'

declare module '../../kernel/command.ts' {
  interface Commands extends CommandsOf<typeof commands> {}
}

const OPEN: readonly DocumentState['status'][] = ['open-for-signature', 'in-force']
/** Who signed and has still to ratify or confirm. */
const stillToRatify = (world: World, d: DocumentState): Parties =>
  OPEN.includes(d.status)
    ? Object.keys(d.signatures).filter(
        (p) =>
          parties(world).includes(p) && !(p in d.consents) && !d.refusedAtHome.includes(p) && !d.declined.includes(p),
      )
    : []

export const ratification = procedure({
  id: 'ratification',
  opens: 'named',
  after: ['treaty'],
  start: () => ({}),
  commands,
  evolve: {},
  react: {
    'consent-expressed': (world, { document }) => enterIntoForce(world, document),
    'signature-declined': (world, { document }) => enterIntoForce(world, document),
    /** A signature that falls leaves one signatory fewer to wait for. */
    'reservation-objected': (world, { document }) => enterIntoForce(world, document),
    'reservation-stood': (world, { document }) => enterIntoForce(world, document),
    'reservation-withdrawn': (world, { document }) => enterIntoForce(world, document),
    'withdrawal-final': (world) => [...enterAll(world), ...endAlone(world)],
    'stage-ended': (world) => [
      ...(isOpen(world, 'treaty') ? enterAll(world) : []),
      ...(isOpen(world, 'ratification') ? failOpen(world) : []),
    ],
    /** Talks that were ended early leave nothing behind that could still enter into force. */
    'stage-entered': (world) => (nextStage(world) ? [] : failOpen(world)),
  },
  moves: (world, party) =>
    Object.values(world.treaty.documents)
      .filter((d) => OPEN.includes(d.status) && party in d.signatures && !(party in d.consents))
      .flatMap((d) => [
        d.signatures[party]?.mode === 'ad-referendum'
          ? candidate('confirm-signature', { document: d.id }, d.id)
          : candidate('ratify-document', { document: d.id }, d.id),
        candidate('decline-consent', { document: d.id, reason: '…' }, d.id),
      ]),
  awaits: (world) =>
    isOpen(world, 'ratification')
      ? Object.values(world.treaty.documents).map((d) => ({ body: PLENARY, parties: stillToRatify(world, d) }))
      : [],
  view: { board: {}, desk: {} },
  outcomes: ['consent-expressed', 'document-in-force', 'document-ceased'],
  words: { 'consent-declined': { of: 'actor', fields: ['reason'] } },
  record: lines<RatificationEvents>({
    'consent-expressed': all((e) => ({ document: e.document, party: e.party, how: e.how })),
    'parliament-refused': all((e) => ({ document: e.document, party: e.party })),
    'consent-declined': all((e) => ({ document: e.document, party: e.party, reason: e.reason })),
    'document-ceased': all((e) => ({ document: e.document })),
    'document-in-force': all((e) => ({ document: e.document, parties: e.parties.join(' ') })),
  }),
  goal: (world) =>
    Object.values(world.treaty.documents).every((d) => stillToRatify(world, d).length === 0 && !awaitsObjections(d)),
})
