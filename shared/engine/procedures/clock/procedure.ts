/**
 * Time (CLK): the server's clock is the only one. A pause and an outage move every deadline by their length; a deadline
 * that falls due is an act of the record, one at a time, the earliest first.
 */
import type { Draft } from 'immer'
import { z } from 'zod'
import { command, procedure } from '../../kernel/procedure.ts'
import { refuse } from '../../kernel/refusal.ts'
import { seconds } from '../../kernel/selectors.ts'
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

/** The deadline that `extend` means by a short name. */
const KEY_OF = {
  stage: (): string => 'stage',
  question: (): string => 'question',
  ballot: (world: World): string => `ballot:${world.openBallot}`,
}

/** CLK-2: moves every deadline, and the time since which all could see a package (PKG-3), which no deadline holds. */
const shift = ({ clock: { deadlines }, packages }: Draft<World>, by: number): void => {
  for (const key of Object.keys(deadlines)) deadlines[key] = (deadlines[key] ?? 0) + by
  for (const p of Object.values(packages)) if (p.tabled && p.status === 'open') p.visibleSince += by
}

export const clock = procedure({
  id: 'always',
  commands: {
    pause: command({
      who: 'instructor',
      always: true,
      shape: {},
      decide(world) {
        if (world.phase !== 'talks') return refuse('CLK-2', 'nothing-to-pause')
        return world.clock.pausedAt > 0 ? refuse('CLK-2', 'paused-already') : [{ type: 'paused' }]
      },
    }),
    resume: command({
      who: 'instructor',
      always: true,
      shape: {},
      decide: (world) => (world.clock.pausedAt > 0 ? [{ type: 'resumed' }] : refuse('CLK-2', 'not-paused')),
    }),
    extend: command({
      who: 'instructor',
      always: true,
      shape: { key: z.enum(['stage', 'question', 'ballot']), seconds: z.int().min(1).max(3600) },
      decide(world, { key: name, seconds: s }) {
        const key = KEY_OF[name as keyof typeof KEY_OF](world)
        const now = world.clock.deadlines[key]
        if (now === undefined) return refuse('CLK-1', 'no-such-clock')
        return [{ type: 'time-extended', key, seconds: s, until: now + seconds(s) }]
      },
    }),
    'end-outage': command({
      who: 'host',
      always: true,
      shape: { from: z.int().min(0), to: z.int().min(0) },
      decide: (_, { from, to }) => (to > from ? [{ type: 'outage-ended', from, to }] : refuse('CLK-2', 'no-outage')),
    }),
  },
  evolve: {
    paused: (world, _, at) => {
      world.clock.pausedAt = at
    },
    resumed: (world, _, at) => {
      shift(world, at - world.clock.pausedAt)
      world.clock.pausedAt = 0
    },
    /** A table that was paused when the process ended stays paused; its clocks stood still anyway. */
    'outage-ended': (world, { from, to }) => {
      if (world.clock.pausedAt === 0) shift(world, to - from)
    },
    'time-extended': (world, { key, until }) => {
      world.clock.deadlines[key] = until
    },
    'deadline-passed': (world, { key }) => {
      delete world.clock.deadlines[key]
    },
    'talks-ended': (world) => {
      world.clock.deadlines = {}
    },
  },
})
