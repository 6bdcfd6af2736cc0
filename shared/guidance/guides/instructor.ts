/** News from outside: a moment of its own, until one has read it. */
import { unlist } from '../../engine/kernel/text-lists.ts'
import type { Guide } from '../guide.ts'
import { situation } from '../situation.ts'

export const instructor: Guide = {
  id: 'instructor',
  urgency: 'moment',
  of({ board, seen }) {
    const fresh = unlist(board.news).find((id) => !seen.has(`news:${id}`))
    return fresh === undefined
      ? undefined
      : situation('news', 'news', {
          main: { label: 'continue', params: {}, steps: [], why: 'not-alike', sees: `news:${fresh}` },
        })
  },
}
