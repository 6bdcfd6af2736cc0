/**
 * What is seen of the years: the period, what falls due of whom, and what was visibly done. How a breach that nobody has found looks to
 * everybody but its author is how an obligation met looks; only when the talks are over is everything shown.
 */

import { list, pairs } from '../../kernel/text-lists.ts'
import {
  flag,
  mapOnBoard,
  number,
  onBoard,
  onDesk,
  type RowType,
  row,
  type Shown,
  text,
  word,
} from '../../kernel/view-field.ts'
import { own, type World } from '../../kernel/world.ts'
import type { Conduct, Deed, Duty } from '../../scoring/deeds.ts'
import { changeOf, yearsOf } from '../../scoring/from-world.ts'
import { EVERYTHING, inPercent, isFound } from '../../scoring/received.ts'
import { inspectionsLeft } from './inspections.ts'
import type { CalendarState, Inspection, Query } from './state.ts'

const dutyRow = row('Duty', {
  id: text('<period>/<party>/<duty>'),
  period: text(),
  party: text('who owes it'),
  obligation: text(),
  late: flag('what is left of it from the period before'),
  excused: flag('force majeure bars it: a delay counts as kept in trust'),
  percent: number('how much of it there is under what was agreed, in percent'),
  how: word<'' | Conduct | 'found'>(
    'what all can see was done: empty while all choose; `meet` · `delay` · `open`; `found` where an unseen breach has come to light; `hidden` once the talks are over',
  ),
})
export type BoardDuty = RowType<typeof dutyRow>

const inspectionRow = row('Inspection', {
  id: text(),
  by: text('the party that inspects'),
  host: text(),
  kind: text(),
  period: text(),
  status: word<Inspection['status']>(
    '`announced` · `held` · `delayed` by force majeure · `put-off` without it, which is a breach · `refused` where the text allows it',
  ),
  found: text('ids of `duties`'),
  remarks: word<Inspection['remarks']>(
    "the host's, with its signature: `none` · `explains` · `disputes`; empty while the report is unsigned",
  ),
})
export type BoardInspection = RowType<typeof inspectionRow>
const queryRow = row('Query', {
  id: text(),
  by: text(),
  to: text('the party that is asked'),
  obligation: text(),
  period: text(),
  urgent: flag(),
  status: word<Query['status']>('`open` · `kept`, or admitted to be `broken` · `silent`, which is a breach'),
})
export type BoardQuery = RowType<typeof queryRow>

/** A breach that nobody has found looks like an obligation met. */
function asSeen(world: World, { period, party, duty, conduct }: Extract<Deed, { kind: 'conduct' }>): Conduct | 'found' {
  if (conduct !== 'hidden') return conduct
  if (isFound(world.calendar.deeds, party, period, duty.id)) return 'found'
  return world.stages.phase === 'over' ? 'hidden' : 'meet'
}

function dutiesShown(world: World): Map<string, BoardDuty> {
  const { period, phase, duties, deeds } = world.calendar
  const line = (of: string, party: string, duty: Duty, how: BoardDuty['how']) => {
    const { obligation, late, excused = false, percent } = duty
    const id = `${of}/${party}/${duty.id}`
    return [id, { id, period: of, party, obligation, late, excused, percent, how }] as const
  }
  const done = deeds.flatMap((deed) =>
    deed.kind === 'conduct' ? [line(deed.period, deed.party, deed.duty, asSeen(world, deed))] : [],
  )
  const due =
    phase === 'choice' ? Object.entries(duties).flatMap(([party, of]) => of.map((d) => line(period, party, d, ''))) : []
  return new Map([...done, ...due])
}

/** Who has said how it carries out everything that is due. */
const haveChosen = ({ duties, chosen }: CalendarState): string[] =>
  Object.keys(duties).filter((party) => duties[party]?.every(({ id }) => own(chosen[party] ?? {}, id) !== undefined))

export const onBoardOfCalendar = {
  period: onBoard(text('the period of the calendar that is on, or empty (IMP-3)'), ({ calendar }) => calendar.period),
  periodPhase: onBoard(
    word<CalendarState['phase']>('`choice`: all choose at once and unseen · `review`: what is visible is shown'),
    ({ calendar }) => calendar.phase,
  ),
  periodsOver: onBoard(text(), ({ calendar }) => list(calendar.over)),
  duties: mapOnBoard(dutyRow, dutiesShown, 'what fell and falls due of whom, and what all can see of it (IMP-7)'),
  chosen: onBoard(text('parties that have chosen in this period'), ({ calendar }) =>
    calendar.phase === 'choice' ? list(haveChosen(calendar)) : '',
  ),
  reviewed: onBoard(text('parties that have nothing more to say in this period'), ({ calendar }) =>
    list(calendar.passed),
  ),
  inspections: mapOnBoard(
    inspectionRow,
    ({ calendar }) =>
      new Map(
        Object.entries(calendar.inspections).map(([id, inspection]) => [
          id,
          {
            ...inspection,
            found: list(inspection.found.map(({ party, period, duty }) => `${period}/${party}/${duty}`)),
          },
        ]),
      ),
  ),
  queries: mapOnBoard(queryRow, ({ calendar }) => new Map(Object.entries(calendar.queries))),
  barred: onBoard(text('parties whose roads force majeure bars in this period'), ({ calendar }) =>
    list(calendar.barred),
  ),
  breachSteps: onBoard(
    text('RUS=consultation,suspension: what followed the breaches of whom (IMP-5)'),
    ({ calendar }) =>
      pairs(Object.fromEntries(Object.entries(calendar.steps).map(([p, steps]) => [p, steps.join(',')]))),
  ),
  suspended: onBoard(text('RUS=2: for how many periods what others owe it rests'), ({ calendar }) =>
    pairs(Object.fromEntries(Object.entries(calendar.suspended).filter(([, periods]) => periods > 0))),
  ),
  trust: onBoard(
    text('KAZ=62 RUS=50: the share of obligations kept as the others see it, in percent; no score (IMP-8)'),
    (world) =>
      pairs(Object.fromEntries([...yearsOf(world, EVERYTHING)].map(([party, account]) => [party, inPercent(account)]))),
  ),
}
export const onDeskOfCalendar = {
  conduct: onDesk(text('data=meet reduce=hidden: own choices in this period'), ({ calendar }, party) =>
    pairs(calendar.chosen[party] ?? {}),
  ),
  concealed: onDesk(text('own breaches unseen, as ids of `duties`'), ({ calendar }, party) =>
    list(
      calendar.deeds.flatMap((deed) =>
        deed.kind === 'conduct' && deed.party === party && deed.conduct === 'hidden'
          ? [`${deed.period}/${party}/${deed.duty.id}`]
          : [],
      ),
    ),
  ),
  inspectionsLeft: onDesk(number('how many inspections its side may still announce this year'), (world, party) =>
    world.calendar.phase === '' ? 0 : inspectionsLeft(world, party),
  ),
  received: onDesk(
    number(
      'what the years so far add to the signed value, as far as this seat can know; at the end, all of it (IMP-8)',
    ),
    changeOf,
  ),
}

declare module '../../kernel/view.ts' {
  interface Board extends Shown<typeof onBoardOfCalendar> {}
  interface Desk extends Shown<typeof onDeskOfCalendar> {}
}
