/** A seat of the small scenario after some steps, and what guidance says to it. */

import { questionsOf } from '../../engine/kernel/selectors.ts'
import { given, type Step, type Story } from '../../engine/testing/given.ts'
import { smallScenario } from '../../engine/testing/small-scenario.ts'
import { boardOf, deskOf } from '../../engine/views/board.ts'
import type { Sight } from '../sight.ts'
import type { Situation } from '../situation.ts'
import { whatNow } from '../what-now.ts'

/** What the seat has before it; the ballots that were counted it has looked at. */
export function sightAt({ meeting: { world } }: Story, party: string, seen: readonly string[] = []): Sight {
  const brief = smallScenario.briefs[party]
  if (!brief) throw new Error(`no brief for ${party}`)
  const counted = Object.keys(world.ballots.all).map((id) => `ballot:${id}`)
  const known = new Set([...counted, ...seen])
  return {
    board: boardOf(world),
    desk: deskOf(world, party),
    questions: questionsOf(world),
    stages: smallScenario.stages,
    packageVisible: smallScenario.paces.short.packageVisible,
    brief,
    seen: known,
  }
}
export const sightOf = (party: string, steps: readonly Step[], seen: readonly string[] = []): Sight =>
  sightAt(given(...steps), party, seen)
export const now = (party: string, steps: readonly Step[], seen: readonly string[] = []): Situation =>
  whatNow(sightOf(party, steps, seen))

/** The same in short: the state, the sentence, the main act and those beside it. */
export function inShort({ state, coach, main, second }: Situation): readonly string[] {
  return [state, coach.key.slice('coach.'.length), main?.label ?? '–', ...second.map(({ label }) => label)]
}
