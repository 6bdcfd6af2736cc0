/**
 * A standing committee (MIC-3): an organ of deputies to which the scenario gives the minor questions. It decides by its own
 * rule (DEC-4); what it adopts stands unless a head calls it up to the plenary in time; what its rule refers goes there.
 */
import { z } from 'zod'
import { ofBody } from '../../bodies/line.ts'
import { bodyOfQuestion, inBody, isHiddenFrom, PLENARY, witnesses } from '../../bodies/selectors.ts'
import type { CommandsOf } from '../../kernel/command.ts'
import type { Event } from '../../kernel/event.ts'
import { all, lines } from '../../kernel/line.ts'
import { candidate, command, procedure } from '../../kernel/procedure.ts'
import { refuse } from '../../kernel/refusal.ts'
import { isOpen, isUnsettled, openPackages, paceOf, seconds, statusOf } from '../../kernel/selectors.ts'
import { own, type World } from '../../kernel/world.ts'
import { isSubjectToCallUp } from './call-up-time.ts'
import type { CommitteeEvents } from './events.ts'
import { assign, refer, referByRule, rise, riseAll, riseAlone, riseWhenDecided, sit } from './sitting.ts'
import { callable } from './view.ts'

const commands = {
  'call-up': command({
    who: 'head',
    inEveryStage: true,
    shape: { question: z.string().max(40) },
    decide(world, { question }, { party }) {
      const body = own(world.committees.callable, question)
      if (body === undefined || isHiddenFrom(world, body, party)) return refuse('MIC-3', 'nothing-to-call-up')
      return [{ type: 'decision-called-up', body, question, party }, refer(world, body, question, 'called-up')]
    },
  }),
}

declare module '../../kernel/command.ts' {
  interface Commands extends CommandsOf<typeof commands> {}
}

/** Nobody called it up in time. A package on the table that names the question holds it up still (PKG-5). */
const confirm = (world: World, question: string): Event[] => {
  const isPackaged = openPackages(world).some((p) => p.tabled && question in p.terms)
  if (statusOf(world, question) !== 'provisional' || isPackaged) return []
  return [{ type: 'settlement-confirmed', ...inBody(world, bodyOfQuestion(world, question)), question }]
}

/** No stage from this one on has a text: what was not called up by now stands. */
const confirmAtTheEnd = (world: World, stage: string): Event[] => {
  const later = world.scenario.stages.slice(world.scenario.stages.findIndex(({ id }) => id === stage))
  return later.some(({ opens }) => opens.includes('text'))
    ? []
    : Object.keys(world.committees.callable).flatMap((q) => confirm(world, q))
}

const close = (
  slice: { callable: Record<string, string> },
  deadlines: Record<string, number>,
  question: string,
): void => {
  delete slice.callable[question]
  delete deadlines[`call-up:${question}`]
}

export const committees = procedure({
  id: 'committees',
  opens: 'always',
  after: ['ballots', 'silence'],
  start: () => ({ callable: {}, before: [] }),
  commands,
  evolve: {
    'body-sat': (slice, { body, beside, until }, { deadlines }) => {
      if (!beside) slice.before.push(body)
      if (until > 0) deadlines[`sitting:${body}`] = until
    },
    'body-rose': (slice, { body }, { deadlines }) => {
      slice.before = slice.before.filter((id) => id !== body)
      delete deadlines[`sitting:${body}`]
    },
    'call-up-opened': (slice, { body, question, until }, { deadlines }) => {
      slice.callable[question] = body
      deadlines[`call-up:${question}`] = until
    },
    'question-referred': (slice, { question }, { deadlines }) => close(slice, deadlines, question),
    'question-reopened': (slice, { question }, { deadlines }) => close(slice, deadlines, question),
    'settlement-confirmed': (slice, { question }, { deadlines }) => close(slice, deadlines, question),
    'deadline-passed': (slice, { key }, { deadlines }) => {
      const [name, question = ''] = key.split(':')
      if (name === 'call-up') close(slice, deadlines, question)
    },
  },
  react: {
    'ranking-closed': assign,
    'stage-entered': (world, { stage }, at) => [
      ...confirmAtTheEnd(world, stage),
      ...(isOpen(world, 'chain') ? sit(world, at) : []),
    ],
    'question-settled': (world, { body, question, provisional }, at) =>
      provisional && isSubjectToCallUp(world, body)
        ? [{ type: 'call-up-opened', body, question, until: at + seconds(paceOf(world).callUp) }]
        : [],
    'stage-ended': riseAll,
    'ballot-closed': riseWhenDecided,
    'ballot-lapsed': riseWhenDecided,
    'silence-held': riseWhenDecided,
    'silence-broken': riseWhenDecided,
    'silence-lapsed': riseWhenDecided,
    'agreed-without-vote': riseWhenDecided,
    'objection-raised': riseWhenDecided,
    'call-lapsed': riseWhenDecided,
    'withdrawal-final': riseAlone,
  },
  due: {
    sitting: (world, body) => rise(world, body, 'time'),
    'call-up': (world, question) => confirm(world, question),
  },
  watches: {
    sitting: witnesses,
    'call-up': (world, question) => witnesses(world, own(world.committees.callable, question) ?? PLENARY),
  },
  about: { sitting: (_, body) => ({ body }), 'call-up': (_, question) => ({ question }) },
  decided: {
    option: (world, ballot, verdict) =>
      verdict.outcome === 'referred' && isUnsettled(world, ballot.subject.target) ? referByRule(world, ballot) : [],
  },
  /** Not even to be told that there is nothing: what is done out of sight is no move (CHN-5). */
  moves: (world, party) =>
    Object.entries(world.committees.callable)
      .filter(([, body]) => !isHiddenFrom(world, body, party))
      .map(([question]) => candidate('call-up', { question }, question)),
  view: { board: callable, desk: {} },
  record: lines<CommitteeEvents>({
    'questions-assigned': ofBody((e) => ({ questions: e.questions.join(' ') })),
    'body-sat': ofBody((e) => ({ beside: e.beside })),
    'body-rose': ofBody((e) => ({ how: e.by })),
    'call-up-opened': () => ['none', {}],
    'decision-called-up': all((e) => ({ body: e.body, question: e.question, party: e.party })),
    'question-referred': ofBody((e) => ({
      question: e.question,
      how: e.to === PLENARY ? e.why : 'elsewhere',
    })),
  }),
})
