/**
 * The board for an observer outside (OBS-2). Of public talks it is the board; of closed ones (PRO-1) it is how the meeting
 * went and what came of it, as the record tells it to the same reader: never who stands where, what is proposed, how anybody
 * voted or who talks with whom. A whitelist like the board: what no procedure declares as an outcome is empty.
 */
import { PROCEDURES } from '../kernel/registry.ts'
import type { World } from '../kernel/world.ts'
import { BOARD, type Board, boardOf } from './board.ts'

/** Whether an observer outside learns of outcomes only. */
export const isClosed = (world: World): boolean => world.protocol.values.publicity !== 'public'

const OUTSIDE: Readonly<Record<string, (world: World) => unknown>> = Object.assign(
  {
    entries: ({ entries }: World) => entries.outside,
    scenario: BOARD.scenario.make,
    pace: BOARD.pace.make,
    deadlines: ({ clock: { deadlines } }: World) =>
      new Map(deadlines.stage === undefined ? [] : [['stage', deadlines.stage] as const]),
  },
  ...PROCEDURES.map(({ view }) => view.outside),
)

const EMPTY = { string: '', number: 0, boolean: false } as const

/** What an observer outside may see at this moment. */
export function publicBoardOf(world: World): Board {
  if (!isClosed(world)) return boardOf(world)
  const fields = Object.entries(BOARD).map(([name, field]) => {
    const empty = 'cell' in field ? EMPTY[field.cell.is] : new Map()
    return [name, OUTSIDE[name]?.(world) ?? empty]
  })
  return Object.fromEntries(fields)
}
