/**
 * In which bodies a deputy acts beside its head, and which moves of the seat's desk are therefore its own (MIC-3): as the
 * board and the desk tell it. Without the engine's procedures, like `permission.ts`; a test holds both to the engine.
 */
import { PLENARY } from '../bodies/plenary.ts'

/** What a reader knows of where things lie. */
export interface Sees {
  readonly questions: Lying
  readonly ballots: Lying
  readonly silences: Lying
}
interface Lying {
  readonly get: (id: string) => { readonly body: string } | undefined
}

/** Commands that belong to the body before which their target lies; every other one is the plenary's. */
export const BY_BODY: Readonly<Record<string, keyof Sees>> = {
  vote: 'ballots',
  'break-silence': 'silences',
  'circulate-under-silence': 'questions',
  'back-option': 'questions',
  'withdraw-backing': 'questions',
  'put-to-vote': 'questions',
  'propose-wording': 'questions',
  'propose-amendment': 'questions',
  'move-to-freeze': 'questions',
}

/** The body that a move belongs to. The desk knows better than the board, which is silent about what is for members alone. */
export function bodyOfMove(key: string, desk: Sees, board: Sees): string {
  const [command = '', target = ''] = key.split(':')
  const kind = Object.hasOwn(BY_BODY, command) ? BY_BODY[command] : undefined
  if (kind === undefined) return PLENARY
  return (desk[kind].get(target) ?? board[kind].get(target))?.body ?? PLENARY
}

interface BodyOfScenario {
  readonly id: string
  readonly seats: 'heads' | 'deputies'
  readonly members: readonly string[]
}

/** The bodies in which a person of `party` with this role, who is here, acts for its state whoever else does. */
export const deputyBodies = (bodies: readonly BodyOfScenario[], party: string, role: string): ReadonlySet<string> =>
  new Set(
    role === 'deputy'
      ? bodies.filter(({ seats, members }) => seats === 'deputies' && members.includes(party)).map(({ id }) => id)
      : [],
  )

/** The `actsOn` of a reader (`permission.ts`). */
export const deputising =
  (bodies: ReadonlySet<string>, desk: Sees, board: Sees) =>
  (key: string): boolean =>
    bodies.has(bodyOfMove(key, desk, board))
