/** Whether what a body decides may still be called up to the plenary for a while (MIC-3). */
import { bodyDef } from '../../bodies/selectors.ts'
import type { World } from '../../kernel/world.ts'

export const isSubjectToCallUp = (world: World, body: string): boolean => bodyDef(world, body)?.takes !== undefined
