/** Whether a stage is at its end and waits for the votes that are open (STG-3): nothing new is put. */
import { stageOf } from '../../kernel/selectors.ts'
import type { World } from '../../kernel/world.ts'

export const isVotingOut = (world: World): boolean =>
  stageOf(world)?.openBusiness === 'vote' && world.stages.held !== ''
