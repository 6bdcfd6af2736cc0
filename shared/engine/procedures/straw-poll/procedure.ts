/**
 * A straw poll (POL-1): a head asks the table a yes/no question, the heads answer unseen, and the sum is shown when all
 * have answered or the time is up. Nothing follows from it.
 */

import { z } from 'zod'
import { Line } from '../../../writing/kinds.ts'
import { PLENARY } from '../../bodies/selectors.ts'
import type { CommandsOf } from '../../kernel/command.ts'
import type { Event } from '../../kernel/event.ts'
import { all, lines } from '../../kernel/line.ts'
import { candidate, command, procedure } from '../../kernel/procedure.ts'
import { refuse } from '../../kernel/refusal.ts'
import { inRoom, nextId, paceOf, parties, seconds } from '../../kernel/selectors.ts'
import type { World } from '../../kernel/world.ts'
import type { StrawPollEvents } from './events.ts'
import { onBoardOfPolls, onDeskOfPolls } from './view.ts'

const ANSWERS = ['yes', 'no'] as const

const commands = {
  'ask-straw-poll': command({
    who: 'head',
    shape: { question: Line, lang: z.enum(['kk', 'ru', 'en']) },
    decide(world, { question, lang }, { party, at }) {
      const { poll, count } = world['straw-poll']
      if (poll.open) return refuse('POL-1', 'poll-open')
      const until = at + seconds(paceOf(world).ballot)
      return [{ type: 'straw-poll-asked', poll: nextId(count, 'q'), party, question, lang, until }]
    },
  }),
  'answer-straw-poll': command({
    who: 'head',
    shape: { poll: z.string().max(12), answer: z.enum(ANSWERS) },
    decide(world, { poll: id, answer }, { party }) {
      const { poll } = world['straw-poll']
      if (!poll.open || poll.id !== id) return refuse('POL-1', 'no-such-poll')
      if (party in poll.answers) return refuse('POL-1', 'answered-already')
      return [{ type: 'straw-poll-answered', poll: id, party, answer }]
    },
  }),
}

declare module '../../kernel/command.ts' {
  interface Commands extends CommandsOf<typeof commands> {}
}

function close(world: World): Event[] {
  const { id, open, answers } = world['straw-poll'].poll
  if (!open) return []
  const given = Object.values(answers)
  const yes = given.filter((a) => a === 'yes').length
  const silent = parties(world).filter((p) => !(p in answers)).length
  return [{ type: 'straw-poll-closed', poll: id, yes, no: given.length - yes, silent }]
}
const closeIfComplete = (world: World): Event[] =>
  inRoom(world).every((p) => p in world['straw-poll'].poll.answers) ? close(world) : []

export const strawPoll = procedure({
  id: 'straw-poll',
  opens: 'always',
  start: () => ({ poll: { id: '', by: '', question: '', lang: '', open: false, answers: {} }, count: 0 }),
  commands,
  evolve: {
    'straw-poll-asked': (slice, { poll: id, party: by, question, lang, until }, { deadlines }) => {
      slice.poll = { id, by, question, lang, open: true, answers: {} }
      slice.count += 1
      deadlines[`poll:${id}`] = until
    },
    'straw-poll-answered': ({ poll }, { party, answer }) => {
      poll.answers[party] = answer
    },
    'straw-poll-closed': ({ poll }, _, { deadlines }) => {
      poll.open = false
      delete deadlines[`poll:${poll.id}`]
    },
  },
  react: {
    'straw-poll-answered': closeIfComplete,
    'room-left': closeIfComplete,
    'withdrawal-final': closeIfComplete,
    'stage-ended': close,
  },
  due: { poll: close },
  moves: ({ 'straw-poll': { poll } }) => [
    candidate('ask-straw-poll', { question: '…', lang: 'en' }),
    ...(poll.open
      ? ANSWERS.map((answer) => candidate('answer-straw-poll', { poll: poll.id, answer }, poll.id, answer))
      : []),
  ],
  awaits: (world) => {
    const { open, answers } = world['straw-poll'].poll
    return open ? [{ body: PLENARY, parties: inRoom(world).filter((p) => !(p in answers)) }] : []
  },
  view: { board: onBoardOfPolls, desk: onDeskOfPolls },
  words: { 'straw-poll-asked': { of: 'actor', fields: ['question'] } },
  record: lines<StrawPollEvents>({
    'straw-poll-asked': all(({ poll, party, question, lang }) => ({ poll, party, text: question, lang })),
    'straw-poll-answered': ({ poll, party, answer }) => [[party], { poll, party, how: answer }],
    'straw-poll-closed': all(({ poll, yes, no, silent }) => ({ poll, yes, no, silent })),
  }),
})
