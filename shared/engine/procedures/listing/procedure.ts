/**
 * Listing the questions (AGD-1, AGD-2): the scenario's questions are on the list from the start; a party may raise
 * the hidden question of its brief, and put one in its own words. The list closes when the chair has asked for what is not yet
 * voiced and every party has answered that; who had none before may still raise one.
 */
import { z } from 'zod'
import { withNextChair } from '../../bodies/chair.ts'
import { PLENARY, presides } from '../../bodies/selectors.ts'
import type { CommandsOf } from '../../kernel/command.ts'
import type { Event } from '../../kernel/event.ts'
import { all, lines, ofParty } from '../../kernel/line.ts'
import { candidate, command, procedure } from '../../kernel/procedure.ts'
import { refuse } from '../../kernel/refusal.ts'
import { isOpen, opensIn, paceOf, parties, questionOf, questionsOf, seconds } from '../../kernel/selectors.ts'
import { known, unused, type World } from '../../kernel/world.ts'
import type { ListingEvents } from './events.ts'
import { puttingCommands, puttingMoves } from './putting.ts'
import { listingOfDesk, listingOnBoard } from './view.ts'

/** AGD-2: silence means "none". */
const closeList = (world: World): Event[] =>
  world.listing.closed
    ? []
    : [{ type: 'list-closed', none: parties(world).filter((p) => !world.listing.answered.includes(p)) }]

const closeIfAllAnswered = (world: World): Event[] =>
  world.listing.called && parties(world).every((p) => world.listing.answered.includes(p)) ? closeList(world) : []

const commands = {
  'raise-question': command({
    who: 'head',
    shape: { question: z.string().max(40) },
    decide(world, { question }, { party }) {
      const def = questionOf(world, question)
      // A hidden question of another party does not exist for this one (AGD-1): same answer as for an unknown id.
      if (def?.hidden !== party) return refuse('AGD-1', 'no-such-question')
      if (world.listing.closed) return refuse('AGD-2', 'list-closed')
      if (world.listing.raised.includes(party)) return refuse('AGD-1', 'same-question', { question })
      if (world.listing.none.includes(party)) return refuse('AGD-2', 'answered-already')
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
  ...puttingCommands,
  'call-for-unvoiced': command({
    who: 'chair',
    shape: {},
    decide(world, _, { party }) {
      if (world.listing.called) return refuse('AGD-2', 'called-already')
      return [{ type: 'unvoiced-called', by: party }]
    },
  }),
}

declare module '../../kernel/command.ts' {
  interface Commands extends CommandsOf<typeof commands> {}
}

export const listing = procedure({
  id: 'listing',
  opens: 'named',
  start: () => ({ called: false, raised: [], none: [], answered: [], put: {}, closed: false }),
  commands,
  evolve: {
    'list-opened': (_, { until }, { deadlines }) => {
      deadlines['chair:list'] = until
    },
    'stage-ended': (_, __, { deadlines }) => {
      delete deadlines['chair:list']
    },
    'unvoiced-called': (slice, _, { deadlines }) => {
      slice.called = true
      slice.answered = slice.answered.filter((p) => !slice.none.includes(p))
      slice.none = []
      delete deadlines['chair:list']
    },
    'question-raised': (slice, { party }) => {
      slice.raised.push(party)
      slice.answered = [...slice.answered.filter((p) => p !== party), party]
    },
    /** Whoever has answered is asked again: whether it wants this one, or has another. */
    'question-put': (slice, { question, party, document, title, options, lang }) => {
      slice.put[unused(slice.put, question)] = { id: question, party, document, title, options: [...options], lang }
      slice.answered = [party]
      slice.none = []
    },
    'question-wanted': (slice, { question }) => {
      known(slice.put, question)
    },
    'no-question-answered': (slice, { party }) => {
      slice.none.push(party)
      slice.answered.push(party)
    },
    'list-closed': (slice, _, { deadlines }) => {
      slice.closed = true
      delete deadlines['chair:list']
    },
  },
  react: {
    'stage-entered': (world, { stage }, at) =>
      opensIn(world, stage, 'listing') ? [{ type: 'list-opened', until: at + seconds(paceOf(world).chairStep) }] : [],
    'unvoiced-called': closeIfAllAnswered,
    'question-raised': closeIfAllAnswered,
    'question-put': closeIfAllAnswered,
    'no-question-answered': closeIfAllAnswered,
    'withdrawal-final': (world) => (isOpen(world, 'listing') ? closeIfAllAnswered(world) : []),
    'stage-ended': (world) => (isOpen(world, 'listing') ? closeList(world) : []),
  },
  due: {
    'chair:list': (world) => {
      const { passed, chair } = withNextChair(world, PLENARY, 'call-for-unvoiced')
      return [...passed, { type: 'unvoiced-called', by: chair }]
    },
  },
  moves: (world, party) => [
    ...questionsOf(world)
      .filter((q) => q.hidden === party)
      .map((q) => candidate('raise-question', { question: q.id }, q.id)),
    ...puttingMoves(world, party),
    candidate('answer-none', {}),
    candidate('call-for-unvoiced', {}),
  ],
  view: { board: listingOnBoard, desk: listingOfDesk },
  words: { 'question-put': { of: 'actor', fields: ['title', 'options.wording'] } },
  record: lines<ListingEvents>({
    'list-opened': () => ['none', {}],
    'unvoiced-called': all((e) => ({ party: e.by })),
    'question-raised': all((e) => ({ question: e.question, party: e.party })),
    'question-put': all((e) => ({
      party: e.party,
      document: e.document,
      title: e.title,
      answers: e.options.map(({ wording }) => wording.replace(/\.$/, '')).join('; '),
      lang: e.lang,
    })),
    'question-wanted': all((e) => ({ question: e.question, party: e.party, by: e.by })),
    'no-question-answered': ofParty,
    'list-closed': all((e) => ({ parties: e.none.join(' ') })),
  }),
  awaits: (world) => {
    if (!isOpen(world, 'listing') || world.listing.closed) return []
    if (!world.listing.called) return [{ body: PLENARY, parties: [presides(world, PLENARY)] }]
    return [{ body: PLENARY, parties: parties(world).filter((p) => !world.listing.answered.includes(p)) }]
  },
  goal: (world) => world.listing.closed,
})
