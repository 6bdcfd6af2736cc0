/**
 * Carrying out what was signed (IMP): period by period each party meets, delays or breaks what falls due, openly or unseen; the rest
 * follows from that. What nobody has found is on nobody's bytes but its author's.
 */
import { PLENARY } from '../../bodies/selectors.ts'
import type { CommandsOf } from '../../kernel/command.ts'
import { procedure } from '../../kernel/procedure.ts'
import { own } from '../../kernel/world.ts'
import { breachCommands, takeStep } from './breaches.ts'
import { commands as ofPeriods } from './commands.ts'
import { folds } from './folds.ts'
import { inspectionCommands } from './inspections.ts'
import { movesIn } from './moves.ts'
import {
  areYearsOver,
  closeIfAllPassed,
  closePeriod,
  endAll,
  endChoices,
  endChoicesIfAll,
  openNext,
  skipEmpty,
  stillToChoose,
  stillToPass,
} from './periods.ts'
import { queryCommands, silence } from './queries.ts'
import { record } from './record.ts'
import { onBoardOfCalendar, onDeskOfCalendar } from './view.ts'

const commands = { ...ofPeriods, ...inspectionCommands, ...queryCommands, ...breachCommands }

declare module '../../kernel/command.ts' {
  interface Commands extends CommandsOf<typeof commands> {}
}

export const calendar = procedure({
  id: 'calendar',
  opens: 'named',
  after: ['ratification', 'treaty', 'stages'],
  start: () => ({
    period: '',
    phase: '',
    duties: {},
    chosen: {},
    mayAsk: false,
    passed: [],
    over: [],
    deeds: [],
    inspections: {},
    queries: {},
    barred: [],
    steps: {},
    suspended: {},
  }),
  commands,
  evolve: folds,
  react: {
    'stage-entered': (world, _, at) => [...openNext(world, at), ...skipEmpty(world, at)],
    'period-opened': (world, _, at) => endChoicesIfAll(world, at),
    'duty-chosen': (world, _, at) => endChoicesIfAll(world, at),
    'period-shown': (world, _, at) => closeIfAllPassed(world, at),
    'period-passed': (world, _, at) => closeIfAllPassed(world, at),
    'inspection-held': (world, _, at) => closeIfAllPassed(world, at),
    'inspection-delayed': (world, _, at) => closeIfAllPassed(world, at),
    'inspection-refused': (world, _, at) => closeIfAllPassed(world, at),
    'inspection-signed': (world, _, at) => closeIfAllPassed(world, at),
    'query-answered': (world, _, at) => closeIfAllPassed(world, at),
    'query-unanswered': (world, _, at) => closeIfAllPassed(world, at),
    'ballot-closed': (world, _, at) => closeIfAllPassed(world, at),
    'period-closed': (world, _, at) => openNext(world, at),
    'room-left': (world, _, at) => [...endChoicesIfAll(world, at), ...closeIfAllPassed(world, at)],
    'withdrawal-final': (world, _, at) => [...endChoicesIfAll(world, at), ...closeIfAllPassed(world, at)],
    'stage-ended': (world, _, at) => endAll(world, at),
  },
  due: {
    choices: (world, _, at) => endChoices(world, at),
    asking: ({ calendar: { period } }) => [{ type: 'period-asked-out', period }],
    review: closePeriod,
    query: (world, id) => {
      const query = own(world.calendar.queries, id)
      return query?.status === 'open' ? [silence(query)] : []
    },
  },
  about: { query: (world, id) => ({ party: own(world.calendar.queries, id)?.to ?? '' }) },
  decided: { breach: takeStep },
  moves: movesIn,
  awaits: (world) =>
    world.calendar.phase === '' ? [] : [{ body: PLENARY, parties: [...stillToChoose(world), ...stillToPass(world)] }],
  view: { board: onBoardOfCalendar, desk: onDeskOfCalendar },
  outcomes: [
    ...(['period-opened', 'duty-seen', 'period-closed', 'inspection-held', 'query-unanswered'] as const),
    ...(['breach-consulted', 'breach-suspended', 'breach-excluded'] as const),
  ],
  record,
  goal: areYearsOver,
})
