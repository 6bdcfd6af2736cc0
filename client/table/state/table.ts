/** One table as this browser sees it: who we are, what everyone sees, what our seat sees besides. */
import { computed, signal } from '@preact/signals'
import { unlist } from '../../../shared/engine/kernel/text-lists.ts'
import type { Board, Desk } from '../../../shared/engine/views/board.ts'
import type { ScenarioView } from '../../../shared/scenario/public.ts'
import type { Hindrance } from '../../net/matchmake.ts'
import type { Seat } from '../../net/seats.ts'

/**
 * connecting → live ⇄ reconnecting, for as long as it takes. Only the server ends it: lost, when it will not let us in again;
 * replaced, when the same person came in from another tab.
 */
export type Link = 'connecting' | 'live' | 'reconnecting' | 'lost' | 'replaced'

export const me = signal<Seat | null>(null)
export const link = signal<Link>('connecting')
/** Why the link is lost: a code with a sentence in `errors`. */
export const lostBecause = signal('')
/** What has kept us from being live for so long that it is said; '' for nothing. */
export const hindrance = signal<Hindrance | ''>('')
export const scenario = signal<ScenarioView | null>(null)
/** The questions that we know of. Nothing else asks the scenario for them. */
export const questions = computed(() => scenario.value?.questions ?? [])
export const board = signal<Board | null>(null)
/** The one desk that the server shows us: our own, or the one at which an instructor looks. */
export const deskHere = signal<Desk | undefined>(undefined)

/** The seat through whose eyes an instructor looks; '' for none. */
export const eyes = signal('')
/** The seat that an instructor has unfolded among all seats; '' for none. */
export const unfolded = signal('')
/** Whose desk an instructor asks for: one at a time. */
export const looksAt = computed(() => eyes.value || unfolded.value)
export const isInstructor = computed(() => me.value?.role === 'instructor')
/** The party whose desk is shown: our own, or the one looked through. */
export const seen = computed(() => (isInstructor.value ? eyes.value : (me.value?.party ?? '')))
/** The desk of a party, if it is the one that we are shown. */
export const deskOf = (party: string): Desk | undefined =>
  deskHere.value?.party === party ? deskHere.value : undefined
export const desk = computed(() => deskOf(seen.value))
/** The instructor took this seat over (OBS-1), whoever looks. */
export const isTakenOver = computed(
  () => board.value?.seats.get(seen.value)?.instructor === true && board.value.phase !== 'over',
)
/** We are the instructor, and act for the seat through whose eyes we look. */
export const isInSeat = computed(() => isInstructor.value && isTakenOver.value)
/** Nothing on this desk can be done by this reader. */
export const isReadOnly = computed(() => (isInstructor.value && !isTakenOver.value) || me.value?.role === 'observer')
export const brief = computed(() => scenario.value?.briefs[seen.value])

export const stage = computed(() => scenario.value?.stages.find((s) => s.id === board.value?.stage))
/** Whether the present stage opens a procedure (STG-2). */
export const opens = (procedure: string): boolean =>
  (stage.value?.opens as readonly string[] | undefined)?.includes(procedure) ?? false
export const pace = computed(
  () => scenario.value?.paces[(board.value?.pace ?? 'short') as 'short' | 'lesson' | 'double'],
)

/** Board questions in the order of the agenda. */
export const agenda = computed(() => {
  const at = board.value
  if (!at) return []
  const order = unlist(at.order)
  const rest = [...at.questions.keys()].filter((id) => !order.includes(id))
  // Of what lies before a body for its members alone, its members' desks say more than the board.
  return [...order, ...rest].flatMap((id) => desk.value?.questions.get(id) ?? at.questions.get(id) ?? [])
})

export function leaveTable(): void {
  me.value = null
  board.value = null
  scenario.value = null
  deskHere.value = undefined
  eyes.value = ''
  unfolded.value = ''
  link.value = 'connecting'
  hindrance.value = ''
}
