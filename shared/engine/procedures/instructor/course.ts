/** The instructor moves the table on, tells it something, and corrects what it agreed. */
import { z } from 'zod'
import { Paragraph } from '../../../writing/kinds.ts'
import type { Event } from '../../kernel/event.ts'
import { refuseAtThisStage } from '../../kernel/gate.ts'
import { command } from '../../kernel/procedure.ts'
import { refuse } from '../../kernel/refusal.ts'
import { isAgendaSet, isAgreed, isOnBallot, isOption, isUnsettled } from '../../kernel/selectors.ts'
import { own, type World } from '../../kernel/world.ts'
import { settle } from '../agenda/settlement.ts'
import { moveOn } from '../stages/moving.ts'

const Id = z.string().max(40)
const textHasEnded = (world: World): boolean => Object.values(world.treaty.documents).some((d) => d.status !== 'draft')

export const news = (world: World, inject: string, by: 'clock' | 'instructor'): Event[] =>
  world.instructor.injected.includes(inject) ? [] : [{ type: 'news-arrived', inject, by }]

export const courseCommands = {
  advance: command({
    who: 'instructor',
    /** The stage that is to end: without it a clock that ends it in the same moment would cost the next one, too. */
    shape: { from: Id.optional() },
    decide: (world, { from = world.stages.stage }, { at }) =>
      from === world.stages.stage ? moveOn(world, 'instructor', at) : refuse('OBS-1', 'stage-ended-meanwhile'),
  }),
  announce: command({
    who: 'instructor',
    always: true,
    shape: { text: Paragraph },
    decide: (_, { text }) => [{ type: 'announced', text }],
  }),
  note: command({
    who: 'instructor',
    always: true,
    shape: { text: Paragraph },
    decide: (_, { text }) => [{ type: 'noted', text }],
  }),
  inject: command({
    who: 'instructor',
    shape: { inject: Id },
    decide(world, { inject }) {
      if (!world.scenario.injects.some((i) => i.id === inject)) return refuse('OBS-1', 'no-such-news')
      return world.instructor.injected.includes(inject)
        ? refuse('OBS-1', 'news-out-already')
        : news(world, inject, 'instructor')
    },
  }),
  correct: command({
    who: 'instructor',
    shape: { question: Id, option: Id },
    decide(world, { question, option }) {
      if (!own(world.agenda.questions, question) || !world.agenda.order.includes(question))
        return refuse('AGD-1', 'no-such-question')
      if (textHasEnded(world)) return refuse('OBS-1', 'text-has-ended')
      if (isOnBallot(world, question)) return refuse('AGD-5', 'on-ballot')
      if (option === '')
        return isAgreed(world, question)
          ? [{ type: 'question-reopened', question, by: 'correction' }]
          : refuse('AGD-8', 'not-settled')
      if (!isOption(world, question, option)) return refuse('TXT-1', 'no-such-option')
      if (isUnsettled(world, question) && !isAgendaSet(world)) return refuseAtThisStage(world, 'text')
      return [settle(world, question, option, 'correction')]
    },
  }),
}
