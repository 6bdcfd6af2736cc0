/** What each side would give and get, term by term, with what each is worth to ourselves in a column of its own (SCR-5). */
import type { ComponentChildren, JSX } from 'preact'
import { valueWith } from '../../scores/outcome-after.ts'
import { desk } from '../../table/state/table.ts'
import { optionLabel, questionNumber, questionTitle } from '../../table/words/names.ts'
import { change } from '../../text/format.ts'
import { m } from '../../text/m.ts'
import { Icon } from '../../ui/icon.tsx'
import './deal.css'

export type Terms = ReadonlyMap<string, string>

/** What an answer would move our running score by, in words; '' while nobody can know. */
export function figure(question: string, option: string): string {
  const value = desk.value?.value
  const after = valueWith(new Map([[question, option]]))
  return value === undefined || after === undefined ? '' : change(value, after)
}
/** The terms that cost us, and those that bring us something or nothing. */
export function split(terms: Terms): { readonly gives: Terms; readonly gets: Terms } {
  const now = desk.value?.value ?? 0
  const costs = ([q, o]: readonly [string, string]): boolean => (valueWith(new Map([[q, o]])) ?? now) < now
  const all = [...terms]
  return { gives: new Map(all.filter(costs)), gets: new Map(all.filter((term) => !costs(term))) }
}

export const QuestionName = ({ of: question }: { of: string }): JSX.Element => (
  <span class="note">
    {questionNumber(question) || ''} {questionTitle(question)}
  </span>
)

interface SideProps {
  title: string
  /** The first names the column of figures. */
  first?: boolean
  children: ComponentChildren
}
export const DealSide = ({ title, first = false, children }: SideProps): JSX.Element => (
  <section class="deal__side" aria-label={title}>
    <p class="deal__top">
      <b class="muted">{title}</b>
      {first && (
        <span class="deal__key">
          <Icon name="lock" />
          <span class="vh">{m.only_you_see()}: </span>
          {m.for_you()}
        </span>
      )}
    </p>
    {children}
  </section>
)

const rows = (terms: Terms): readonly JSX.Element[] =>
  [...terms].map(([question, option]) => (
    <div class="deal__row" key={question}>
      <p class="deal__q">
        <QuestionName of={question} /> <b class="serif">{optionLabel(question, option)}</b>
      </p>
      <p class="deal__fig">{figure(question, option)}</p>
    </div>
  ))

/** Nothing is drawn of a side that has no terms. */
export const Deal = ({ gives, gets }: { gives: Terms; gets: Terms }): JSX.Element => (
  <div class="deal">
    {gives.size > 0 && (
      <DealSide title={m.you_give()} first>
        {rows(gives)}
      </DealSide>
    )}
    {gets.size > 0 && (
      <DealSide title={m.you_get()} first={gives.size === 0}>
        {rows(gets)}
      </DealSide>
    )}
  </div>
)
