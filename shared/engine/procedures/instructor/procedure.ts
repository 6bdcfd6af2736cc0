/**
 * The instructor (OBS-1) sees everything and acts only through recorded acts: advance, announce, inject, put a bot in a
 * seat, reassign, correct, note. Pause, resume and extend are the clock's; beginning is the stages'.
 */
import { z } from 'zod'
import type { Event } from '../../kernel/event.ts'
import { command, procedure } from '../../kernel/procedure.ts'
import { refuse } from '../../kernel/refusal.ts'
import {
  actingFor,
  allParties,
  isAgendaSet,
  isAgreed,
  isDelegate,
  isOnBallot,
  isOption,
  isUnsettled,
  paceOf,
  parties,
  peopleOf,
  seconds,
  stageOpening,
} from '../../kernel/selectors.ts'
import { own, type World } from '../../kernel/world.ts'
import { fillVacancy } from '../delegation/procedure.ts'
import { moveOn } from '../stages/procedure.ts'
import { settle } from '../text/settlement.ts'

const Id = z.string().max(40)
const textHasEnded = (world: World): boolean => Object.values(world.documents).some((d) => d.status !== 'draft')

const news = (world: World, inject: string, by: 'clock' | 'instructor'): Event[] =>
  world.injected.includes(inject) ? [] : [{ type: 'news-arrived', inject, by }]

export const instructor = procedure({
  id: 'always',
  commands: {
    advance: command({
      who: 'instructor',
      shape: {},
      decide: (world, _, { at }) => moveOn(world, 'instructor', at),
    }),
    announce: command({
      who: 'instructor',
      always: true,
      shape: { text: z.string().trim().min(1).max(1000) },
      decide: (_, { text }) => [{ type: 'announced', text }],
    }),
    note: command({
      who: 'instructor',
      always: true,
      shape: { text: z.string().trim().min(1).max(2000) },
      decide: (_, { text }) => [{ type: 'noted', text }],
    }),
    inject: command({
      who: 'instructor',
      shape: { inject: Id },
      decide(world, { inject }) {
        if (!world.scenario.injects.some((i) => i.id === inject)) return refuse('OBS-1', 'no-such-news')
        return world.injected.includes(inject) ? refuse('OBS-1', 'news-out-already') : news(world, inject, 'instructor')
      },
    }),
    'seat-bot': command({
      who: 'instructor',
      always: true,
      shape: { party: Id },
      decide(world, { party }) {
        const seat = own(world.seats, party)
        if (!seat) return refuse('DEL-1', 'no-such-seat')
        if (!parties(world).includes(party)) return refuse('DEL-3', 'left-the-negotiation', { party })
        if (seat.instructor) return refuse('OBS-1', 'taken-over-already')
        if (actingFor(world, party)?.bot) return refuse('DEL-2', 'bot-holds-already')
        return [{ type: 'bot-took-seat', party, person: `bot-${party}` }]
      },
    }),
    'release-bot': command({
      who: 'instructor',
      always: true,
      shape: { party: Id },
      decide(world, { party }) {
        const bot = own(world.seats, party)?.bot
        return bot ? [{ type: 'bot-released', party, person: bot }] : refuse('DEL-2', 'no-bot')
      },
    }),
    reassign: command({
      who: 'instructor',
      always: true,
      shape: { person: Id, party: Id, role: z.enum(['head', 'deputy', 'expert']) },
      decide(world, { person: id, party, role }, { at }) {
        const person = own(world.people, id)
        if (!person || !isDelegate(person)) return refuse('OBS-1', 'no-such-person')
        if (!allParties(world).includes(party)) return refuse('DEL-1', 'no-such-seat')
        const head = peopleOf(world, party).find((p) => p.role === 'head' && p.id !== id)
        if (role === 'head' && head && !head.bot) return refuse('DEL-1', 'head-is-taken', { party })
        const replaced: Event[] = role === 'head' && head ? [{ type: 'person-unseated', person: head.id, party }] : []
        const left: Event = { type: 'person-unseated', person: id, party: person.party }
        const filled = person.party === party && person.role === role ? [] : fillVacancy(world, person.party, id)
        // Who is away does not come back by being moved.
        const away: Event[] = person.present
          ? []
          : [{ type: 'person-left', person: id, party, until: at + seconds(paceOf(world).grace) }]
        return [
          ...replaced,
          left,
          ...filled,
          { type: 'person-seated', person: id, name: person.name, party, role, bot: false },
          ...away,
        ]
      },
    }),
    correct: command({
      who: 'instructor',
      shape: { question: Id, option: Id },
      decide(world, { question, option }) {
        if (!own(world.questions, question) || !world.order.includes(question))
          return refuse('AGD-1', 'no-such-question')
        if (textHasEnded(world)) return refuse('OBS-1', 'text-has-ended')
        if (isOnBallot(world, question)) return refuse('AGD-5', 'on-ballot')
        if (option === '')
          return isAgreed(world, question)
            ? [{ type: 'question-reopened', question, by: 'correction' }]
            : refuse('AGD-8', 'not-settled')
        if (!isOption(world, question, option)) return refuse('TXT-1', 'no-such-option')
        if (isUnsettled(world, question) && !isAgendaSet(world))
          return refuse('STG-2', 'closed-at-this-stage', { stage: stageOpening(world, 'text') })
        return [settle(world, question, option, 'correction')]
      },
    }),
    'undo-withdrawal': command({
      who: 'instructor',
      shape: { party: Id },
      decide(world, { party }) {
        const state = own(world.seats, party)?.withdrawal
        if (state === 'final') return refuse('DEL-3', 'withdrawal-final')
        return state === 'confirmed' ? [{ type: 'withdrawal-undone', party }] : refuse('DEL-3', 'not-announced')
      },
    }),
  },
  evolve: {
    'stage-entered': (world, { stage }, at) => {
      for (const inject of world.scenario.injects) {
        const waits = inject.at?.stage === stage && !world.injected.includes(inject.id)
        if (waits) world.clock.deadlines[`inject:${inject.id}`] = at + seconds(inject.at?.after ?? 0)
      }
    },
    'stage-ended': (world) => {
      for (const key of Object.keys(world.clock.deadlines))
        if (key.startsWith('inject:')) delete world.clock.deadlines[key]
    },
    'news-arrived': (world, { inject }) => {
      world.injected.push(inject)
      delete world.clock.deadlines[`inject:${inject}`]
      for (const effect of world.scenario.injects.find((i) => i.id === inject)?.effects ?? []) {
        if (effect.type === 'risk') world.risks[effect.redLine] = (world.risks[effect.redLine] ?? 0) + effect.add
        else world.reservations[effect.party] = (world.reservations[effect.party] ?? 0) + effect.add
      }
    },
  },
  due: {
    inject: (world, id) => news(world, id, 'clock'),
  },
})
