/**
 * The agenda: what is negotiated, in which order, and what is already settled.
 *
 * A question is open, under discussion, frozen, settled or left open. Settling, reopening and leaving open belong to every
 * stage that has a text; which way leads there is the affair of the text, ballots, silence and packages.
 */

import type { Stage } from '../../../scenario/schema.ts'
import { ofBody } from '../../bodies/line.ts'
import { PLENARY, presides, publicStatusOf } from '../../bodies/selectors.ts'
import type { Event } from '../../kernel/event.ts'
import { all, lines } from '../../kernel/line.ts'
import { candidate, procedure } from '../../kernel/procedure.ts'
import { isAgendaSet, isAgreed, isOpen, unsettled } from '../../kernel/selectors.ts'
import type { World } from '../../kernel/world.ts'
import { isAgreedStatus } from '../../scoring/question-status.ts'
import { commands } from './commands.ts'
import type { AgendaEvents } from './events.ts'
import { evolveAgenda } from './evolve.ts'
import { decidedOrder, decidedQuestions } from './outcome.ts'
import { startAgenda } from './state.ts'
import { asideOf, onTheBoard, onTheDesk } from './view.ts'

const question = all((e: { question: string }) => ({ question: e.question }))
const leaveOpen = (world: World): Event[] => unsettled(world).map((q) => ({ type: 'question-left-open', question: q }))

const stagesFrom = ({ scenario: { stages } }: World, stage: string): readonly Stage[] =>
  stages.slice(stages.findIndex(({ id }) => id === stage))
const hasText = ({ opens }: Stage): boolean => opens.includes('text')

export const agenda = procedure({
  id: 'agenda',
  opens: 'always',
  after: ['ballots', 'silence', 'text', 'packages'],
  start: startAgenda,
  commands,
  evolve: evolveAgenda,
  react: {
    /** TXT-5: what is not settled when the last stage with a text ends is recorded as left open; an earlier one hands it on. */
    'stage-ended': (world, { stage }) => {
      const [ended, ...later] = stagesFrom(world, stage)
      return ended && hasText(ended) && !later.some(hasText) ? leaveOpen(world) : []
    },
    /** Where the talks have jumped past it. */
    'stage-entered': (world, { stage }) =>
      isAgendaSet(world) && !stagesFrom(world, stage).some(hasText) ? leaveOpen(world) : [],
  },
  decided: {
    reconsider: (world, { subject }, verdict) =>
      verdict.outcome === 'adopted' && isAgreed(world, subject.target)
        ? [{ type: 'question-reopened', question: subject.target, by: 'motion' }]
        : [],
  },
  moves: (world, party) => [
    ...(isOpen(world, 'text')
      ? world.agenda.order
          .filter((q) => isAgreedStatus(publicStatusOf(world, q)))
          .flatMap((q) => [
            candidate('move-to-reconsider', { question: q }, q),
            ...(presides(world, PLENARY) === party
              ? [candidate('take-reconsidering-as-agreed', { question: q }, q)]
              : []),
          ])
      : []),
    ...asideOf(world, party).map((q) => candidate('join-settlement', { question: q }, q)),
  ],
  view: { board: onTheBoard, desk: onTheDesk, outside: { order: decidedOrder, questions: decidedQuestions } },
  outcomes: ['question-settled', 'question-left-open'],
  record: lines<AgendaEvents>({
    'question-moved': all((e) => ({ question: e.question, place: e.place })),
    'question-settled': ofBody((e) => ({
      question: e.question,
      option: e.option,
      how: e.how,
      parties: e.aside.join(' '),
      provisional: e.provisional,
    })),
    'settlement-confirmed': ofBody((e) => ({ question: e.question })),
    'settlement-joined': all((e) => ({ question: e.question, party: e.party })),
    'question-reopened': all((e) => ({ question: e.question, how: e.by })),
    'question-left-open': question,
  }),
})
