import { isOffered } from '../../moves/offers.ts'
import { board } from '../../table/state/table.ts'

/** There is one, or this seat may ask one. */
export const isPollShown = (): boolean => (board.value?.polls.size ?? 0) > 0 || isOffered('ask-straw-poll')
