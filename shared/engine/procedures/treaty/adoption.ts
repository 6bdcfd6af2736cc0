/**
 * From the agreed text to a document open for signature (TRT-1; Vienna Convention, articles 9 and 10): agreed ad
 * referendum, adopted one by one under the table's rule, authenticated by initialling where the clauses say so.
 */
import { z } from 'zod'
import { withNextChair } from '../../bodies/chair.ts'
import { PLENARY } from '../../bodies/plenary.ts'
import type { Event, EventOf } from '../../kernel/event.ts'
import { command } from '../../kernel/procedure.ts'
import { refuse } from '../../kernel/refusal.ts'
import { paceOf, parties, seconds } from '../../kernel/selectors.ts'
import type { World } from '../../kernel/world.ts'
import { ballotOn, isFloorTaken, openBallot } from '../ballots/opening.ts'
import { callForObjections } from '../without-a-vote/calling.ts'
import {
  ballotFor,
  ballotForAll,
  clausesOf,
  documentOf,
  nextToPut,
  referendumOn,
  settledIn,
  stepDue,
} from './documents.ts'

const Id = z.string().max(40)

/** TXT-5: a document whose every question is left open is not opened at all. */
export const opening = (world: World): Event[] =>
  world.scenario.documents
    .filter(({ id }) => documentOf(world, id)?.status === 'draft')
    .map(({ id }) =>
      settledIn(world, id).length > 0
        ? { type: 'document-agreed', document: id }
        : { type: 'document-not-opened', document: id },
    )

/**
 * The end of initialling (article 10): initials authenticate the text for those who gave them, for the others their signatures
 * will. Whose initials are missing is on record.
 */
export function endInitialling(world: World, document: string): Event[] {
  const d = documentOf(world, document)
  const initials = d?.initials ?? {}
  const missing = parties(world).filter((p) => !(p in initials) && !d?.declined.includes(p))
  const given = Object.keys(initials)
  return [
    ...(given.length > 0
      ? ([{ type: 'document-authenticated', document, by: 'initialling', parties: given }] as const)
      : []),
    ...(missing.length > 0 ? ([{ type: 'initials-missing', document, parties: missing }] as const) : []),
    { type: 'signature-opened', document },
  ]
}

/** What adoption leads to: initials where the clauses ask for them, else the signature. */
export const afterAdoption = (
  world: World,
  { document, together }: EventOf<'document-adopted'>,
  at: number,
): Event[] => [
  ...(together ? [] : stepDue(world, at)),
  clausesOf(world, document)?.authentication === 'initialling'
    ? { type: 'initialling-opened', document, until: at + seconds(paceOf(world).initials) }
    : { type: 'signature-opened', document },
]

export function authenticateIfAllInitialled(world: World, document: string): Event[] {
  const d = documentOf(world, document)
  const isDone = d?.status === 'initialling' && parties(world).every((p) => p in d.initials || d.declined.includes(p))
  return isDone ? endInitialling(world, document) : []
}

/** The chair did not put it: the next one does, once nothing else is being decided (CLK-3). */
export function putByNextChair(world: World, document: string, at: number): Event[] {
  if (documentOf(world, document)?.status !== 'agreed') return []
  if (isFloorTaken(world, PLENARY)) return stepDue(world, at)
  const { passed, chair } = withNextChair(world, PLENARY, 'put-document')
  return [...passed, ...openBallot(world, { party: chair, at }, ballotFor(world, document))]
}

export const adoptionCommands = {
  'put-document': command({
    who: 'chair',
    shape: { document: Id },
    decide(world, { document }, by) {
      if (nextToPut(world)?.id !== document) return refuse('TRT-1', 'not-next')
      return ballotOn(world, by, ballotFor(world, document))
    },
  }),
  /** All that are agreed, at once. If somebody objects, or the vote asked for fails, they are put one by one. */
  'take-documents-as-agreed': command({
    who: 'chair',
    shape: {},
    decide(world, _, by) {
      const together = ballotForAll(world)
      return together ? callForObjections(world, by, together) : refuse('TRT-1', 'not-next')
    },
  }),
  'initial-document': command({
    who: 'head',
    shape: { document: Id },
    decide(world, { document }, { party, person }) {
      const d = documentOf(world, document)
      if (d?.status !== 'initialling') return refuse('TRT-1', 'not-open-for-initials')
      if (party in d.initials) return refuse('TRT-1', 'initialled-already')
      if (d.declined.includes(party)) return refuse('TRT-2', 'declined-already')
      if (referendumOn(world, document, party) === 'awaited') return refuse('TRT-8', 'not-confirmed')
      return [{ type: 'document-initialled', document, party, person: person?.id ?? '' }]
    },
  }),
}
