/**
 * The silence procedure (DEC-13): the chair circulates an option with a deadline; it is adopted if nobody breaks
 * silence. Breaking needs a reason and returns the text; another text gets a new deadline.
 */
import { z } from 'zod'
import { candidate, command, onEachOption, procedure } from '../../kernel/procedure.ts'
import { refuse } from '../../kernel/refusal.ts'
import {
  nextId,
  optionsOf,
  paceOf,
  parties,
  seconds,
  stageOf,
  subjectOnBallot,
  unsettled,
} from '../../kernel/selectors.ts'
import { own, type World } from '../../kernel/world.ts'
import { questionOf } from '../ballots/subject.ts'
import { mayDecide } from '../text/procedure.ts'
import { settle } from '../text/settlement.ts'

const Id = z.string().max(40)
const circulating = onEachOption('circulate-under-silence')

export const silence = procedure({
  id: 'silence',
  commands: {
    'circulate-under-silence': command({
      who: 'chair',
      shape: { question: Id, option: Id },
      decide(world, { question, option }, { party, at }) {
        const refusal = mayDecide(world, question, option)
        if (refusal) return refusal
        const until = at + seconds(paceOf(world).silence)
        return [{ type: 'silence-opened', silence: nextId(world, 's'), question, option, by: party, until }]
      },
    }),
    'break-silence': command({
      who: 'head',
      shape: { silence: Id, reason: z.string().trim().min(1).max(500) },
      decide(world, { silence: id, reason }, { party }) {
        const s = own(world.silences, id)
        if (!s) return refuse('DEC-13', 'no-silence-running')
        return [{ type: 'silence-broken', silence: id, question: s.question, option: s.option, party, reason }]
      },
    }),
  },
  evolve: {
    'silence-opened': (world, { silence: id, question, option, by, until }) => {
      world.silences[id] = { id, question, option, by }
      world.counters.s = (world.counters.s ?? 0) + 1
      world.clock.deadlines[`silence:${id}`] = until
    },
    'silence-broken': (world, { silence: id, question, option }) => {
      delete world.silences[id]
      delete world.clock.deadlines[`silence:${id}`]
      world.questions[question]?.refused.push(option)
    },
    'silence-held': (world, { silence: id }) => {
      delete world.silences[id]
      delete world.clock.deadlines[`silence:${id}`]
    },
    'silence-lapsed': (world, { silence: id }) => {
      delete world.silences[id]
      delete world.clock.deadlines[`silence:${id}`]
    },
  },
  react: {
    'silence-held': (world, { question, option }) => [settle(world, question, option, 'silence')],
    'stage-ended': (world) => lapse(world),
    'question-settled': (world, { question }) => lapse(world, question),
    'question-left-open': (world, { question }) => lapse(world, question),
  },
  due: {
    silence: (world, id) => {
      const s = own(world.silences, id)
      if (!s) return []
      // Unanimity needs every party's yes (DEC-3): under it silence is no consent, and the text goes back.
      if (world.rules.values.decision === 'unanimity' || parties(world).length === 0)
        return [{ type: 'silence-lapsed', silence: id, question: s.question }]
      return [{ type: 'silence-held', silence: id, question: s.question, option: s.option }]
    },
  },
  candidates: (world) => [
    ...Object.keys(world.silences).map((id) => candidate('break-silence', { silence: id, reason: '…' }, id)),
    ...(stageOf(world)?.opens.includes('chain') ? [world.discussing].filter(Boolean) : unsettled(world))
      .filter((q) => questionOf(subjectOnBallot(world) ?? { kind: 'rules' }) !== q)
      .flatMap((q) => circulating(optionsOf(world, q), q)),
  ],
})

/** A text under silence lapses with its stage, or when its question was closed by another road. */
function lapse(world: World, question?: string) {
  return Object.values(world.silences)
    .filter((s) => question === undefined || s.question === question)
    .map((s) => ({ type: 'silence-lapsed' as const, silence: s.id, question: s.question }))
}
