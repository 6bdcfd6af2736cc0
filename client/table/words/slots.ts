/**
 * What a slot of a sentence holds: ids become titles and names, moments become the time left, the rest stays as it is. The
 * name of a slot says what its value is, and what the sentence is about comes with it: nothing is read from the board.
 */

import { unlist, unpair } from '../../../shared/engine/kernel/text-lists.ts'
import type { RuleFields } from '../../../shared/engine/procedures/ballots/rule-fields.ts'
import type { SubjectWords } from '../../procedures/procedure.ts'
import { clock, list, number } from '../../text/format.ts'
import { isolated } from '../../text/isolated.ts'
import { m } from '../../text/m.ts'
import { bodyTitle } from '../state/bodies.ts'
import { now } from '../state/now.ts'
import { outcomeName, positionName, roleName } from './closed-lists.ts'
import { decisionName } from './decision-name.ts'
import { entry } from './entry.ts'
import * as names from './names.ts'

type Params = Readonly<Record<string, string | number | boolean>>
type Turn = (value: string, params: Params) => string

const quoted = (titles: readonly string[]): string => list(titles.map((text) => m.quoted({ text }))) || m.none()
const orNone =
  (name: (id: string) => string): Turn =>
  (value) =>
    name(value) || m.none()
const questions: Turn = (value) => quoted(unlist(value).map(names.questionTitle))
const documents: Turn = (value) => quoted(unlist(value).map(names.documentTitle))
const parties: Turn = (value) => names.partyNames(value) || m.nobody()
const option: Turn = (value, params) => names.optionLabel(String(params.question ?? ''), value)
const options: Turn = (value, params) =>
  list(unlist(value).map((o) => m.quoted({ text: String(option(o, params)) }))) || m.none()
/** From which party to which, or, where it is none, from which option of the question to which. */
const partyOrOption: Turn = (value, params) =>
  value === '' ? m.none() : names.partyOf(value) ? names.partyName(value) : option(value, params)
/** The record writes a rule as the board does. */
const decision: Turn = (rule, { mayStandAside, of, threshold, share, atLeast, vetoes }) =>
  decisionName({
    rule: rule as RuleFields['rule'],
    mayStandAside: mayStandAside === true,
    of: String(of) as RuleFields['of'],
    threshold: String(threshold) as RuleFields['threshold'],
    share: String(share),
    atLeast: Number(atLeast),
    vetoes: String(vetoes),
  })

/** How the record calls what a ballot is about: kind → names. The registry of the procedures hands it over. */
let subjects: ReadonlyMap<string, Pick<SubjectWords, 'target' | 'detail'>> = new Map()
export const nameSubjects = (known: typeof subjects): void => {
  subjects = known
}

const turns: Readonly<Record<string, Turn>> = {
  question: orNone(names.questionTitle),
  questions,
  order: questions,
  option,
  base: option,
  canLive: options,
  cannot: options,
  from: partyOrOption,
  to: partyOrOption,
  party: parties,
  parties,
  by: parties,
  against: parties,
  abstained: parties,
  aside: parties,
  agreed: documents,
  inForce: documents,
  terms: names.terms,
  gives: names.terms,
  asks: names.terms,
  document: orNone(names.documentTitle),
  body: orNone(bodyTitle),
  stage: orNone(names.stageTitle),
  ruleId: names.ruleTitle,
  value: (value, { ruleId }) => names.ruleValue(String(ruleId), value),
  rules: (value) =>
    [...unpair(value)]
      .map(([r, v]) => `${names.ruleTitle(r)}: ${m.quoted({ text: names.ruleValue(r, v).replace(/\.$/, '') })}`)
      .join('; '),
  inject: names.injectTitle,
  period: names.calendarTitle,
  obligation: names.calendarTitle,
  inspectionKind: names.calendarTitle,
  event: names.calendarTitle,
  positions: (value, params) =>
    [...unpair(value)]
      .map(([party, o]) => `${names.partyName(party)}: ${m.quoted({ text: option(o, params) })}`)
      .join('; ') || m.nobody(),
  rule: decision,
  position: positionName,
  outcome: outcomeName,
  role: roleName,
  /** Epoch ms of the server's clock: what is left until then. */
  until: (value) => clock(Number(value) - now.value),
  seconds: (value) => clock(Number(value) * 1000),
  package: names.packageNumber,
  counter: names.packageNumber,
  target: (value, { kind }) => subjects.get(String(kind))?.target?.(value) ?? value,
  detail: (value, { kind, target }) => subjects.get(String(kind))?.detail?.(String(target), value) ?? value,
}

/** The words for the slot `name`; a number as the language writes it, any other text as it was written. */
export function slot(name: string, params: Params): string {
  const value = params[name]
  if (value === undefined) return ''
  const turn = entry(turns, name)
  if (turn) return turn(String(value), params)
  return typeof value === 'number' ? number(value) : isolated(String(value))
}
