/** Where our turn at the ballot is waited for (AGD-10). */
import { isOffered } from '../../moves/offers.ts'
import { board, desk } from '../../table/state/table.ts'

/** The last ballot of each body in which our turn is waited for. */
export const awaited = (): { readonly body: string; readonly ballot: string }[] =>
  [...(board.value?.bodies.values() ?? []), ...(desk.value?.bodies.values() ?? [])]
    .map(({ id, lastBallot }) => ({ body: id, ballot: lastBallot }))
    .filter(({ ballot }) => isOffered(`pass-turn:${ballot}`))
export const isTurnShown = (): boolean => awaited().length > 0
