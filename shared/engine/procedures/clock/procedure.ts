/**
 * Time (CLK): the server's clock is the only one. A pause and an outage move every deadline by their length; a deadline
 * that falls due is an act of the record, one at a time, the earliest first.
 */
import type { Draft } from 'mutative'
import { z } from 'zod'
import { openBallotOf, PLENARY } from '../../bodies/selectors.ts'
import type { CommandsOf } from '../../kernel/command.ts'
import { all, lines } from '../../kernel/line.ts'
import { command, procedure, type Recording } from '../../kernel/procedure.ts'
import { refuse } from '../../kernel/refusal.ts'
import { isPaused, pausedAt, seconds } from '../../kernel/selectors.ts'
import { known, own, type World } from '../../kernel/world.ts'
import { callClock } from '../ballots/state.ts'
import type { About, ClockEvents } from './events.ts'
import { practiceCommands, practiceMoves } from './practice.ts'
import type { ClockState } from './state.ts'
import { clockOnBoard } from './view.ts'

/** The deadline that `extend` means by a short name. */
const KEY_OF = {
  stage: (): string => 'stage',
  question: (): string => `question:${PLENARY}`,
  ballot: (world: World): string => {
    const ballot = openBallotOf(world, PLENARY)
    return own(world.ballots.all, ballot)?.rollCall ? callClock(ballot) : `ballot:${ballot}`
  },
} as const

/** CLK-2: moves every deadline. */
const shift = (deadlines: Record<string, number>, by: number): void => {
  for (const key of Object.keys(deadlines)) deadlines[key] = (deadlines[key] ?? 0) + by
}

const run = (slice: Draft<ClockState>, { by }: { readonly by: number }, { deadlines }: Recording): void => {
  shift(deadlines, by)
  slice.pausedAt = 0
  slice.stoppedFor = ''
}

const commands = {
  ...practiceCommands,
  pause: command({
    who: 'instructor',
    always: true,
    shape: {},
    decide(world) {
      if (world.stages.phase !== 'talks') return refuse('CLK-2', 'nothing-to-pause')
      return isPaused(world) ? refuse('CLK-2', 'paused-already') : [{ type: 'paused' }]
    },
  }),
  resume: command({
    who: 'instructor',
    always: true,
    shape: {},
    decide: (world, _, { now }) =>
      pausedAt(world) > 0 ? [{ type: 'resumed', by: now - pausedAt(world) }] : refuse('CLK-2', 'not-paused'),
  }),
  extend: command({
    who: 'instructor',
    always: true,
    shape: { key: z.enum(['stage', 'question', 'ballot']), seconds: z.int().min(1).max(3600) },
    decide(world, { key: name, seconds: s }) {
      const key = KEY_OF[name](world)
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
}

declare module '../../kernel/command.ts' {
  interface Commands extends CommandsOf<typeof commands> {}
}

/** Every slot that a line about a deadline may have; what it is not about is empty, and its sentence has no slot for it. */
const NOTHING: Required<About> = {
  ...{ body: '', document: '', inject: '', option: '', package: '', party: '', proposal: '', question: '', stage: '' },
}

export const clock = procedure({
  id: 'clock',
  opens: 'always',
  start: () => ({ pausedAt: 0, stoppedFor: '', isPractice: false, deadlines: {} }),
  commands,
  evolve: {
    /** Clocks that stood still already have stood still since then. */
    paused: (slice, _, { at }) => {
      slice.pausedAt ||= at
      slice.stoppedFor = 'paused'
    },
    resumed: run,
    'clocks-stopped': (slice, { why }, { at }) => {
      slice.pausedAt ||= at
      slice.stoppedFor = why
      slice.isPractice ||= why === 'start'
    },
    'clocks-run': run,
    /** A table that was paused when the process ended stays paused; its clocks stood still anyway. */
    'outage-ended': (slice, { from, to }, { deadlines }) => {
      if (slice.pausedAt === 0) shift(deadlines, to - from)
    },
    'time-extended': (_, { key, until }, { deadlines }) => {
      known(deadlines, key)
      deadlines[key] = until
    },
    'deadline-passed': (_, { key }, { deadlines }) => {
      delete deadlines[key]
    },
    'talks-ended': (_, __, { deadlines }) => {
      for (const key of Object.keys(deadlines)) delete deadlines[key]
    },
  },
  moves: practiceMoves,
  view: { board: clockOnBoard, desk: {}, outside: { pausedAt: clockOnBoard.pausedAt.make } },
  outcomes: ['paused', 'resumed'],
  record: lines<ClockEvents>({
    paused: all(() => ({})),
    resumed: all(() => ({})),
    'clocks-stopped': () => ['none', {}],
    'clocks-run': () => ['none', {}],
    'outage-ended': all((e) => ({ seconds: Math.round((e.to - e.from) / 1000) })),
    'time-extended': all((e) => ({ clock: e.key, seconds: e.seconds })),
    'deadline-passed': ({ name, about, to }) => [to, { clock: name, ...NOTHING, ...about }],
  }),
})
