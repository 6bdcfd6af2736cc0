/**
 * The clocks of somebody who practises alone (CLK-3): they stand still until the person has read who it is, while nobody else is
 * awaited (`kernel/awaited.ts`), and for a break. Where two people sit at the table, time is everybody's.
 */

import { practising, soleParty } from '../../kernel/practice.ts'
import { type Candidate, candidate, command } from '../../kernel/procedure.ts'
import { refuse } from '../../kernel/refusal.ts'
import { isPaused, pausedAt } from '../../kernel/selectors.ts'
import type { World } from '../../kernel/world.ts'

export const practiceCommands = {
  'begin-practice': command({
    who: 'host',
    always: true,
    shape: {},
    decide(world) {
      if (soleParty(world) === '' || world.stages.phase !== 'talks') return refuse('CLK-3', 'not-alone')
      return pausedAt(world) > 0 ? refuse('CLK-2', 'paused-already') : [{ type: 'clocks-stopped', why: 'start' }]
    },
  }),
  'take-a-break': command({
    who: 'head',
    shape: {},
    decide: (world, _, { party }) =>
      practising(world) === party ? [{ type: 'clocks-stopped', why: 'break' }] : refuse('CLK-3', 'not-alone'),
  }),
  'go-on': command({
    who: 'head',
    always: true,
    shape: {},
    decide(world, _, { now }) {
      const { stoppedFor } = world.clock
      return stoppedFor === 'start' || stoppedFor === 'break'
        ? [{ type: 'clocks-run', by: now - pausedAt(world) }]
        : refuse('CLK-2', 'not-paused')
    },
  }),
}

/** Drawn for whoever is alone; nobody else expects them. */
export const practiceMoves = (world: World, party: string): Candidate[] =>
  practising(world) === party && world.stages.phase === 'talks'
    ? [isPaused(world) ? candidate('go-on', {}) : candidate('take-a-break', {})]
    : []
