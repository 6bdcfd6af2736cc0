/** One line a fact: a whitelist of what the record tells of it and to whom. Ids and numbers; the sentence is `record.<type>`. */

import type { Actor } from '../kernel/actor.ts'
import { isInstructorIn } from '../kernel/actor.ts'
import type { Event, EventType } from '../kernel/event.ts'
import { list, pairs } from '../kernel/text-lists.ts'
import { targetOf } from '../procedures/ballots/subject.ts'
import type { RecordEntry } from './record-entry.ts'
import { ruleFields } from './rule-fields.ts'

export type Params = RecordEntry['params']
/** `none`: for nobody's eyes, such as the seed. An empty list of parties is for the instructor alone. */
export type Audience = 'all' | 'none' | readonly string[]
export type Line<T extends EventType> = (event: Extract<Event, { type: T }>, by: Actor) => readonly [Audience, Params]

const all =
  <E>(params: (e: E) => Params) =>
  (e: E): readonly ['all', Params] => ['all', params(e)]
const party = all((e: { party: string }) => ({ party: e.party }))
const presence = all((e: { party: string; person: string }) => ({
  party: e.party,
  ...(isInstructorIn(e.person) && { how: 'instructor' }),
}))
const question = all((e: { question: string }) => ({ question: e.question }))
const document = all((e: { document: string }) => ({ document: e.document }))
const documentParty = all((e: { document: string; party: string }) => ({ document: e.document, party: e.party }))
const packageSeen = (e: {
  package: string
  revision: number
  party: string
  seenBy: readonly string[]
}): readonly [Audience, Params] => [e.seenBy, { package: e.package, revision: e.revision, party: e.party }]
const channelSeen = (e: {
  channel: string
  party: string
  secret: boolean
  seenBy: readonly string[]
}): readonly [Audience, Params] => [
  e.secret ? e.seenBy : 'all',
  { channel: e.channel, party: e.party, secret: e.secret },
]
const contents = (e: {
  package: string
  revision: number
  party: string
  terms: Readonly<Record<string, string>>
  key: string
  gains: Readonly<Record<string, string>>
}): Params => ({
  package: e.package,
  revision: e.revision,
  party: e.party,
  terms: pairs(e.terms),
  question: e.key,
  ...Object.fromEntries(Object.entries(e.gains).map(([p, text]) => [`gain-${p}`, text])),
})

/** The line of every fact: who may read it, and what it holds. */
export const LINES: { readonly [T in EventType]: Line<T> } = {
  'table-opened': () => ['none', {}],
  'talks-begun': all(() => ({})),
  'stage-entered': all((e) => ({ stage: e.stage })),
  'stage-goal-met': all((e) => ({ stage: e.stage })),
  'stage-ended': all((e) => ({ stage: e.stage, how: e.by })),
  'chair-passed': all((e) => ({ from: e.from, party: e.to, step: e.step })),
  'deadline-passed': () => ['none', {}],
  'talks-ended': all((e) => ({ agreed: list(e.agreed), inForce: list(e.inForce) })),
  'rule-changed': all((e) => ({ ruleId: e.ruleId, value: e.value })),
  'rules-adopted': all((e) => ({ rules: pairs(e.values) })),
  'rules-defaulted': all((e) => ({ rules: pairs(e.values) })),
  'unvoiced-called': all((e) => ({ party: e.by })),
  'question-raised': all((e) => ({ question: e.question, party: e.party })),
  'no-question-answered': party,
  'list-closed': all((e) => ({ parties: list(e.none) })),
  'questions-ranked': (e) => [[e.party], { party: e.party, ranks: pairs(e.ranks) }],
  'ranking-closed': all((e) => ({ classes: pairs(e.classes), order: list(e.order) })),
  'question-taken': all((e) => ({ question: e.question, round: e.round })),
  'question-frozen': all((e) => ({ question: e.question, positions: pairs(e.positions), how: e.reason })),
  'question-time-up': question,
  'round-begun': all((e) => ({ round: e.round })),
  'question-settled': all((e) => ({
    question: e.question,
    option: e.option,
    how: e.how,
    parties: list(e.aside),
    provisional: e.provisional,
  })),
  'settlement-confirmed': question,
  'settlement-joined': all((e) => ({ question: e.question, party: e.party })),
  'question-reopened': all((e) => ({ question: e.question, how: e.by })),
  'question-left-open': question,
  'option-backed': all((e) => ({ question: e.question, option: e.option, party: e.party })),
  'backing-withdrawn': all((e) => ({ question: e.question, party: e.party })),
  'option-added': all((e) => ({
    question: e.question,
    option: e.option,
    party: e.party,
    wording: e.wording,
    lang: e.lang,
    parties: list(e.forInterests),
    base: e.base,
    how: e.change,
  })),
  'wording-scored': (e) => [
    Object.keys(e.values).length === 1 ? Object.keys(e.values) : [],
    { question: e.question, option: e.option, scores: pairs(e.values) },
  ],
  'movables-marked': (e) => [[e.party], { party: e.party, questions: list(e.questions) }],
  'marks-closed': all((e) => ({ questions: list(e.packable) })),
  'package-offered': (e) => [
    e.tabled ? 'all' : e.shownTo,
    { ...contents(e), parties: list(e.shownTo), tabled: e.tabled },
  ],
  'package-tabled': all(contents),
  'package-supported': packageSeen,
  'package-support-withdrawn': packageSeen,
  'package-adopted': all((e) => ({
    package: e.package,
    revision: e.revision,
    terms: pairs(e.terms),
    parties: list(e.aside),
  })),
  'concession-noted': (e) => [[e.party], { party: e.party, question: e.question, from: e.from, to: e.to }],
  'package-refused': all((e) => ({ package: e.package, revision: e.revision })),
  'package-lapsed': (e) => [e.tabled ? 'all' : e.seenBy, { package: e.package, revision: e.revision, how: e.reason }],
  'ballot-opened': all((e) => ({ ballot: e.ballot, ...targetOf(e.subject), ...ruleFields(e.rule), party: e.by })),
  'ballot-cast': (e) => [e.rollCall ? 'all' : [e.party], { ballot: e.ballot, party: e.party, position: e.position }],
  'ballot-closed': all((e) => ({
    ballot: e.ballot,
    ...targetOf(e.subject),
    answers: pairs(e.answers),
    outcome: e.verdict.outcome,
    rule: e.verdict.rule,
    needed: e.verdict.needed,
    reached: e.verdict.reached,
    against: list(e.verdict.against),
    aside: list(e.verdict.aside),
    change: e.verdict.change.code,
    changeParties: list(e.verdict.change.parties),
    changeVotes: e.verdict.change.votes,
  })),
  'ballot-lapsed': all((e) => ({ ballot: e.ballot, ...targetOf(e.subject) })),
  'silence-opened': all((e) => ({ silence: e.silence, question: e.question, option: e.option, party: e.by })),
  'silence-broken': all((e) => ({ question: e.question, option: e.option, party: e.party, reason: e.reason })),
  'silence-held': all((e) => ({ question: e.question, option: e.option })),
  'silence-lapsed': question,
  'channel-opened': (e) => [
    e.secret ? [e.by, ...e.invited] : 'all',
    { channel: e.channel, party: e.by, parties: list(e.invited), secret: e.secret },
  ],
  'invitation-accepted': channelSeen,
  'invitation-declined': channelSeen,
  'channel-left': channelSeen,
  said: (e) => [
    e.channel === 'plenary' ? 'all' : e.members,
    { channel: e.channel, party: e.party, name: e.name, person: e.person, text: e.text, lang: e.lang },
  ],
  'person-seated': all((e) => ({ party: e.party, name: e.name, role: e.role, bot: e.bot })),
  'person-unseated': party,
  'person-returned': presence,
  'person-left': presence,
  'powers-delegated': (e) => [[e.party], { party: e.party, person: e.person, how: e.by }],
  'powers-returned': (e) => [[e.party], { party: e.party }],
  'bot-took-seat': party,
  'bot-released': party,
  'seat-taken-over': party,
  'seat-given-back': party,
  'room-left': party,
  'room-returned': party,
  'withdrawal-announced': (e) => [[e.party], { party: e.party }],
  'withdrawal-confirmed': party,
  /** What was only announced is cancelled as quietly; the instructor undoes what all have seen. */
  'withdrawal-undone': (e: { party: string }, by) => [by.kind === 'instructor' ? 'all' : [e.party], { party: e.party }],
  'withdrawal-final': party,
  'document-agreed': document,
  'document-not-opened': document,
  'document-step-due': document,
  'document-adopted': document,
  'document-refused': document,
  'initialling-opened': document,
  'document-initialled': documentParty,
  'document-authenticated': all((e) => ({ document: e.document, how: e.by, parties: list(e.parties) })),
  'signature-opened': document,
  'document-signed': all((e) => ({ document: e.document, party: e.party, how: e.mode })),
  'signature-declined': all((e) => ({ document: e.document, party: e.party, reason: e.reason })),
  'reservation-made': all((e) => ({ document: e.document, party: e.party, question: e.question })),
  'reservation-objected': all((e) => ({ document: e.document, party: e.party, from: e.by, question: e.question })),
  'reservation-stood': all((e) => ({ document: e.document, party: e.party, question: e.question })),
  'provisional-application-began': documentParty,
  'consent-expressed': all((e) => ({ document: e.document, party: e.party, how: e.how })),
  'parliament-refused': documentParty,
  'consent-declined': all((e) => ({ document: e.document, party: e.party, reason: e.reason })),
  'document-in-force': all((e) => ({ document: e.document, parties: list(e.parties) })),
  'document-failed': document,
  paused: all(() => ({})),
  resumed: all(() => ({})),
  'outage-ended': all((e) => ({ seconds: Math.round((e.to - e.from) / 1000) })),
  'time-extended': all((e) => ({ clock: e.key, seconds: e.seconds })),
  announced: all((e) => ({ text: e.text })),
  'news-arrived': all((e) => ({ inject: e.inject })),
  noted: (e) => [[], { text: e.text }],
}
