/** Queries (IMP-3): what is unclear may be asked about; the answer is due within the period, of an urgent one within the short time. */
import { z } from 'zod'
import type { Event } from '../../kernel/event.ts'
import { command } from '../../kernel/procedure.ts'
import { refuse } from '../../kernel/refusal.ts'
import { nextId, paceOf, seconds } from '../../kernel/selectors.ts'
import { own, type World } from '../../kernel/world.ts'
import type { Breach } from '../../scoring/deeds.ts'
import { isFound } from '../../scoring/received.ts'
import { isTimeToAsk } from './inspections.ts'
import type { Query } from './state.ts'

/** More in one period only keep the others from their work. */
const AT_MOST = 2

export const openQueries = ({ calendar }: World): Query[] =>
  Object.values(calendar.queries).filter(({ status }) => status === 'open')

/** What a party has done that others may ask about: obligation → whether it fell due already. */
export const askable = ({ calendar: { deeds } }: World, party: string): string[] => [
  ...new Set(deeds.flatMap((d) => (d.kind === 'conduct' && d.party === party ? [d.duty.obligation] : []))),
]

/** Breaches of an obligation that nobody has found yet. */
const unseen = ({ calendar: { deeds } }: World, party: string, obligation: string): Breach[] =>
  deeds.flatMap((d) =>
    d.kind === 'conduct' &&
    d.party === party &&
    d.duty.obligation === obligation &&
    d.conduct === 'hidden' &&
    !isFound(deeds, party, d.period, d.duty.id)
      ? [{ party, period: d.period, duty: d.duty.id }]
      : [],
  )

export const silence = ({ id: query, to: party, by, obligation }: Query): Event => ({
  type: 'query-unanswered',
  ...{ query, party, by, obligation },
})

export const queryCommands = {
  'send-query': command({
    who: 'head',
    shape: { to: z.string().max(3), obligation: z.string().max(40), urgent: z.boolean() },
    decide(world, { to, obligation, urgent }, { party: by, at }) {
      if (!world.scenario.calendar?.queries) return refuse('IMP-3', 'no-queries')
      const late = isTimeToAsk(world)
      if (late) return late
      const { period, queries } = world.calendar
      if (to === by || !askable(world, to).includes(obligation)) return refuse('IMP-3', 'nothing-to-ask')
      const own = Object.values(queries).filter((q) => q.by === by && q.period === period)
      if (own.length >= AT_MOST) return refuse('IMP-3', 'queries-spent')
      const until = urgent ? at + seconds(paceOf(world).calendar?.answer ?? 0) : 0
      const query = nextId(Object.keys(queries).length, 'u')
      return [{ type: 'query-sent', query, by, party: to, obligation, period, urgent, until }]
    },
  }),
  'answer-query': command({
    who: 'head',
    shape: { query: z.string().max(12), answer: z.enum(['kept', 'broken']) },
    decide(world, { query: id, answer }, { party }) {
      const query = own(world.calendar.queries, id)
      if (query?.to !== party || query.status !== 'open') return refuse('IMP-3', 'no-such-query')
      const { by, obligation } = query
      const admitted = answer === 'broken' ? unseen(world, party, obligation) : []
      return [{ type: 'query-answered', query: id, party, by, obligation, answer, admitted }]
    },
  }),
}
