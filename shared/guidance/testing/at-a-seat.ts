/** A seat of the small scenario after some steps, and what guidance says to it. */

import { given, type Step } from '../../engine/testing/given.ts'
import { smallScenario } from '../../engine/testing/small-scenario.ts'
import { boardOf, deskOf } from '../../engine/views/board.ts'
import type { Sight } from '../sight.ts'
import type { Situation } from '../situation.ts'
import { whatNow } from '../what-now.ts'

/** What the seat has before it: the news of the story and its brief are read. */
export function sightOf(party: string, steps: readonly Step[], seen: readonly string[] = []): Sight {
  const { world } = given(...steps).meeting
  const brief = smallScenario.briefs[party]
  if (!brief) throw new Error(`no brief for ${party}`)
  const known = ['start', ...Object.keys(world.ballots.all).map((id) => `ballot:${id}`), ...seen]
  return { board: boardOf(world), desk: deskOf(world, party), scenario: smallScenario, brief, seen: new Set(known) }
}
export const now = (party: string, steps: readonly Step[], seen: readonly string[] = []): Situation =>
  whatNow(sightOf(party, steps, seen))

/** The same in short: the state, the sentence, the main act and those beside it. */
export function inShort({ state, coach, main, second }: Situation): readonly string[] {
  return [state, coach.key.slice('coach.'.length), main?.label ?? '–', ...second.map(({ label }) => label)]
}
