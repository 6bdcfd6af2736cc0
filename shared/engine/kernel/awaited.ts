/** For whose answer the table waits: in a practice the clocks stand still while nobody but its person is awaited (CLK-3). */
import { actsIn, isHiddenFrom } from '../bodies/selectors.ts'
import type { Event } from './event.ts'
import { practising } from './practice.ts'
import type { Awaited } from './procedure.ts'
import { PROCEDURES } from './registry.ts'
import { actingFor, hasLeft } from './selectors.ts'
import type { World } from './world.ts'

/** Whether the talks wait for `party` and, as far as it can see, for nobody else and for no time. */
export function isAwaitedAlone(world: World, party: string): boolean {
  const person = actingFor(world, party)
  // Who has left for good, though that may be undone, has nothing to answer any more (DEL-3).
  if (!person || hasLeft(world, party)) return false
  /** A bot that sits for the party in another body is not the person. */
  const isOfPerson = (body: string, p: string): boolean => p === party && actsIn(world, body, person)
  const seen = PROCEDURES.flatMap(({ awaits }) => awaits?.(world) ?? []).filter(
    ({ body, secretOf = party }: Awaited) => secretOf === party && !isHiddenFrom(world, body, party),
  )
  const answers = seen.flatMap(({ body, parties }) => parties.map((p) => isOfPerson(body, p)))
  return answers.length > 0 && answers.every(Boolean)
}

/** What the last act changed of that: the clocks stop, or run again; deadlines move by the time that they stood still. */
export function noticeAwaited(world: World, at: number): Event[] {
  const { pausedAt, stoppedFor } = world.clock
  const party = practising(world)
  if (stoppedFor === 'awaited')
    return party !== '' && isAwaitedAlone(world, party) ? [] : [{ type: 'clocks-run', by: at - pausedAt }]
  const stops = party !== '' && stoppedFor === '' && world.stages.phase === 'talks' && isAwaitedAlone(world, party)
  return stops ? [{ type: 'clocks-stopped', why: 'awaited' }] : []
}
