/** A package half built: what it begins with, and what each side gains from it, filled in from its terms until somebody writes (P23). */
import { unlist, unpair } from '../../../shared/engine/kernel/text-lists.ts'
import type { BoardPackage } from '../../../shared/engine/procedures/packages/view.ts'
import { agenda } from '../../table/state/table.ts'
import { sentence } from '../../text/sentence.ts'
import { suggestedPackage } from '../proposals/suggested.ts'
import { gainsOf } from './gains.ts'

export type Building = 'new' | 'revise' | 'counter'

export interface Contents {
  readonly terms: Readonly<Record<string, string>>
  readonly key: string
  /** In our own words; for whom there are none they follow from the terms. */
  readonly gains: Readonly<Record<string, string>>
  /** Whether only chosen parties see it first, and which. */
  readonly forSome: boolean
  readonly shownTo: readonly string[]
  /** The revision that it revises or answers, as it was when it was begun; 0 for none. */
  readonly revision: number
  /** It was begun: nobody's act touches it any more (P10). */
  readonly begun: boolean
}
export const NOTHING: Contents = {
  terms: {},
  key: '',
  gains: {},
  forSome: false,
  shownTo: [],
  revision: 0,
  begun: false,
}

/** What a form begins with: the package that it revises, or what guidance would propose, or answer to that one. */
export function beginningOf(p: BoardPackage | undefined, how: Building): Contents {
  const found = how === 'revise' ? undefined : suggestedPackage(p?.id)
  if (!p) return { ...NOTHING, ...(found && { terms: found.terms, key: found.key }), begun: true }
  const { terms, key } = found ?? { terms: Object.fromEntries(unpair(p.terms)), key: p.key }
  // What only some have seen is answered before these alone.
  const hidden = how === 'counter' && !p.tabled
  return {
    terms,
    key,
    gains: how === 'revise' ? Object.fromEntries(gainsOf(p)) : {},
    forSome: hidden,
    shownTo: hidden ? unlist(p.shownTo) : [],
    revision: p.revision,
    begun: true,
  }
}

/** The term that meets a party the most, as all can see: what it backs, else the key question. */
export function gainFor(party: string, terms: Readonly<Record<string, string>>, key: string): string {
  const backs = (question: string) =>
    unpair(agenda.value.find(({ id }) => id === question)?.backing ?? '').get(party) === terms[question]
  const question = Object.keys(terms).find(backs) ?? key
  const option = terms[question]
  return option ? sentence('reasons.gain', { question, option }) : ''
}
