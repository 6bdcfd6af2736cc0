/** Nothing can be done while the talks are not on, or stand still. */
import type { Guide } from '../guide.ts'
import { situation } from '../situation.ts'

export const clock: Guide = {
  id: 'clock',
  urgency: 'before-all',
  of({ board }) {
    if (board.phase === 'lobby') return situation('waiting', 'lobby')
    if (board.phase === 'over') return situation('waiting', 'over')
    return board.pausedAt > 0 ? situation('waiting', 'paused') : undefined
  },
}

/** The brief comes first: an untimed page, until one begins. */
export const start: Guide = {
  id: 'clock',
  urgency: 'before-all',
  of: ({ seen }) =>
    seen.has('start')
      ? undefined
      : situation('start', 'start', {
          main: { label: 'begin', params: {}, steps: [], why: 'know-your-brief', sees: 'start' },
        }),
}
