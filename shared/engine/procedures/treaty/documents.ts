/** What one asks of documents: their clauses, their questions, what was adopted and what comes next. */
import { PLENARY } from '../../bodies/plenary.ts'
import type { Event } from '../../kernel/event.ts'
import { paceOf, seconds } from '../../kernel/selectors.ts'
import { list } from '../../kernel/text-lists.ts'
import { own, type World } from '../../kernel/world.ts'
import { isSettledIn, questionsOf } from '../../scoring/agreement.ts'
import { agreementOf } from '../../scoring/from-world.ts'
import type { Question } from '../ballots/opening.ts'
import type { Referendum } from '../capital/state.ts'
import { ruleOfSubstance } from '../protocol/rule.ts'
import type { DocumentState } from './state.ts'

export const documentOf = (world: World, id: string): DocumentState | undefined => own(world.treaty.documents, id)
export const clausesOf = (world: World, document: string) =>
  world.scenario.documents.find((d) => d.id === document)?.clauses
/** How a party's agreement ad referendum to a document stands, if it made one (TRT-8). */
export const referendumOn = (world: World, document: string, party: string): Referendum | undefined =>
  own(own(world.capital.referenda, document) ?? {}, party)
/** The questions of a document that are settled in substance: to leave one open on purpose settles nothing in it (TXT-5). */
export function settledIn(world: World, document: string): string[] {
  const agreement = agreementOf(world)
  return questionsOf(agreement, document).filter((q) => isSettledIn(agreement.questions.get(q)))
}

/** The first document that is agreed and not yet voted on: the chair puts it, else the next chair does (CLK-3). */
export const nextToPut = (world: World): DocumentState | undefined => toPut(world)[0]
const toPut = (world: World): DocumentState[] =>
  world.scenario.documents.flatMap(({ id }) => documentOf(world, id) ?? []).filter((d) => d.status === 'agreed')

export const stepDue = (world: World, at: number): Event[] => {
  const next = nextToPut(world)
  return next && !world.stages.ended
    ? [{ type: 'document-step-due', document: next.id, until: at + seconds(paceOf(world).chairStep) }]
    : []
}

/** What the vote on a document is about, and under which rule. */
export const ballotFor = (world: World, document: string): Question => ({
  body: PLENARY,
  subject: { kind: 'document', target: document, detail: '' },
  rule: ruleOfSubstance(world, PLENARY),
  carriesWith: 'treaty',
})

/** The same of all that are agreed, together; nothing where there is none. */
export function ballotForAll(world: World): Question | undefined {
  const documents = toPut(world).map(({ id }) => id)
  return documents[0] === undefined
    ? undefined
    : { ...ballotFor(world, documents[0]), subject: { kind: 'documents', target: list(documents), detail: '' } }
}
