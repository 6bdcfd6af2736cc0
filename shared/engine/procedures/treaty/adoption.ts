/**
 * From the agreed text to a document open for signature (TRT-1; Vienna Convention, articles 9 and 10): agreed ad
 * referendum, adopted one by one under the table's rule, authenticated by initialling where the clauses say so.
 */
import { z } from 'zod'
import { passChair } from '../../bodies/chair.ts'
import type { Event } from '../../kernel/event.ts'
import { candidate, command, procedure } from '../../kernel/procedure.ts'
import { refuse } from '../../kernel/refusal.ts'
import { decisionRule, paceOf, parties, seconds, stageOf } from '../../kernel/selectors.ts'
import { type DocumentState, own, type World } from '../../kernel/world.ts'
import { questionsOf } from '../../scoring/agreement.ts'
import { agreementOf } from '../../scoring/from-world.ts'
import { ballotOn, openBallot } from '../ballots/procedure.ts'

const Id = z.string().max(40)

export const clausesOf = (world: World, document: string) =>
  world.scenario.documents.find((d) => d.id === document)?.clauses
/** The questions of a document that are on the table. */
export const questionsIn = (world: World, document: string): string[] => questionsOf(agreementOf(world), document)

/** TXT-5: a document whose every question is left open is not opened at all. */
const opening = (world: World): Event[] =>
  world.scenario.documents
    .filter(({ id }) => world.documents[id]?.status === 'draft')
    .map(({ id }) =>
      questionsIn(world, id).some((q) => world.questions[q]?.status === 'settled')
        ? { type: 'document-agreed', document: id }
        : { type: 'document-not-opened', document: id },
    )

/** The first document that is agreed and not yet voted on: the chair puts it, else the next chair does (CLK-3). */
const nextToPut = (world: World): DocumentState | undefined =>
  world.scenario.documents.map((d) => world.documents[d.id]).find((d) => d?.status === 'agreed')

const step = (world: World, at: number): Event[] => {
  const next = nextToPut(world)
  return next && !world.stage.ended
    ? [{ type: 'document-step-due', document: next.id, until: at + seconds(paceOf(world).chairStep) }]
    : []
}

const authenticate = (world: World, id: string): Event[] => {
  const parties = Object.keys(world.documents[id]?.initials ?? {})
  const authenticated: Event[] =
    parties.length > 0 ? [{ type: 'document-authenticated', document: id, by: 'initialling', parties }] : []
  return [...authenticated, { type: 'signature-opened', document: id }]
}

export const adoption = procedure({
  id: 'treaty',
  commands: {
    'put-document': command({
      who: 'chair',
      shape: { document: Id },
      decide(world, { document }, by) {
        if (nextToPut(world)?.id !== document) return refuse('TRT-1', 'not-next')
        return ballotOn(world, { kind: 'document', document }, decisionRule(world), by)
      },
    }),
    'initial-document': command({
      who: 'head',
      shape: { document: Id },
      decide(world, { document }, { party, person }) {
        const d = own(world.documents, document)
        if (d?.status !== 'initialling') return refuse('TRT-1', 'not-open-for-initials')
        if (party in d.initials) return refuse('TRT-1', 'initialled-already')
        return [{ type: 'document-initialled', document, party, person: person?.id ?? '' }]
      },
    }),
  },
  evolve: {
    'document-agreed': (world, { document }) => setStatus(world, document, 'agreed'),
    'document-not-opened': (world, { document }) => setStatus(world, document, 'not-opened'),
    'document-step-due': (world, { document, until }) => {
      world.clock.deadlines[`chair:document:${document}`] = until
    },
    'ballot-opened': (world, { subject }) => {
      if (subject.kind === 'document') delete world.clock.deadlines[`chair:document:${subject.document}`]
    },
    'stage-ended': (world) => {
      for (const d of Object.keys(world.documents)) {
        delete world.clock.deadlines[`chair:document:${d}`]
        delete world.clock.deadlines[`initials:${d}`]
      }
    },
    'document-adopted': (world, { document }) => setStatus(world, document, 'adopted'),
    'document-refused': (world, { document }) => setStatus(world, document, 'refused'),
    'initialling-opened': (world, { document, until }) => {
      setStatus(world, document, 'initialling')
      world.clock.deadlines[`initials:${document}`] = until
    },
    'document-initialled': (world, { document, party, person }, at) => {
      const d = world.documents[document]
      if (d) d.initials[party] = { person, at }
    },
    'document-authenticated': (world, { document, by }) => {
      const d = world.documents[document]
      if (d) d.authenticatedBy = by
    },
    'signature-opened': (world, { document }) => {
      setStatus(world, document, 'open-for-signature')
      delete world.clock.deadlines[`initials:${document}`]
    },
  },
  react: {
    'stage-entered': (world) => (stageOf(world)?.opens.includes('treaty') ? opening(world) : []),
    'document-agreed': (world, { document }, at) => (nextToPut(world)?.id === document ? step(world, at) : []),
    'document-adopted': (world, { document }, at) => [
      ...step(world, at),
      clausesOf(world, document)?.authentication === 'initialling'
        ? { type: 'initialling-opened', document, until: at + seconds(paceOf(world).initials) }
        : { type: 'signature-opened', document },
    ],
    'document-refused': (world, _, at) => step(world, at),
    'document-initialled': (world, { document }) =>
      parties(world).every((p) => p in (world.documents[document]?.initials ?? {}))
        ? authenticate(world, document)
        : [],
  },
  due: {
    'chair:document': (world, document, at) => {
      if (world.documents[document]?.status !== 'agreed') return []
      if (world.openBallot) return step(world, at)
      const passed = passChair(world, 'put-document')
      const party = passed[0]?.type === 'chair-passed' ? passed[0].to : world.chair
      return [...passed, ...openBallot(world, { kind: 'document', document }, decisionRule(world), { party, at })]
    },
    initials: (world, document) =>
      world.documents[document]?.status === 'initialling' ? authenticate(world, document) : [],
  },
  decided: {
    document: (_, { subject: { document } }, verdict) => [
      { type: verdict.outcome === 'adopted' ? 'document-adopted' : 'document-refused', document },
    ],
  },
  candidates: (world) => {
    const next = nextToPut(world)
    const initialling = Object.values(world.documents).filter((d) => d.status === 'initialling')
    return [
      ...(next ? [candidate('put-document', { document: next.id }, next.id)] : []),
      ...initialling.map((d) => candidate('initial-document', { document: d.id }, d.id)),
    ]
  },
})

const setStatus = (
  world: { documents: Record<string, { status: DocumentState['status'] }> },
  id: string,
  status: DocumentState['status'],
): void => {
  const document = world.documents[id]
  if (document) document.status = status
}
