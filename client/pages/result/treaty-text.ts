/**
 * The text of the treaty as it stands, in the language of the page: each document with what became of it, its articles (what is not
 * agreed in brackets, with who backs it), who stands where, reservations, and what was said for the record.
 */
import { unpair } from '../../../shared/engine/kernel/text-lists.ts'
import type { BoardDocument } from '../../../shared/engine/procedures/treaty/view.ts'
import { LEFT_OPEN } from '../../../shared/scenario/left-open.ts'
import type { Document } from '../../../shared/scenario/schema.ts'
import { m } from '../../paraglide/messages.js'
import { questionsIn } from '../../table/state/agreement.ts'
import { board, scenario } from '../../table/state/table.ts'
import { documentStatus } from '../../table/words/closed-lists.ts'
import { articleTitle, fullWording, optionsOf, optionWording, partyName, partyNames } from '../../table/words/names.ts'
import { standing } from '../../table/words/standing.ts'
import { tx } from '../../text/lang.ts'

export interface Article {
  readonly title: string
  /** The agreed sentence; '' where nothing is agreed. */
  readonly agreed: string
  /** Where nothing is agreed: each way of saying it, and who backs that. */
  readonly options: readonly { readonly wording: string; readonly by: string }[]
}
export interface TreatyDocument {
  readonly title: string
  readonly status: string
  readonly preamble: string
  readonly articles: readonly Article[]
  readonly clauses: string
  /** Party and how it stands to the document; none while it is not open for signature. */
  readonly standings: readonly (readonly [party: string, standing: string])[]
  readonly statements: readonly (readonly [party: string, text: string])[]
}

/** Every document of the scenario, in its order. */
export const treaty = (): readonly TreatyDocument[] =>
  (scenario.value?.documents ?? []).flatMap((doc) => {
    const d = board.value?.documents.get(doc.id)
    return d ? [documentText(doc, d)] : []
  })

const documentText = (doc: Document, d: BoardDocument): TreatyDocument => ({
  title: tx(doc.title),
  status: documentStatus(d.status),
  preamble: tx(doc.preamble),
  articles: questionsIn(doc.id).map((id) => article(id, d)),
  clauses: tx(doc.clauses.text),
  standings:
    d.initials + d.signatures + d.declined + d.consents === ''
      ? []
      : (scenario.value?.parties ?? []).map(({ id }) => [partyName(id), standing(d, id)]),
  statements: [...(board.value?.statements.values() ?? [])]
    .filter(({ document }) => document === doc.id)
    .map(({ party, text }) => [m.statement_of({ party: partyName(party) }), text]),
})

/** What nobody can change any more is not in brackets: what was left open says so. */
const CLOSED: readonly string[] = ['adopted', 'initialling', 'open-for-signature', 'in-force', 'applied-provisionally']

function article(id: string, { status }: BoardDocument): Article {
  const question = board.value?.questions.get(id)
  const option = question?.agreed || (CLOSED.includes(status) ? LEFT_OPEN : '')
  if (option !== '') return { title: articleTitle(id), agreed: fullWording(id, option), options: [] }
  const backing = [...unpair(question?.backing ?? '')]
  const options = optionsOf(id).map((one) => ({
    id: one,
    wording: optionWording(id, one),
    by: partyNames(backing.filter(([, backed]) => backed === one).map(([party]) => party)),
  }))
  return { title: articleTitle(id), agreed: '', options: options.filter(({ id: one, by }) => one !== LEFT_OPEN || by) }
}
