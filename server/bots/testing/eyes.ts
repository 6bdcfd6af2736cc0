/** A bot at a table of the small scenario, or of another one, for tests of what it thinks. */
import { givenAt, type Step } from '../../../shared/engine/testing/given.ts'
import { smallScenario } from '../../../shared/engine/testing/small-scenario.ts'
import { boardOf } from '../../../shared/engine/views/board.ts'
import { observe } from '../mind/learn.ts'
import type { Observation } from '../mind/observation.ts'
import { type BotState, newBot } from '../mind/state.ts'
import type { TemperamentId } from '../mind/temperament.ts'
import { sight } from '../runner/sight.ts'

export interface Eyes {
  readonly bot: BotState
  readonly observation: Observation
}

/** What the bot of a party sees after these steps, so many seconds later; it has looked at the board. */
export function eyes(
  party: string,
  steps: readonly Step[],
  { kind = 'steady' as TemperamentId, later = 0, seed = 5, scenario = smallScenario } = {},
): Eyes {
  const { meeting } = givenAt(scenario)(...steps)
  const { world } = meeting.wait(later)
  const observation = sight(world, boardOf(world), party, meeting.now)
  return { bot: observe(newBot({ party, seed, kind }), observation), observation }
}
