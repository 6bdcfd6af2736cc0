/**
 * How a period runs (IMP-3): it opens, all choose at once and unseen; when all have chosen or the time is up, what is visible is
 * shown; when all have looked at it, or that time is up, it closes and the next one opens.
 *
 * Silence carries out: who signed is taken to do what it signed unless it says otherwise (CLK-3: silence is never an objection).
 */

import { openBallotOf, PLENARY } from '../../bodies/selectors.ts'
import type { Event, Parties } from '../../kernel/event.ts'
import { inRoom, isOpen, paceOf, parties, seconds } from '../../kernel/selectors.ts'
import { own, type World } from '../../kernel/world.ts'
import type { Conduct } from '../../scoring/deeds.ts'
import { moveOn } from '../stages/moving.ts'
import { boundParties, dutiesIn, isAnythingDue, periodsOf } from './duties.ts'
import { barredIn, openInspections, receiveAll, unsignedReports } from './inspections.ts'
import { openQueries, silence } from './queries.ts'

const timesOf = (world: World) => paceOf(world).calendar ?? { choice: 1, review: 1, answer: 1 }

/** What each put off in the period that closed last. */
function putOff({ calendar: { deeds, over } }: World): Record<string, string[]> {
  const last = over.at(-1)
  const found: Record<string, string[]> = {}
  for (const deed of deeds)
    if (deed.kind === 'conduct' && deed.period === last && deed.conduct === 'delay')
      found[deed.party] = [...(found[deed.party] ?? []), deed.duty.obligation]
  return found
}

const excusedBy = ({ scenario: { calendar } }: World, event: string): readonly string[] =>
  calendar?.forceMajeure?.find(({ id }) => id === event)?.excuses ?? []

/** The next period; nothing after the last one, nor where nothing follows from what is in force. */
export function openNext(world: World, at: number): Event[] {
  const { calendar, stages } = world
  const period = periodsOf(world).find((id) => !calendar.over.includes(id))
  if (period === undefined || calendar.period !== '' || stages.ended || !isOpen(world, 'calendar')) return []
  if (calendar.over.length === 0 && !isAnythingDue(world)) return []
  const until = at + seconds(timesOf(world).choice)
  const barred = barredIn(world, period)
  const excuses = Object.fromEntries(barred.map(({ event, party }) => [party, excusedBy(world, event)]))
  const duties = dutiesIn(world, period, putOff(world), excuses)
  // Known before anybody chooses; where nothing is due it bars nothing.
  return [...(Object.keys(duties).length > 0 ? barred : []), { type: 'period-opened', period, duties, until }]
}

/** Parties in the room that have still to say what they do. */
export const stillToChoose = (world: World): Parties => {
  const { phase, duties, chosen } = world.calendar
  if (phase !== 'choice') return []
  return inRoom(world).filter((party) => duties[party]?.some(({ id }) => own(chosen[party] ?? {}, id) === undefined))
}
/**
 * Parties in the room that may still have something to say of what was done: those that a document binds. Where nothing was due of
 * anybody there is nothing to look at, and nobody is waited for.
 */
export function stillToPass(world: World): Parties {
  const { phase, duties, passed } = world.calendar
  if (phase !== 'review') return []
  const bound = Object.keys(duties).length > 0 ? boundParties(world) : []
  return inRoom(world).filter((party) => (bound.includes(party) && !passed.includes(party)) || owesAnswer(world, party))
}
/** Somebody waits for it: an inspection has come to it, a report lies before it, or a query. */
const owesAnswer = (world: World, party: string): boolean =>
  [...openInspections(world), ...unsignedReports(world)].some(({ host }) => host === party) ||
  openQueries(world).some(({ to }) => to === party)

/** All have chosen, or the time is up. */
export function endChoices(world: World, at: number): Event[] {
  const { period, phase, duties, chosen } = world.calendar
  if (phase !== 'choice') return []
  const acting = parties(world).filter((party) => duties[party] !== undefined)
  const said = (party: string, duty: string): Conduct => own(chosen[party] ?? {}, duty) ?? 'meet'
  const conduct = Object.fromEntries(
    acting.map((party) => [party, Object.fromEntries((duties[party] ?? []).map(({ id }) => [id, said(party, id)]))]),
  )
  const seen = acting.flatMap((party) =>
    (duties[party] ?? []).flatMap(({ id, obligation }): Event[] => {
      const how = said(party, id)
      return how === 'delay' || how === 'open' ? [{ type: 'duty-seen', period, party, obligation, how }] : []
    }),
  )
  const silent = acting.filter((party) => duties[party]?.some(({ id }) => own(chosen[party] ?? {}, id) === undefined))
  const { review, answer } = timesOf(world)
  const until = at + seconds(review)
  const asking = until - seconds(answer)
  return [{ type: 'period-shown', period, conduct, silent, asking, until }, ...seen]
}
export const endChoicesIfAll = (world: World, at: number): Event[] =>
  stillToChoose(world).length === 0 ? endChoices(world, at) : []

/** The period ends: who has come is received, a query that nobody answered stays unanswered, and a report stays unsigned. */
const ending = (world: World): Event[] => [
  ...receiveAll(world),
  ...openQueries(world).map(silence),
  { type: 'period-closed', period: world.calendar.period, watching: boundParties(world) },
]
export const closePeriod = (world: World): Event[] => (world.calendar.phase === 'review' ? ending(world) : [])
/** All have nothing more to say, nobody waits for an answer, and nothing is before the table. Where its time is up it closes by that. */
export const closeIfAllPassed = (world: World, at: number): Event[] =>
  isTimeLeft(world, at) && stillToPass(world).length === 0 && openBallotOf(world, PLENARY) === ''
    ? closePeriod(world)
    : []
const isTimeLeft = ({ clock, stages }: World, at: number): boolean =>
  !stages.ended && (clock.deadlines.review ?? 0) > at

/** The stage is over: what is on is ended as if its time were up, and no further period opens. */
export function endAll(world: World, at: number): Event[] {
  return world.calendar.phase === '' ? [] : [...endChoices(world, at), ...ending(world)]
}

/** Where nothing follows from what is in force there is nothing to carry out, and the stage is left at once. */
export const skipEmpty = (world: World, at: number): Event[] =>
  isOpen(world, 'calendar') && world.calendar.over.length === 0 && !isAnythingDue(world)
    ? moveOn(world, 'goal', at)
    : []

/** Every period is over, or none is to come. */
export const areYearsOver = (world: World): boolean => {
  const { period, over } = world.calendar
  return period === '' && (over.length === periodsOf(world).length || !isAnythingDue(world))
}
