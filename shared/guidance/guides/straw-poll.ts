/** A straw poll binds nobody. */
import type { Guide } from '../guide.ts'
import { act, step } from '../sight.ts'
import { situation } from '../situation.ts'

export const strawPoll: Guide = {
  id: 'straw-poll',
  urgency: 'wait',
  of(seat) {
    for (const { id } of seat.board.polls.values()) {
      const [main, no] = (['yes', 'no'] as const).map((answer) =>
        act(answer, step(seat, ['answer-straw-poll', id, answer], { poll: id, answer }), {
          why: 'binds-nobody',
          answer,
        }),
      )
      if (main)
        return situation('ballot', 'poll', { main, second: [no], isEqual: true, awaits: { until: `poll:${id}` } })
    }
    return undefined
  },
}
