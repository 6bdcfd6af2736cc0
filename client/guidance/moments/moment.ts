/** What has just happened at the table and is worth a moment: from a line of the record, as our seat reads it. Pure. */
import type { RecordEntry } from '../../../shared/protocol/messages.ts'

export type Moment = { readonly seq: number; readonly party: string } & (
  | { readonly kind: 'refused-at-home' | 'agreed-at-home' | 'signed' | 'in-force'; readonly document: string }
  /** Our own proposal, or an answer that we put to the vote. */
  | { readonly kind: 'blocked'; readonly against: string; readonly subject: Subject }
  /** The same, when its stage ended before the answers were in. */
  | { readonly kind: 'lapsed'; readonly subject: Subject }
  /** What was to be agreed without a vote in our name. */
  | { readonly kind: 'objected'; readonly against: string; readonly reason: string; readonly subject: Subject }
  /** To whom we made an offer: what each half of it is, as `question=option`. */
  | { readonly kind: 'accepted'; readonly gives: string; readonly asks: string }
  | { readonly kind: 'left' | 'walked-out' }
)
interface Subject {
  readonly kind: string
  readonly target: string
  readonly detail: string
}
/** A closed ballot, as the board has it. */
interface Closed extends Subject {
  readonly open: boolean
  readonly by: string
  readonly outcome: string
  readonly against: string
}

export interface Reader {
  /** Our own. */
  readonly party: string
  readonly ballots: readonly Closed[]
  readonly record: readonly RecordEntry[]
}

const STOPPED = ['blocked', 'vetoed']
/** What the table is about; how it goes about it is not worth a moment. */
const MATTERS = ['option', 'package', 'document', 'documents', 'rules']

/** An objection to what the chair took to be agreed, or put under silence, in our name (DEC-16, DEC-10). */
function objected(entry: RecordEntry, { party: own, record }: Reader): Moment | undefined {
  const { seq, type, params } = entry
  const isCall = type === 'objection-raised'
  const asked = record.findLast(
    (line) =>
      line.seq < seq &&
      (isCall
        ? line.type === 'objections-called' && line.params.ballot === params.ballot
        : line.type === 'silence-opened' &&
          line.params.question === params.question &&
          line.params.option === params.option),
  )
  const subject = isCall
    ? subjectOf(entry)
    : { kind: 'option', target: String(params.question), detail: String(params.option) }
  if (asked?.params.party !== own || params.party === own || !MATTERS.includes(subject.kind)) return undefined
  return { seq, kind: 'objected', party: own, against: String(params.party), reason: String(params.reason), subject }
}

const subjectOf = ({ params }: RecordEntry): Subject => ({
  kind: String(params.kind),
  target: String(params.target),
  detail: String(params.detail),
})
/** Our own ballot on it that is over. */
const ownOn = ({ kind, target, detail }: Subject, { party, ballots }: Reader): Closed | undefined =>
  ballots.find((b) => !b.open && b.by === party && b.kind === kind && b.target === target && b.detail === detail)

/** A vote on our own proposal that was lost, or cut short. */
function stopped(entry: RecordEntry, reader: Reader): Moment | undefined {
  const subject = subjectOf(entry)
  const ours = ownOn(subject, reader)
  if (!ours) return undefined
  const of = { seq: entry.seq, party: reader.party, subject }
  if (entry.type === 'ballot-lapsed') return MATTERS.includes(subject.kind) ? { ...of, kind: 'lapsed' } : undefined
  return STOPPED.includes(ours.outcome) ? { ...of, kind: 'blocked', against: ours.against } : undefined
}

/** An offer of ours, or our answer to one, is accepted (OFR). */
function accepted({ seq, params }: RecordEntry, { party: own, record }: Reader): Moment | undefined {
  const made = record.findLast(
    (line) =>
      line.seq < seq &&
      (line.type === 'proposal-made' || line.type === 'proposal-countered') &&
      line.params.proposal === params.proposal,
  )
  if (made?.params.party !== own || params.party === own) return undefined
  const [gives, asks] = [String(made.params.gives), String(made.params.asks)]
  return { seq, kind: 'accepted', party: String(params.party), gives, asks }
}

/** Undefined for what is no moment of ours: another's signature is not, another's parliament is. */
export function momentOf(entry: RecordEntry, reader: Reader): Moment | undefined {
  const { seq, type, params } = entry
  const { party: own } = reader
  const party = String(params.party ?? '')
  const document = String(params.document ?? '')
  switch (type) {
    case 'parliament-refused':
      return { seq, kind: 'refused-at-home', party, document }
    case 'consent-expressed':
      return party === own && params.how === 'ratification'
        ? { seq, kind: 'agreed-at-home', party, document }
        : undefined
    case 'document-signed':
      return party === own ? { seq, kind: 'signed', party, document } : undefined
    case 'document-in-force':
      return { seq, kind: 'in-force', party: '', document }
    case 'withdrawal-confirmed':
      return party === own ? undefined : { seq, kind: 'left', party }
    case 'room-left':
      return party === own ? undefined : { seq, kind: 'walked-out', party }
    case 'proposal-accepted':
      return accepted(entry, reader)
    case 'objection-raised':
    case 'silence-broken':
      return objected(entry, reader)
    case 'ballot-closed':
    case 'ballot-lapsed':
      return stopped(entry, reader)
    default:
      return undefined
  }
}
