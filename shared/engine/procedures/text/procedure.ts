/**
 * One negotiating text (TXT): who backs which bracketed option is public and may change until the article closes. A
 * bracket falls when all back the same option, by a vote under the table's rule, or under silence.
 */
import { z } from 'zod'
import type { Event } from '../../kernel/event.ts'
import { candidate, command, onEachOption, procedure } from '../../kernel/procedure.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import {
  backingOf,
  decisionRule,
  isOnBallot,
  isOption,
  isUnsettled,
  optionsOf,
  refusedOn,
  stageOf,
  statusOf,
  unsettled,
} from '../../kernel/selectors.ts'
import type { World } from '../../kernel/world.ts'
import { ballotOn } from '../ballots/procedure.ts'
import { settle, settleIfAllBack } from './settlement.ts'

const Id = z.string().max(40)

/** AGD-4: in the chain only the question under discussion is decided; a package stage takes them in any order. */
export function mayDecide(world: World, question: string, option: string): Refusal | undefined {
  const status = statusOf(world, question)
  if (!status || status === 'unraised') return refuse('AGD-1', 'no-such-question')
  if (!isOption(world, question, option)) return refuse('TXT-1', 'no-such-option')
  if (!isUnsettled(world, question)) return refuse('AGD-8', 'question-closed', { question })
  const inChain = stageOf(world)?.opens.includes('chain')
  if (inChain && status !== 'under-discussion')
    return refuse('AGD-4', 'not-under-discussion', { question: world.discussing })
  if (isOnBallot(world, question)) return refuse('AGD-5', 'on-ballot')
  if (refusedOn(world, question).includes(option)) return refuse('TXT-2', 'refused-already', { question })
  return undefined
}

/** TXT-1: positions move, and wording is proposed, until the article closes. */
export const isOpenArticle = (world: World, question: string): Refusal | undefined => {
  const status = statusOf(world, question)
  if (!status || status === 'unraised') return refuse('AGD-1', 'no-such-question')
  if (!isUnsettled(world, question)) return refuse('TXT-1', 'article-closed', { question })
  return undefined
}

/**
 * TXT-2: what all back and no ballot holds up any longer. In the chain only the question under discussion (AGD-4); an option
 * that has just been refused needs a new act of backing.
 */
function settleWhatAllBack(world: World): Event[] {
  if (!stageOf(world)?.opens.includes('text')) return []
  const open = stageOf(world)?.opens.includes('chain') ? [world.discussing].filter(Boolean) : unsettled(world)
  return open
    .flatMap((q) => settleIfAllBack(world, q))
    .filter((e) => e.type !== 'question-settled' || !world.questions[e.question]?.refused.includes(e.option))
}

export const text = procedure({
  id: 'text',
  commands: {
    'back-option': command({
      who: 'head',
      shape: { question: Id, option: Id },
      decide(world, { question, option }, { party }) {
        const closed = isOpenArticle(world, question)
        if (closed) return closed
        if (!isOption(world, question, option)) return refuse('TXT-1', 'no-such-option')
        if (backingOf(world, question, party) === option) return refuse('TXT-1', 'backed-already')
        return [{ type: 'option-backed', question, option, party }]
      },
    }),
    'withdraw-backing': command({
      who: 'head',
      shape: { question: Id },
      decide(world, { question }, { party }) {
        const closed = isOpenArticle(world, question)
        if (closed) return closed
        if (backingOf(world, question, party) === undefined) return refuse('TXT-1', 'nothing-backed')
        return [{ type: 'backing-withdrawn', question, party }]
      },
    }),
    'put-to-vote': command({
      who: 'head',
      shape: { question: Id, option: Id },
      decide: (world, { question, option }, by) =>
        mayDecide(world, question, option) ??
        ballotOn(world, { kind: 'option', question, option }, decisionRule(world), by),
    }),
  },
  evolve: {
    'option-backed': (world, { question, option, party }) => {
      const q = world.questions[question]
      if (q) q.backing[party] = option
    },
    'backing-withdrawn': (world, { question, party }) => {
      delete world.questions[question]?.backing[party]
    },
    'ballot-closed': (world, { subject, verdict }) => {
      if (subject.kind === 'option' && verdict.outcome !== 'adopted')
        world.questions[subject.question]?.refused.push(subject.option)
    },
  },
  react: {
    'stage-entered': settleWhatAllBack,
    'withdrawal-confirmed': settleWhatAllBack,
    'ballot-closed': settleWhatAllBack,
    'ballot-lapsed': settleWhatAllBack,
    'silence-broken': settleWhatAllBack,
    'silence-lapsed': settleWhatAllBack,
    'option-backed': (world, { question }) => {
      const inChain = stageOf(world)?.opens.includes('chain')
      return inChain && world.discussing !== question ? [] : settleIfAllBack(world, question)
    },
  },
  decided: {
    option: (world, { subject }, verdict) =>
      verdict.outcome === 'adopted' && isUnsettled(world, subject.question)
        ? [settle(world, subject.question, subject.option, 'vote', verdict.aside)]
        : [],
  },
  candidates: (world, party) => unsettled(world).flatMap((q) => articleCandidates(world, q, party)),
})

const backing = onEachOption('back-option')
const putting = onEachOption('put-to-vote')

function articleCandidates(world: World, question: string, party: string) {
  const current = world.discussing === question || !stageOf(world)?.opens.includes('chain')
  const options = optionsOf(world, question)
  const backed = backingOf(world, question, party)
  return [
    ...backing(options, question),
    ...(backed ? [candidate('withdraw-backing', { question }, question)] : []),
    ...(current ? putting(options, question) : []),
  ]
}
