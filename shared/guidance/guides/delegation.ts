/** Being at the table at all. */
import type { Guide } from '../guide.ts'
import { act, step } from '../sight.ts'
import { situation } from '../situation.ts'

export const delegation: Guide = {
  id: 'delegation',
  urgency: 'before-all',
  of(seat) {
    const stay = act('stay', step(seat, ['cancel-withdrawal'], {}), { why: 'only-inside' })
    const back = act('return', step(seat, ['return-to-room'], {}), { why: 'only-inside' })
    const main = stay ?? back
    return main && situation('waiting', stay ? 'leaving' : 'outside', { main })
  },
}
