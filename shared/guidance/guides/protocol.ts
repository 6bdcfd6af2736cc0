/** The rules of procedure: the chair asks whether anybody objects to them as they are. */
import type { Guide } from '../guide.ts'
import { act, chairOf, opens, presides, type Seat, step } from '../sight.ts'
import { type Act, situation } from '../situation.ts'

/** The first change that one could propose; which one is the person's to choose. */
function change(seat: Seat): Act | undefined {
  const found = [...seat.desk.moves].find(([key, verdict]) => verdict === '' && key.startsWith('propose-rule-change:'))
  const [, rule = '', value = ''] = found?.[0].split(':') ?? []
  return act('change-rule', step(seat, ['propose-rule-change', rule, value], { rule, value }), {
    why: 'as-they-are',
    open: 'terms',
  })
}

export const protocol: Guide = {
  id: 'protocol',
  urgency: 'organise',
  of(seat) {
    if (!opens(seat, 'protocol') || seat.board.rulesStatus !== 'open') return undefined
    const take = act('take-rules', step(seat, ['take-rules-as-agreed'], {}), { why: 'as-they-are' })
    const main = take ?? act('put-rules', step(seat, ['put-rules'], {}), { why: 'as-they-are' })
    const second = [change(seat)]
    return presides(seat) && main
      ? situation('rules', 'rules', { main, second, awaits: { until: 'stage' } })
      : situation('waiting', 'chair-wait', {
          params: { party: chairOf(seat).join() },
          second,
          awaits: { parties: chairOf(seat), until: 'stage' },
        })
  },
}
