/**
 * What waits for our seat now: one thing, the most urgent. It is what guidance says, by the same function, and feeds the turn bar,
 * the tab title and the live region.
 */
import { computed } from '@preact/signals'
import type { Situation } from '../../../shared/guidance/situation.ts'
import { isActing } from '../../moves/offers.ts'
import { sentence } from '../../text/sentence.ts'
import { PROCEDURES } from '../panels/registry.ts'
import { deadline } from '../state/now.ts'
import { board, desk, isReadOnly } from '../state/table.ts'
import type { Tab } from '../tabs/tabs.ts'
import { guidedBy } from './guided-by.ts'

interface Waiting {
  /** The same as long as it is this turn, whatever language it is said in. */
  readonly id: string
  readonly what: string
  /** Epoch ms, 0 for none. */
  readonly until: number
  readonly tab: Tab
}

const TURNS = PROCEDURES.flatMap(({ turns = [] }) => turns).sort((a, b) => a.order - b.order)

/** What concerns a delegation alone, and no guide speaks of. */
function besideGuidance(moves: ReadonlyMap<string, string>): Waiting | undefined {
  for (const { move, what, deadline: until, tab } of TURNS) {
    const open = [...moves].find(([key, verdict]) => verdict === '' && key.startsWith(move))
    if (open) return { id: open[0], what: what(), until: deadline(until(open[0].slice(move.length))), tab }
  }
  return undefined
}

/** Whoever may act, or by silence would agree, is told so. */
function guided({ coach, main, state, awaits }: Situation): Waiting | undefined {
  if (!main && state !== 'no-objection') return undefined
  const what = sentence(coach.key, coach.params)
  // In the years after the signature the same act is asked for in one period after the other.
  const id = [coach.key, main?.steps[0]?.move ?? main?.sees, awaits.until, board.value?.period].join(' ')
  return what === '' ? undefined : { id, what, until: deadline(awaits.until), tab: 'now' }
}

export const turn = computed((): Waiting | null => {
  const mine = desk.value
  if (!mine || isReadOnly.value || !isActing.value || board.value?.phase !== 'talks') return null
  const now = guidedBy.value?.value
  return besideGuidance(mine.moves) ?? (now && guided(now)) ?? null
})
