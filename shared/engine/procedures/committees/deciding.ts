/** What a body is deciding: by a ballot, under silence, or without a vote. */
import { isCarried, openBallots } from '../../kernel/selectors.ts'
import type { World } from '../../kernel/world.ts'

interface Pending {
  readonly questions: readonly string[]
  /** The procedure with which it runs on in the next stage (STG-3), or ''. */
  readonly carriesWith: string
}

const pendingIn = (world: World, body: string): Pending[] => [
  ...[...openBallots(world), ...Object.values(world['without-a-vote'].running)]
    .filter((open) => open.body === body)
    .map(({ decides, carriesWith }) => ({ questions: decides, carriesWith })),
  ...Object.values(world.silence.running)
    .filter((open) => open.body === body)
    .map(({ question }) => ({ questions: [question], carriesWith: 'silence' })),
]

export const isDeciding = (world: World, body: string): boolean => pendingIn(world, body).length > 0

/** Questions whose decision there runs on in the next stage. */
export const carriedQuestions = (world: World, body: string): string[] =>
  pendingIn(world, body)
    .filter(({ carriesWith }) => isCarried(world, carriesWith))
    .flatMap(({ questions }) => questions)
