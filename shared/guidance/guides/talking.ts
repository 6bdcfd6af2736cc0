/** Asking whoever stands in the way: one sentence to the plenary, ready to be sent or changed. */
import { act, type Seat, step } from '../sight.ts'
import type { Act } from '../situation.ts'

/** Once a question, an option and a party. */
export function asked(seat: Seat, question: string, option: string, party: string): Act | undefined {
  const sees = `asked:${question}:${option}:${party}`
  if (seat.seen.has(sees)) return undefined
  const body = { channel: 'plenary', text: '', lang: 'en' } as const
  const text = { key: 'reasons.ask' as const, params: { party, question, option } }
  return act('ask', step(seat, ['say', 'plenary'], body, { text }), {
    why: 'in-the-way',
    params: { party },
    open: 'words',
    sees,
  })
}
