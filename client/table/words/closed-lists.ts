/** Words for the closed lists of the engine: statuses, positions, verdicts, roles. */
import type { Cast, Position } from '../../../shared/decisions/position.ts'
import type { Outcome } from '../../../shared/decisions/verdict.ts'
import type { QuestionState, QuestionStatus } from '../../../shared/engine/procedures/agenda/state.ts'
import type { Role } from '../../../shared/engine/procedures/delegation/state.ts'
import type { DocumentStatus, Signature } from '../../../shared/engine/procedures/treaty/state.ts'
import { m } from '../../text/m.ts'
import { entry } from './entry.ts'

type Words<Word extends string> = Readonly<Record<Word, () => string>>
/** The word itself where the list has none. */
const named =
  <Word extends string>(words: Words<Word>) =>
  (word: string): string =>
    entry(words, word)?.() ?? word

export const statusName = named<QuestionStatus>({
  open: m.status_open,
  'under-discussion': m.status_under_discussion,
  frozen: m.status_frozen,
  provisional: m.status_provisional,
  settled: m.status_settled,
  'left-open': m.status_left_open,
  // It is on no agenda: nobody reads of it.
  unraised: m.none,
})
const statusIcons: Readonly<Record<QuestionStatus, string>> = {
  open: 'open',
  'under-discussion': 'now',
  frozen: 'ice',
  provisional: 'package',
  settled: 'check',
  'left-open': 'dash',
  unraised: 'open',
}
export const statusIcon = (status: string): string => entry(statusIcons, status) ?? 'open'

/** How a party stands to a ballot: its position once that is seen, `answered` before; '' while it is awaited. */
export type Answer = Position | 'answered' | ''

export const positionName = named<Exclude<Answer, ''>>({
  yes: m.position_yes,
  no: m.position_no,
  abstain: m.position_abstain,
  'not-participating': m.position_not_participating,
  'not-interested': m.position_not_interested,
  absent: m.position_absent,
  answered: m.position_answered,
})
const positionIcons: Readonly<Record<Answer, string>> = {
  yes: 'check',
  no: 'cross',
  abstain: 'dash',
  'not-participating': 'dash',
  'not-interested': 'dash',
  absent: 'wait',
  answered: 'check',
  '': 'wait',
}
export const positionIcon = (position: string): string => entry(positionIcons, position) ?? 'wait'

/** What the button of a ballot says, in the first person. */
export const voteName = named<Cast>({
  yes: m.vote_yes,
  no: m.vote_no,
  abstain: m.vote_abstain,
  'not-participating': m.vote_not_participating,
  'not-interested': m.vote_not_interested,
})

/** How a ballot ended; one that its stage overtook has lapsed. */
export const outcomeName = named<Outcome | 'lapsed'>({
  adopted: m.verdict_adopted,
  insufficient: m.verdict_insufficient,
  blocked: m.verdict_blocked,
  vetoed: m.verdict_vetoed,
  referred: m.verdict_referred,
  recorded: m.verdict_recorded,
  lapsed: m.verdict_lapsed,
})

export const roleName = named<Role | 'instructor' | 'observer'>({
  head: m.role_head,
  deputy: m.role_deputy,
  expert: m.role_expert,
  instructor: m.role_instructor,
  observer: m.role_observer,
})

export const documentStatus = named<DocumentStatus>({
  draft: m.document_draft,
  'not-opened': m.document_not_opened,
  agreed: m.document_agreed,
  adopted: m.document_adopted,
  refused: m.document_refused,
  initialling: m.document_initialling,
  'open-for-signature': m.document_open,
  'in-force': m.document_in_force,
  'applied-provisionally': m.document_applied_provisionally,
  failed: m.document_failed,
})

const classes = named<`${QuestionState['class']}`>({ 1: m.class_1, 2: m.class_2, 3: m.class_3, 0: m.class_0 })
/** Of a question's importance; 0 before the ranking. */
export const className = (n: number): string => classes(String(n))

export const signatureName = named<Signature['mode']>({
  definitive: m.signature_definitive,
  'ad-referendum': m.signature_ad_referendum,
  'subject-to-ratification': m.signature_subject,
})
