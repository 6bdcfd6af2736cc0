/**
 * Agreed ad referendum (TRT-1, TRT-8; Vienna Convention, articles 10 and 12(2)(b)): a delegation agrees to a text, and its capital
 * has still to confirm. Until then it neither initials nor signs. Confirmed by the time alone, too; refused, it is outside the document.
 */
import { z } from 'zod'
import { Line } from '../../../writing/kinds.ts'
import type { Event } from '../../kernel/event.ts'
import { command } from '../../kernel/procedure.ts'
import { refuse } from '../../kernel/refusal.ts'
import { paceOf, parties, seconds } from '../../kernel/selectors.ts'
import { own, type World } from '../../kernel/world.ts'
import { documentOf, referendumOn } from '../treaty/documents.ts'
import type { DocumentState } from '../treaty/state.ts'
import { ask } from './enquiries.ts'

const Id = z.string().max(40)
/** In force for some, a document stays open for the others as long as the stage. */
const AGREED: readonly DocumentState['status'][] = [
  'agreed',
  'adopted',
  'initialling',
  'open-for-signature',
  'in-force',
]

/** The text has no brackets any more, and this party has neither put its hand to it nor turned away. */
export const mayAgree = (d: DocumentState, party: string): boolean =>
  AGREED.includes(d.status) && !(party in d.initials) && !(party in d.signatures) && !d.declined.includes(party)

export const referendumClock = (document: string, party: string): string => `referendum:${document}:${party}`

/** What the time confirms: `union:KAZ`, or all that is awaited. */
export function confirmByTime(world: World, rest?: string): Event[] {
  return Object.entries(world.capital.referenda).flatMap(([document, of]) =>
    Object.entries(of)
      .filter(([party, r]) => r === 'awaited' && parties(world).includes(party))
      .filter(([party]) => rest === undefined || rest === `${document}:${party}`)
      .map(([party]): Event => ({ type: 'agreement-confirmed', document, party, by: 'time' })),
  )
}

export const referendumCommands = {
  'agree-ad-referendum': command({
    who: 'head',
    opensWith: 'treaty',
    shape: { document: Id },
    decide(world, { document }, { party, person, at }) {
      const d = documentOf(world, document)
      if (referendumOn(world, document, party)) return refuse('TRT-8', 'ad-referendum-already')
      if (!d || !mayAgree(d, party)) return refuse('TRT-8', 'not-to-be-agreed')
      // Twice the capital's time: its answer comes first, and leaves as long again to follow it.
      const until = at + 2 * seconds(paceOf(world).capital)
      return [
        { type: 'agreed-ad-referendum', document, party, person: person?.id ?? '', until },
        ask(world, party, { about: 'document', target: document, option: '' }, at),
      ]
    },
  }),
  'confirm-agreement': command({
    who: 'head',
    opensWith: 'treaty',
    shape: { document: Id },
    decide: (world, { document }, { party }) =>
      referendumOn(world, document, party) === 'awaited'
        ? [{ type: 'agreement-confirmed', document, party, by: 'capital' }]
        : refuse('TRT-8', 'nothing-to-confirm'),
  }),
  'refuse-agreement': command({
    who: 'head',
    opensWith: 'treaty',
    shape: { document: Id, reason: Line },
    decide: (world, { document, reason }, { party }) =>
      referendumOn(world, document, party) === 'awaited'
        ? [
            { type: 'agreement-refused', document, party, reason },
            { type: 'signature-declined', document, party, reason },
          ]
        : refuse('TRT-8', 'nothing-to-confirm'),
  }),
}

/** Who still waits for its capital, where a document has come to nothing. */
export const awaitedOn = (world: World, document: string): string[] =>
  Object.entries(own(world.capital.referenda, document) ?? {}).flatMap(([p, r]) => (r === 'awaited' ? [p] : []))
