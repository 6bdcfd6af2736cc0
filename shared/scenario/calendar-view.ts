/**
 * What a reader may know of what is to be carried out. Whitelists, as in `public.ts`: what it costs or brings a party is for its own
 * eyes, and an obligation from a question that the reader does not know of would name that question.
 */
import type { Calendar, Obligation } from './calendar.ts'
import type { Knowledge } from './public.ts'

/** An obligation with who owes it, and with the figures of the reader alone. */
export type ObligationView = Obligation & { readonly owes: readonly string[] }
export type CalendarView = Omit<Calendar, 'obligations'> & { readonly obligations: readonly ObligationView[] }

/** One entry of a record, or none. */
const only = <T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> =>
  Object.hasOwn(record, key) ? { [key]: record[key] as T } : {}

export function calendarFor(calendar: Calendar, knowledge: Knowledge, known: ReadonlySet<string>): CalendarView {
  const { periods, conduct, trust, vigilance, queries, inspections, forceMajeure, breach } = calendar
  const isKnown = ({ follows, scale }: Obligation): boolean =>
    [follows, ...scale].every(({ question }) => known.has(question))
  return {
    ...{ periods, conduct, trust, queries },
    ...(inspections && { inspections: inspectionsFor(inspections, known) }),
    // Where the way will be barred, and that it will, is told when it is.
    ...(forceMajeure && {
      forceMajeure:
        knowledge === 'all' ? forceMajeure : forceMajeure.map((event) => ({ ...event, period: '', at: [] })),
    }),
    ...(breach && known.has(breach.question) && { breach }),
    obligations: calendar.obligations.filter(isKnown).map((obligation) => viewOf(obligation, knowledge)),
    vigilance: knowledge === 'all' ? vigilance : only(vigilance, knowledge.party),
  }
}

/** Without what would name a question that the reader does not know of. */
const inspectionsFor = (inspections: NonNullable<Calendar['inspections']>, known: ReadonlySet<string>) => {
  const { kinds, sides, quota, strength, refusable, weight } = inspections
  return { kinds, sides, quota, weight, strength: strength.filter(({ question }) => known.has(question)), refusable }
}

function viewOf(obligation: Obligation, knowledge: Knowledge): ObligationView {
  const { id, title, text, follows, scale, weight, cost, brings, hidden, found } = obligation
  const known = { id, title, text, follows, scale, weight, hidden, ...(found && { found }), owes: Object.keys(cost) }
  if (knowledge === 'all') return { ...known, cost, brings }
  const { party } = knowledge
  const toReader = Object.entries(brings).map(([owner, to]): [string, Record<string, number>] => [
    owner,
    only(to, party),
  ])
  return { ...known, cost: only(cost, party), brings: Object.fromEntries(toReader.filter(([, to]) => party in to)) }
}
