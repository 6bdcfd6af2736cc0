/** What the own score says to what lies before the members: a ballot, or what the chair takes to be agreed. */
import type { SubjectKind } from '../../engine/procedures/ballots/subject.ts'
import { beatsNone, changeBy, crossesRedLine, isAboveLimit, isBearable, worthSigning } from '../judging.ts'
import { agreedOn, friendsOf, insisting, optionsOf, packagesOf, type Seat, termsOf } from '../sight.ts'
import type { Change, Why } from '../situation.ts'

export interface Opinion {
  readonly answer: 'yes' | 'no' | 'abstain'
  readonly why: Why
  readonly change?: Change
}
type Terms = Readonly<Record<string, string>>
interface Matter {
  readonly kind: SubjectKind
  readonly target: string
  readonly detail: string
  readonly by: string
}

/** A risk at home is another matter than a lower score. */
const harmOf = (seat: Seat, terms: Terms): Why => (crossesRedLine(seat, terms) ? 'red-line' : 'lowers')

/** An answer to a question, or to several. */
export function onTerms(seat: Seat, terms: Terms): Opinion {
  const change = changeBy(seat, terms)
  if (!isBearable(seat, terms)) return { answer: 'no', why: harmOf(seat, terms), change }
  return { answer: 'yes', why: change > 0 ? 'gains' : change < 0 ? 'bearable' : 'no-score', change }
}

/** A package when it is this or none: a no ends it, and what is left of the time may bring no other. */
export function onLastTerms(seat: Seat, terms: Terms): Opinion {
  const opinion = onTerms(seat, terms)
  return opinion.answer === 'no' && beatsNone(seat, terms) ? { ...opinion, answer: 'yes', why: 'above-limit' } : opinion
}

/** Some answer that one can live with may still find the others. */
export const hasWayOut = (seat: Seat, question: string): boolean =>
  optionsOf(seat, question).some(
    (o) =>
      isBearable(seat, { [question]: o }) &&
      insisting(seat, question, o).length < 2 &&
      friendsOf(seat, question, o).length > 0,
  )

const LEAVES_IT: Opinion = { answer: 'abstain', why: 'no-score' }
const LEADS_ON: Opinion = { answer: 'yes', why: 'leads-on' }
const OWN: Opinion = { answer: 'yes', why: 'your-own' }

/** Matters of procedure touch no score: one is in nobody's way, and keeps the talks going. */
const ON: Readonly<Record<SubjectKind, (seat: Seat, target: string, detail: string) => Opinion>> = {
  option: (seat, question, option) => onTerms(seat, { [question]: option }),
  package(seat, id) {
    const p = packagesOf(seat).find((one) => one.id === id)
    return p ? onLastTerms(seat, termsOf(p)) : LEAVES_IT
  },
  rules: () => LEADS_ON,
  'rule-change': () => LEAVES_IT,
  place: () => LEAVES_IT,
  freeze: (seat, question) =>
    hasWayOut(seat, question) ? { answer: 'no', why: 'way-out' } : { answer: 'yes', why: 'comes-back' },
  reconsider: (seat, question) =>
    isBearable(seat, { [question]: agreedOn(seat, question) })
      ? { answer: 'no', why: 'good-as-is' }
      : { answer: 'yes', why: harmOf(seat, { [question]: agreedOn(seat, question) }) },
  document: (seat, document) => onText(worthSigning(seat, document) >= 0),
  documents: (seat) => onText(isAboveLimit(seat)),
  'close-stage': (seat) => (seat.board.goalMet ? LEADS_ON : { answer: 'no', why: 'way-out' }),
  breach: () => LEAVES_IT,
  'end-talks': () => ({ answer: 'no', why: 'way-out' }),
}
/** A text binds nobody yet: what others want adopted one lets pass. */
const onText = (isWorthIt: boolean): Opinion =>
  isWorthIt ? { answer: 'yes', why: 'above-limit' } : { answer: 'abstain', why: 'sign-later' }

/** Whoever has moved it is for it. */
const IS_FOR_ITS_OWN: readonly SubjectKind[] = ['rule-change', 'place', 'freeze', 'close-stage']

export const opinionOn = (seat: Seat, { kind, target, detail, by }: Matter): Opinion =>
  by === seat.party && IS_FOR_ITS_OWN.includes(kind) ? OWN : ON[kind](seat, target, detail)
