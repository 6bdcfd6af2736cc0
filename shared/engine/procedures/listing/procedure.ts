/**
 * Listing the questions (AGD-1, AGD-2): the scenario's questions are on the list from the start; a party may raise
 * the hidden question of its brief. The chair asks for what is not yet voiced before the list closes.
 */
import { z } from 'zod'
import { passChair } from '../../bodies/chair.ts'
import type { Event } from '../../kernel/event.ts'
import { candidate, command, procedure } from '../../kernel/procedure.ts'
import { refuse } from '../../kernel/refusal.ts'
import { opensIn, paceOf, parties, seconds, stageOf } from '../../kernel/selectors.ts'
import type { World } from '../../kernel/world.ts'

/** AGD-2: silence means "none". */
const closeList = (world: World): Event[] =>
  world.listing.closed
    ? []
    : [{ type: 'list-closed', none: parties(world).filter((p) => !world.listing.answered.includes(p)) }]

const closeIfAllAnswered = (world: World): Event[] =>
  world.listing.called && parties(world).every((p) => world.listing.answered.includes(p)) ? closeList(world) : []

const isListing = (world: World): boolean => stageOf(world)?.opens.includes('listing') ?? false

export const listing = procedure({
  id: 'listing',
  commands: {
    'raise-question': command({
      who: 'head',
      shape: { question: z.string().max(40) },
      decide(world, { question }, { party }) {
        const def = world.scenario.questions.find((q) => q.id === question)
        // A hidden question of another party does not exist for this one (AGD-1): same answer as for an unknown id.
        if (def?.hidden !== party) return refuse('AGD-1', 'no-such-question')
        if (world.listing.closed) return refuse('AGD-2', 'list-closed')
        if (world.listing.answered.includes(party)) return refuse('AGD-2', 'answered-already')
        return [{ type: 'question-raised', question, party }]
      },
    }),
    'answer-none': command({
      who: 'head',
      shape: {},
      decide(world, _, { party }) {
        if (world.listing.closed) return refuse('AGD-2', 'list-closed')
        if (world.listing.answered.includes(party)) return refuse('AGD-2', 'answered-already')
        return [{ type: 'no-question-answered', party }]
      },
    }),
    'call-for-unvoiced': command({
      who: 'chair',
      shape: {},
      decide(world, _, { party }) {
        if (world.listing.called) return refuse('AGD-2', 'called-already')
        return [{ type: 'unvoiced-called', by: party }]
      },
    }),
  },
  evolve: {
    'stage-entered': (world, { stage }, at) => {
      if (opensIn(world as World, stage, 'listing'))
        world.clock.deadlines['chair:list'] = at + seconds(paceOf(world as World).chairStep)
    },
    'stage-ended': (world) => {
      delete world.clock.deadlines['chair:list']
    },
    'unvoiced-called': (world) => {
      world.listing.called = true
      delete world.clock.deadlines['chair:list']
    },
    'question-raised': (world, { question, party }) => {
      const q = world.questions[question]
      if (q) Object.assign(q, { status: 'open', raisedBy: party })
      world.order.push(question)
      world.listing.answered.push(party)
    },
    'no-question-answered': (world, { party }) => {
      world.listing.answered.push(party)
    },
    'list-closed': (world) => {
      world.listing.closed = true
      delete world.clock.deadlines['chair:list']
    },
  },
  react: {
    'unvoiced-called': closeIfAllAnswered,
    'question-raised': closeIfAllAnswered,
    'no-question-answered': closeIfAllAnswered,
    'withdrawal-confirmed': (world) => (isListing(world) ? closeIfAllAnswered(world) : []),
    'stage-ended': (world) => (isListing(world) ? closeList(world) : []),
  },
  due: {
    'chair:list': (world) => {
      const passed = passChair(world, 'call-for-unvoiced')
      const by = passed[0]?.type === 'chair-passed' ? passed[0].to : world.chair
      return [...passed, { type: 'unvoiced-called', by }]
    },
  },
  candidates: (world, party) => [
    ...world.scenario.questions
      .filter((q) => q.hidden === party)
      .map((q) => candidate('raise-question', { question: q.id }, q.id)),
    candidate('answer-none'),
    candidate('call-for-unvoiced'),
  ],
})
