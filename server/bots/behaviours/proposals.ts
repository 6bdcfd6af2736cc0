/** Direct proposals: each gets its answer, yes, no with the reason, or a counter-offer with its options named. What is accepted is remembered. */
import { unlist, unpair } from '../../../shared/engine/kernel/text-lists.ts'
import type { BoardProposal } from '../../../shared/engine/procedures/proposals/view.ts'
import { can, type Observation } from '../mind/observation.ts'
import { type BotState, spent } from '../mind/state.ts'
import { type Wish, wish } from '../mind/wish.ts'
import { sentence } from '../speech/phrases.ts'
import { answerTo, type Bargain, type BargainAnswer, costliest } from '../strategy/bargain.ts'
import { gainOfConcession, isAboutLeftOpen, mayPromise } from '../strategy/concession.ts'
import { promiseKey } from '../strategy/promise.ts'
import type { Behaviour } from './behaviour.ts'

/** To one party in a stage; after that it is yes or no. */
const COUNTERS_AT_MOST = 2
const LINE = 300

const proposalsOf = ({ board, desk }: Observation): readonly BoardProposal[] => [
  ...board.proposals.values(),
  ...desk.proposals.values(),
]

/** Once that party has done its half, the bot owes its own. */
const binding = (bot: BotState, party: string, channel: string, { mine, theirs }: Bargain): string[] =>
  Object.entries(theirs).flatMap(([ask, askOption]) =>
    Object.entries(mine).map(([give, giveOption]) =>
      promiseKey({ party, ask, askOption, give, giveOption, channel, lang: bot.lang }),
    ),
  )

function answerProposals(bot: BotState, observation: Observation): readonly Wish[] {
  const p = proposalsOf(observation).find(({ id }) => can(observation, 'accept-proposal', id))
  return p ? answer(bot, observation, p) : []
}

function answer(bot: BotState, observation: Observation, p: BoardProposal): readonly Wish[] {
  const parties = [p.by, ...unlist(p.to)].filter((party) => party !== bot.party)
  const bargain = { mine: Object.fromEntries(unpair(p.asks)), theirs: Object.fromEntries(unpair(p.gives)) }
  const counted = `countered/${observation.board.stage}/${p.by}`
  const mayCounter = spent(bot, counted) < COUNTERS_AT_MOST
  const found = answerOn(bot, observation, p, bargain, { parties, mayCounter })
  const { id, channel } = p
  switch (found.kind) {
    case 'yes':
      return wish(
        observation,
        ['accept-proposal', id],
        { proposal: id },
        { spends: binding(bot, p.by, channel, bargain) },
      )
    case 'counter': {
      const { mine: gives, theirs: asks } = found.bargain
      const body = { proposal: id, gives, asks, words: '', lang: bot.lang }
      const spends = [counted, ...parties.flatMap((party) => binding(bot, party, channel, found.bargain))]
      return wish(observation, ['counter-proposal', id], body, { spends })
    }
    case 'no': {
      const { question, option } = found
      const words = sentence(bot, observation, 'trade-no', { question, option }, { channel })
      const body = { proposal: id, reason: words.slice(0, LINE), lang: bot.lang }
      return wish(observation, ['decline-proposal', id], body)
    }
  }
}

/**
 * A concession is good where it makes its agreement worth more; what the table has still to decide must be good as a bargain, too
 * (CON-2).
 */
function answerOn(
  bot: BotState,
  observation: Observation,
  { by: to, agreement }: BoardProposal,
  bargain: Bargain,
  { parties, mayCounter }: { parties: readonly string[]; mayCounter: boolean },
): BargainAnswer {
  const isConcession = agreement !== ''
  const isSettled = isConcession && isAboutLeftOpen(observation, bargain)
  const found = answerTo(bot, observation, bargain, { parties, mayCounter: mayCounter && !isSettled })
  if (!isConcession) return found
  if (found.kind === 'counter' && !mayPromise(observation, found.bargain)) return costliest(bot, observation, bargain)
  if (gainOfConcession(observation, { to, agreement, bargain }) <= 0)
    return found.kind === 'yes' ? costliest(bot, observation, bargain) : found
  return isSettled ? { kind: 'yes' } : found
}

export const proposals = {
  id: 'proposals',
  reflexes: [{ priority: 'reply', isDuty: false, reflex: answerProposals }],
} as const satisfies Behaviour
