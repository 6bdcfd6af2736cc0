/** Which deadline comes next. */
import type { World } from '../../kernel/world.ts'

/** The earliest deadline, epoch ms, or null when none runs (lobby, pause, debrief). */
export function nextDeadline(world: World): number | null {
  if (world.clock.pausedAt > 0) return null
  const times = Object.values(world.clock.deadlines)
  return times.length > 0 ? Math.min(...times) : null
}

/** The key of the deadline that is due first at `at`; keys of equal times in alphabetical order. */
export function dueKey(world: World, at: number): string | undefined {
  if (world.clock.pausedAt > 0) return undefined
  const due = Object.entries(world.clock.deadlines).filter(([, time]) => time <= at)
  return due.sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1))[0]?.[0]
}
