/**
 * What a slot of a sentence holds: ids become titles and names, moments become the time left, the rest stays as it is. The
 * name of a slot says what its value is, and what the sentence is about comes with it: nothing is read from the board.
 */

import { unlist, unpair } from '../../shared/engine/kernel/text-lists.ts'
import type { Subject } from '../../shared/engine/procedures/ballots/subject.ts'
import { clock, list, number } from '../text/format.ts'
import { isolated } from '../text/isolated.ts'
import { m } from '../text/m.ts'
import { entry } from './entry.ts'
import * as names from './names.ts'
import { now } from './now.ts'
import { decisionName, outcomeName, positionName, roleName } from './words.ts'

type Params = Readonly<Record<string, string | number | boolean>>
type Turn = (value: string, params: Params) => string

const quoted = (titles: readonly string[]): string => list(titles.map((text) => m.quoted({ text }))) || m.none()
const question: Turn = (value) => names.questionTitle(value) || m.none()
const questions: Turn = (value) => quoted(unlist(value).map(names.questionTitle))
const documents: Turn = (value) => quoted(unlist(value).map(names.documentTitle))
const parties: Turn = (value) => names.partyNames(value) || m.nobody()
const option: Turn = (value, params) => names.optionLabel(String(params.question ?? ''), value)
/** From which party to which, or, where it is none, from which option of the question to which. */
const partyOrOption: Turn = (value, params) =>
  value === '' ? m.none() : names.partyOf(value) ? names.partyName(value) : option(value, params)

/** What a ballot is about, by its kind. */
const targets: Readonly<Record<Subject['kind'], (target: string) => string>> = {
  'rule-change': names.ruleTitle,
  rules: (target) => target,
  option: names.questionTitle,
  freeze: names.questionTitle,
  reconsider: names.questionTitle,
  package: names.packageNumber,
  document: names.documentTitle,
  'close-stage': names.stageTitle,
  'end-talks': (target) => target,
}
const asItIs = (detail: string): string => detail
const details: Readonly<Record<Subject['kind'], (detail: string, target: string) => string>> = {
  'rule-change': (value, rule) => names.ruleValue(rule, value),
  rules: asItIs,
  option: (value, of) => names.optionLabel(of, value),
  freeze: asItIs,
  reconsider: asItIs,
  package: asItIs,
  document: asItIs,
  'close-stage': asItIs,
  'end-talks': asItIs,
}

const turns: Readonly<Record<string, Turn>> = {
  question,
  questions,
  order: questions,
  option,
  base: option,
  from: partyOrOption,
  to: partyOrOption,
  party: parties,
  parties,
  by: parties,
  against: parties,
  aside: parties,
  agreed: documents,
  inForce: documents,
  terms: (value) => names.terms(value),
  document: (value) => names.documentTitle(value) || m.none(),
  stage: (value) => names.stageTitle(value) || m.none(),
  ruleId: (value) => names.ruleTitle(value),
  value: (value, { ruleId }) => names.ruleValue(String(ruleId), value),
  rules: (value) =>
    [...unpair(value)].map(([rule, v]) => `${names.ruleTitle(rule)}: ${names.ruleValue(rule, v)}`).join('; '),
  inject: (value) => names.injectTitle(value),
  positions: (value, params) =>
    [...unpair(value)].map(([party, o]) => `${names.partyName(party)}: ${option(o, params)}`).join('; ') || m.nobody(),
  rule: (value) => decisionName(value),
  position: (value) => positionName(value),
  outcome: (value) => outcomeName(value),
  role: (value) => roleName(value),
  /** Epoch ms of the server's clock: what is left until then. */
  until: (value) => clock(Number(value) - now.value),
  seconds: (value) => clock(Number(value) * 1000),
  package: (value) => names.packageNumber(value),
  target: (value, { kind }) => entry(targets, String(kind))?.(value) ?? value,
  detail: (value, { kind, target }) => entry(details, String(kind))?.(value, String(target)) ?? value,
}

/** The words for the slot `name`; a number as the language writes it, any other text as it was written. */
export function slot(name: string, params: Params): string {
  const value = params[name]
  if (value === undefined) return ''
  const turn = entry(turns, name)
  if (turn) return turn(String(value), params)
  return typeof value === 'number' ? number(value) : isolated(String(value))
}
