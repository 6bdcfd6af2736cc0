/** Words for the closed lists of the wire: statuses, positions, verdicts, roles. */
import type { Outcome } from '../../shared/decisions/verdict.ts'
import { m } from '../text/m.ts'

type Words = Readonly<Record<string, () => string>>
const word = (words: Words, key: string): string => (Object.hasOwn(words, key) ? (words[key]?.() ?? key) : key)

const questions: Words = {
  open: m.status_open,
  'under-discussion': m.status_under_discussion,
  frozen: m.status_frozen,
  provisional: m.status_provisional,
  settled: m.status_settled,
  'left-open': m.status_left_open,
}
export const statusName = (status: string): string => word(questions, status)
export const statusIcon = (status: string): string =>
  ({ 'under-discussion': 'now', frozen: 'ice', provisional: 'package', settled: 'check', 'left-open': 'dash' })[
    status
  ] ?? 'open'

const positions: Words = {
  yes: m.position_yes,
  no: m.position_no,
  abstain: m.position_abstain,
  'not-participating': m.position_not_participating,
  'not-interested': m.position_not_interested,
  absent: m.position_absent,
  answered: m.position_answered,
}
export const positionName = (position: string): string => word(positions, position)
export const positionIcon = (position: string): string =>
  ({
    yes: 'check',
    no: 'cross',
    abstain: 'dash',
    'not-interested': 'dash',
    'not-participating': 'dash',
    answered: 'check',
  })[position] ?? 'wait'

const ballots: Words = {
  yes: m.vote_yes,
  no: m.vote_no,
  abstain: m.vote_abstain,
  'not-participating': m.vote_not_participating,
  'not-interested': m.vote_not_interested,
}
/** What the button of a ballot says, in the first person. */
export const voteName = (position: string): string => word(ballots, position)

const outcomes: Record<Outcome | 'lapsed', () => string> = {
  adopted: m.verdict_adopted,
  insufficient: m.verdict_insufficient,
  blocked: m.verdict_blocked,
  vetoed: m.verdict_vetoed,
  referred: m.verdict_referred,
  recorded: m.verdict_recorded,
  lapsed: m.verdict_lapsed,
}
export const outcomeName = (outcome: string): string => word(outcomes, outcome)

const roles: Words = {
  head: m.role_head,
  deputy: m.role_deputy,
  expert: m.role_expert,
  instructor: m.role_instructor,
  observer: m.role_observer,
}
export const roleName = (role: string): string => word(roles, role)

const documents: Words = {
  draft: m.document_draft,
  'not-opened': m.document_not_opened,
  agreed: m.document_agreed,
  adopted: m.document_adopted,
  refused: m.document_refused,
  initialling: m.document_initialling,
  'open-for-signature': m.document_open,
  'in-force': m.document_in_force,
  failed: m.document_failed,
}
export const documentStatus = (status: string): string => word(documents, status)

const classes: Words = { 1: m.class_1, 2: m.class_2, 3: m.class_3, 0: m.class_0 }
export const className = (n: number): string => word(classes, String(n))

const signatures: Words = {
  definitive: m.signature_definitive,
  'ad-referendum': m.signature_ad_referendum,
  'subject-to-ratification': m.signature_subject,
}
export const signatureName = (mode: string): string => word(signatures, mode)
