/** What a slot of a sentence holds: ids become titles and names, moments become hours, the rest stays as it is. */
import { unlist, unpair } from '../../shared/engine/kernel/text-lists.ts'
import { clock, hour, list, number, points } from '../text/format.ts'
import { isolated } from '../text/isolated.ts'
import { m } from '../text/m.ts'
import { decisionName } from './decision-name.ts'
import * as names from './names.ts'
import { outcomeName, positionName, roleName } from './words.ts'

type Params = Readonly<Record<string, string | number | boolean>>
type Turn = (value: string, params: Params) => string

const questions: Turn = (value) =>
  list(unlist(value).map((id) => m.quoted({ text: names.questionTitle(id) }))) || m.none()
const parties: Turn = (value) => names.partyNames(value) || m.nobody()
const option: Turn = (value, params) => names.optionLabel(String(params.question ?? ''), value)
/** `from` and `to`: two parties, or two options of the question. */
const partyOrOption: Turn = (value, params) =>
  PARTIES.test(value) ? parties(value, params) : value ? option(value, params) : m.none()
const documents: Turn = (value) =>
  list(unlist(value).map((id) => m.quoted({ text: names.documentTitle(id) }))) || m.none()
const decision: Turn = (rule, { mayStandAside, of, threshold, share, atLeast, vetoes }) =>
  decisionName({
    rule,
    mayStandAside: mayStandAside === true,
    of: String(of),
    threshold: String(threshold),
    share: String(share),
    atLeast: Number(atLeast),
    vetoes: String(vetoes),
  })
const moment: Turn = (value) => hour(Number(value))

const turns: Readonly<Record<string, Turn>> = {
  question: (value) => names.questionTitle(value) || m.none(),
  key: (value) => names.questionTitle(value) || m.none(),
  questions,
  order: questions,
  packable: questions,
  option,
  base: option,
  from: partyOrOption,
  to: partyOrOption,
  agreed: documents,
  inForce: documents,
  terms: (value) => names.terms(value),
  document: (value) => names.documentTitle(value) || m.none(),
  documents,
  stage: (value) => names.stageTitle(value) || m.none(),
  ruleId: (value) => names.ruleTitle(value),
  value: (value, params) => (params.ruleId ? names.ruleValue(String(params.ruleId), value) : points(Number(value))),
  rules: (value) =>
    [...unpair(value)].map(([rule, v]) => `${names.ruleTitle(rule)}: ${names.ruleValue(rule, v)}`).join('; '),
  inject: (value) => names.injectTitle(value),
  redLines: (value) => list(unlist(value).map(names.redLineText)),
  positions: (value, params) =>
    [...unpair(value)]
      .map(([p, o]) => `${names.partyName(p)}: ${names.optionLabel(String(params.question ?? ''), o)}`)
      .join('; ') || m.nobody(),
  rule: decision,
  position: (value) => positionName(value),
  outcome: (value) => outcomeName(value),
  role: (value) => roleName(value),
  until: moment,
  seconds: (value) => clock(Number(value) * 1000),
  time: (value) => clock(Number(value)),
  package: (value) => value.replace(/^\D+/, ''),
  target: (value, params) => TARGETS[String(params.kind)]?.(value) ?? value,
  detail: (value, { kind, target }) =>
    kind === 'option'
      ? names.optionLabel(String(target), value)
      : kind === 'rule-change'
        ? names.ruleValue(String(target), value)
        : value,
}
/** What a ballot is about, by its kind. */
const TARGETS: Readonly<Record<string, (id: string) => string>> = {
  'rule-change': names.ruleTitle,
  option: names.questionTitle,
  freeze: names.questionTitle,
  reconsider: names.questionTitle,
  document: names.documentTitle,
  'close-stage': names.stageTitle,
  package: (id) => id.replace(/^\D+/, ''),
}
const PARTY_SLOTS = ['party', 'parties', 'by', 'aside', 'against', 'changeParties']
const PARTIES = /^[A-Z]{3}(?: [A-Z]{3})*$/

/** The words for the slot `name`; a number as the language writes it, an unknown text unchanged. */
export function slot(name: string, params: Params): string {
  const value = params[name]
  if (value === undefined) return ''
  const text = String(value)
  const turn = Object.hasOwn(turns, name) ? turns[name] : undefined
  if (turn) return turn(text, params)
  if (typeof value === 'number') return number(value)
  if (PARTIES.test(text)) return parties(text, params)
  if (text === '' && PARTY_SLOTS.includes(name)) return m.nobody()
  return isolated(text)
}
