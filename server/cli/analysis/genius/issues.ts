/** The issues of a GENIUS domain: discrete ones with their items, integer ones with a range, real ones in steps. */
import { type Option, OUTCOMES_AT_MOST } from '../../../../shared/analysis/domain.ts'
import type { Reading } from '../../../../shared/analysis/mistakes.ts'
import { attribute, numberIn, type Place, within } from './xml.ts'

export interface GeniusIssue {
  /** By it a profile says which issue it means. */
  readonly index: string
  readonly id: string
  readonly options: readonly Option[]
}

/** As many values of a range of real numbers as GENIUS takes when it goes through all bids. */
const STEPS = 21

export const indexOf = (issue: Place): string => attribute(issue, 'index')?.trim() ?? ''
/** What has no type is discrete; older files call it `vtype`. */
export const typeOf = (issue: Place): string => attribute(issue, 'type') ?? attribute(issue, 'vtype') ?? 'discrete'

export function issuesOf(read: Reading, domain: Place): readonly GeniusIssue[] {
  const places = within(domain, 'issue')
  const pathOf = (name: string) => (i: number) => `${places[i]?.path}/@${name}`
  read.once(places.map(indexOf), pathOf('index'))
  read.once(
    places.map((issue) => attribute(issue, 'name')),
    pathOf('name'),
  )
  return places.map((issue) => ({
    index: indexOf(issue),
    id: attribute(issue, 'name') ?? read.say(`${issue.path}/@name`, undefined, 'write a name') ?? '',
    options: optionsOf(read, issue),
  }))
}

function optionsOf(read: Reading, issue: Place): readonly Option[] {
  const type = typeOf(issue)
  if (type === 'discrete') return itemsOf(read, issue)
  if (type === 'integer' || type === 'real') return numbersOf(read, issue, type === 'real' ? STEPS : undefined)
  read.say(`${issue.path}/@type`, type, 'write discrete, integer or real')
  return []
}

function itemsOf(read: Reading, issue: Place): readonly string[] {
  const items = within(issue, 'item')
  const values = items.map((item) => attribute(item, 'value') ?? '')
  read.once(values, (i) => `${items[i]?.path}/@value`)
  return values
}

/** The bounds stand in the issue or in a `range` in it. */
export const boundsIn = (issue: Place): Place => within(issue, 'range')[0] ?? issue

/** So many numbers from the lower bound to the upper; else every whole number. */
function numbersOf(read: Reading, issue: Place, steps: number | undefined): readonly number[] {
  const bounds = boundsIn(issue)
  const lower = numberIn(read, bounds, 'lowerbound')
  const upper = numberIn(read, bounds, 'upperbound')
  if (lower === undefined || upper === undefined) return []
  const count = steps ?? Math.floor(upper - lower) + 1
  if (upper < lower || count > OUTCOMES_AT_MOST) {
    read.say(
      `${bounds.path}/@upperbound`,
      upper,
      `write a number from ${lower} on, so that there are ${OUTCOMES_AT_MOST} values at most`,
    )
    return []
  }
  const step = steps === undefined ? 1 : (upper - lower) / (count - 1)
  const numbers = Array.from({ length: count }, (_, i) => lower + step * i)
  return upper === lower ? [lower] : numbers
}
