/** A costly move in words: what was done, and what was tried instead. */
import type { CostlyMove } from '../../../shared/analysis/hindsight.ts'
import { m } from '../../paraglide/messages.js'
import { documentTitle, optionLabel, questionTitle } from '../../table/words/names.ts'
import { list } from '../../text/format.ts'

const option = ({ target, option: id }: CostlyMove): string => m.quoted({ text: optionLabel(target, id) })
const question = ({ target }: CostlyMove): string => questionTitle(target)
const documents = ({ target }: CostlyMove): string => list(target.split(' ').map(documentTitle))

/** Each sentence ends with what it is about. */
export function doneIn(move: CostlyMove): string {
  const { turn } = move
  switch (turn.kind) {
    case 'vote': {
      const subjects = { option, document: documents, package: m.the_package } as const
      const what = subjects[turn.about](move)
      return turn.voted === 'for' ? m.cost_voted_for({ what }) : m.cost_voted_not_for({ what })
    }
    case 'back':
      return m.cost_backed({ what: option(move) })
    case 'live':
      return m.cost_live({ what: option(move) })
    case 'refuse':
      return m.cost_refused({ what: option(move) })
    case 'raise':
      return m.cost_raised({ what: question(move) })
    case 'keep':
      return m.cost_kept({ what: question(move) })
    case 'sign':
      return m.cost_signed({ what: documents(move) })
    case 'decline':
      return m.cost_declined({ what: documents(move) })
    case 'ratify':
      return m.cost_ratified({ what: documents(move) })
    case 'withhold':
      return m.cost_withheld({ what: documents(move) })
    case 'leave':
      return m.cost_left()
  }
}

const OTHER: Readonly<Record<Exclude<CostlyMove['turn']['kind'], 'vote' | 'back'>, () => string>> = {
  live: m.cost_other_refuse,
  refuse: m.cost_other_live,
  raise: m.cost_other_keep,
  keep: m.cost_other_raise,
  sign: m.cost_other_decline,
  decline: m.cost_other_sign,
  ratify: m.cost_other_withhold,
  withhold: m.cost_other_ratify,
  leave: m.cost_other_stay,
}

export function insteadOf({ turn, target, instead }: CostlyMove): string {
  if (turn.kind === 'vote') return turn.voted === 'for' ? m.cost_other_against() : m.cost_other_for()
  if (turn.kind === 'back') return m.cost_other_option({ option: m.quoted({ text: optionLabel(target, instead) }) })
  return OTHER[turn.kind]()
}
