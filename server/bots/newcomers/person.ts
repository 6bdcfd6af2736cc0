/**
 * A scripted person in one seat, beside bots in the others: it sees what its seat sees, reads for a while, and does what its kind
 * chooses of what guidance offers. It keeps nothing in mind but what it has seen.
 */
import { boardOf } from '../../../shared/engine/views/board.ts'
import { can, type Sight } from '../../../shared/guidance/sight.ts'
import type { Step } from '../../../shared/guidance/situation.ts'
import { whatNow } from '../../../shared/guidance/what-now.ts'
import { written } from '../../../shared/guidance/words.ts'
import { type Observation, paceOf, questionsOf } from '../mind/observation.ts'
import type { Scheduler, Turn } from '../runner/scheduler.ts'
import { sight } from '../runner/sight.ts'
import type { Choosing } from './kinds.ts'
import { isSaid, worded } from './words.ts'

/** So long it reads before it acts, between the steps of one act, and before it looks again although nothing has changed; ms. */
const READS_MS = 4000
const NEXT_MS = 1000
const GLANCE_MS = 5000

export interface Person extends Scheduler {
  /** How often it looked and found no sentence what to do. */
  readonly unsaid: number
}

interface Who {
  readonly party: string
  readonly choosing: Choosing
}

export function personAt({ party, choosing }: Who): Person {
  const seen = new Set<string>()
  let following: readonly Step[] = []
  let at = 0
  let unsaid = 0

  const perform = ({ scenario }: Observation, seat: Sight, now: number): Turn | undefined => {
    const [step, ...rest] = following
    following = rest
    at = now + (rest.length > 0 ? NEXT_MS : READS_MS)
    if (!step || !can(seat, step.move)) return undefined
    const command = written(step, 'en', (sentence) => worded(scenario, 'en', sentence))
    const refused = () => {
      following = []
    }
    return { actor: { kind: 'delegate', person: seat.desk.acting }, command, refused }
  }
  const choose = ({ scenario }: Observation, seat: Sight, now: number): void => {
    const situation = whatNow(seat)
    if (!isSaid(scenario, situation.coach)) unsaid += 1
    const act = choosing(situation, seat)
    if (act?.sees) seen.add(act.sees)
    following = act?.steps ?? []
    at = now + (act ? READS_MS : GLANCE_MS)
  }
  return {
    get unsaid() {
      return unsaid
    },
    changed() {},
    nextAt: () => at,
    take(world, now) {
      if (at > now) return undefined
      const observation = sight(world, boardOf(world), party, now)
      const seat: Sight = {
        board: observation.board,
        desk: observation.desk,
        brief: observation.brief,
        questions: questionsOf(observation),
        stages: observation.scenario.stages,
        packageVisible: paceOf(observation).packageVisible,
        seen,
      }
      if (following.length === 0) choose(observation, seat, now)
      return following.length > 0 ? perform(observation, seat, now) : undefined
    },
  }
}

/** Several at one table: whoever's time has come first. */
export const together = (...all: readonly Scheduler[]): Scheduler => ({
  changed(world, facts, now) {
    for (const one of all) one.changed(world, facts, now)
  },
  nextAt() {
    const times = all.flatMap((one) => one.nextAt() ?? [])
    return times.length === 0 ? null : Math.min(...times)
  },
  take(world, now) {
    for (const one of all) {
      const turn = one.take(world, now)
      if (turn) return turn
    }
    return undefined
  },
})
