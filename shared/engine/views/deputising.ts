/**
 * In which bodies a deputy acts beside its head, and which moves of the seat's desk are therefore its own (MIC-3): as the
 * board and the desk tell it. Without the engine's procedures, like `permission.ts`; a test holds both to the engine.
 */
import { PLENARY } from '../bodies/plenary.ts'
import { BY_BODY } from './by-body.ts'

/** What a reader knows of where things lie. */
export type Sees = { readonly [Field in (typeof BY_BODY)[keyof typeof BY_BODY]]: Lying }
interface Lying {
  readonly get: (id: string) => { readonly body: string } | undefined
}

/** The body that a move belongs to. The desk knows better than the board, which is silent about what is for members alone. */
export function bodyOfMove(key: string, desk: Sees, board: Sees): string {
  const [command = '', target = ''] = key.split(':')
  if (!isByBody(command)) return PLENARY
  const field = BY_BODY[command]
  return (desk[field].get(target) ?? board[field].get(target))?.body ?? PLENARY
}

const isByBody = (command: string): command is keyof typeof BY_BODY => Object.hasOwn(BY_BODY, command)

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
