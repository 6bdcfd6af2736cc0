/** What the capital says of an answer, a package or a document (TRT-8): beside the main act, and a moment when it has answered. */
import type { Guide } from '../guide.ts'
import { act, type Seat, step } from '../sight.ts'
import { type Act, situation } from '../situation.ts'

type About = 'option' | 'package' | 'document'

export function asking(seat: Seat, about: About, target: string, option = ''): Act | undefined {
  const sees = `capital:${about}:${target}:${option}`
  if (seat.seen.has(sees)) return undefined
  return act('ask-capital', step(seat, ['ask-capital'], { about, target, option }), { why: 'your-brief', sees })
}

export const capital: Guide = {
  id: 'capital',
  urgency: 'moment',
  of(seat) {
    const answer = [...seat.desk.enquiries.values()].find((e) => e.answered && !seat.seen.has(`answer:${e.id}`))
    if (!answer) return undefined
    const main: Act = { label: 'continue', params: {}, steps: [], why: 'your-brief', sees: `answer:${answer.id}` }
    const coach =
      answer.advice === 'refuse' ? 'capital-no' : answer.advice === 'insist' ? 'capital-more' : 'capital-yes'
    return situation('capital', coach, { main })
  },
}
