/**
 * Carrying out what was signed (IMP): period by period each party meets, delays or breaks what falls due, openly or unseen; the rest
 * follows from that. What nobody has found is on nobody's bytes but its author's.
 */
import { PLENARY } from '../../bodies/selectors.ts'
import type { CommandsOf } from '../../kernel/command.ts'
import { all, lines } from '../../kernel/line.ts'
import { candidate, procedure } from '../../kernel/procedure.ts'
import { own } from '../../kernel/world.ts'
import { CONDUCTS } from '../../scoring/deeds.ts'
import { commands } from './commands.ts'
import type { CalendarEvents } from './events.ts'
import {
  areYearsOver,
  closeIfAllPassed,
  closePeriod,
  endAll,
  endChoices,
  endChoicesIfAll,
  openNext,
  stillToChoose,
  stillToPass,
} from './periods.ts'
import { onBoardOfCalendar, onDeskOfCalendar } from './view.ts'

declare module '../../kernel/command.ts' {
  interface Commands extends CommandsOf<typeof commands> {}
}

export const calendar = procedure({
  id: 'calendar',
  opens: 'named',
  after: ['ratification', 'treaty', 'stages'],
  start: () => ({ period: '', phase: '', duties: {}, chosen: {}, passed: [], over: [], deeds: [] }),
  commands,
  evolve: {
    'period-opened': (slice, { period, duties, until }, { deadlines }) => {
      Object.assign(slice, { period, phase: 'choice', duties, chosen: {}, passed: [] })
      deadlines.choices = until
    },
    'duty-chosen': (slice, { party, duty, conduct }) => {
      slice.chosen[party] = { ...slice.chosen[party], [duty]: conduct }
    },
    'period-shown': (slice, { period, conduct, until }, { deadlines }) => {
      for (const [party, of] of Object.entries(conduct))
        for (const duty of slice.duties[party] ?? []) {
          const done = own(of, duty.id)
          if (done)
            slice.deeds.push({ kind: 'conduct', period, party, duty: { ...duty, to: [...duty.to] }, conduct: done })
        }
      slice.phase = 'review'
      delete deadlines.choices
      deadlines.review = until
    },
    'period-passed': (slice, { party }) => {
      slice.passed.push(party)
    },
    'period-closed': (slice, { period, watching }, { deadlines }) => {
      slice.deeds.push({ kind: 'period', period, watching: [...watching] })
      Object.assign(slice, { period: '', phase: '', duties: {}, chosen: {}, passed: [] })
      slice.over.push(period)
      delete deadlines.review
    },
  },
  react: {
    'stage-entered': (world, _, at) => openNext(world, at),
    'period-opened': (world, _, at) => endChoicesIfAll(world, at),
    'duty-chosen': (world, _, at) => endChoicesIfAll(world, at),
    'period-passed': closeIfAllPassed,
    'period-closed': (world, _, at) => openNext(world, at),
    'room-left': (world, _, at) => [...endChoicesIfAll(world, at), ...closeIfAllPassed(world)],
    'withdrawal-final': (world, _, at) => [...endChoicesIfAll(world, at), ...closeIfAllPassed(world)],
    'stage-ended': (world, _, at) => endAll(world, at),
  },
  due: { choices: (world, _, at) => endChoices(world, at), review: closePeriod },
  moves: ({ calendar: { phase, duties } }, party) => [
    ...(phase === 'choice'
      ? (duties[party] ?? []).flatMap(({ id: duty }) =>
          CONDUCTS.map((conduct) => candidate('choose-conduct', { duty, conduct }, duty, conduct)),
        )
      : []),
    ...(phase === 'review' ? [candidate('pass-review', {})] : []),
  ],
  awaits: (world) =>
    world.calendar.phase === '' ? [] : [{ body: PLENARY, parties: [...stillToChoose(world), ...stillToPass(world)] }],
  view: { board: onBoardOfCalendar, desk: onDeskOfCalendar },
  outcomes: ['period-opened', 'duty-seen', 'period-closed'],
  record: lines<CalendarEvents>({
    'period-opened': all(({ period }) => ({ period })),
    'duty-chosen': ({ party, obligation, conduct }) => [[party], { party, obligation, how: conduct }],
    'period-shown': all(({ period, silent }) => ({ period, parties: silent.join(' ') })),
    'duty-seen': all(({ party, obligation, how }) => ({ party, obligation, how })),
    'period-passed': all(({ party }) => ({ party })),
    'period-closed': all(({ period }) => ({ period })),
  }),
  goal: areYearsOver,
})
