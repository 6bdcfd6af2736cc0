/**
 * Voting, and giving a reason for a vote against. How it answers is said by the behaviour of the procedure that the subject
 * belongs to.
 */
import type { BoardBallot } from '../../../shared/engine/procedures/ballots/view.ts'
import { ballots as ballotsOf, can, hasVoted, me, type Observation, roundOf } from '../mind/observation.ts'
import { type BotState, spent } from '../mind/state.ts'
import { type Wish, wish } from '../mind/wish.ts'
import { say } from '../speech/speech.ts'
import type { Answers, Behaviour, Explanations, Reflex } from './behaviour.ts'

const noTo = (ballot: BoardBallot): string => `no/${ballot.id}`

/** Under roll-call each answers when it is called (FLR-15). */
const isUp = (observation: Observation, { rollCall, called }: BoardBallot): boolean =>
  !rollCall || called === me(observation)

function voting(bot: BotState, observation: Observation, answers: Answers): readonly Wish[] {
  const ballot = ballotsOf(observation).find((b) => b.open && !hasVoted(observation, b.id) && isUp(observation, b))
  if (!ballot) return []
  const wanted = answers[ballot.kind](bot, observation, ballot)
  const position = can(observation, 'vote', ballot.id, wanted) ? wanted : 'abstain'
  return wish(
    observation,
    ['vote', ballot.id, position],
    { ballot: ballot.id, position },
    { spends: position === 'no' ? [noTo(ballot)] : [] },
  )
}

/** Who voted against something says why when the votes are open; one sentence, once. */
function explaining(bot: BotState, observation: Observation, explanations: Explanations): readonly Wish[] {
  const lost = ballotsOf(observation).find((b) => !b.open && spent(bot, noTo(b)) > 0 && b.outcome !== 'adopted')
  const reason = lost && explanations[lost.kind]?.(bot, observation, lost)
  if (!reason) return []
  const round = roundOf(observation, lost.target)
  return say(bot, observation, reason.phrase, reason.slots, { once: `no/${lost.target}/${round}` })
}

/** The behaviour of a bot that answers, and explains itself, like this. */
export function ballots(answers: Answers, explanations: Explanations): Behaviour {
  const vote: Reflex = (bot, observation) => voting(bot, observation, answers)
  const explain: Reflex = (bot, observation) => explaining(bot, observation, explanations)
  return {
    id: 'ballots',
    reflexes: [
      { priority: 'vote', isDuty: true, reflex: vote },
      { priority: 'explain', isDuty: false, reflex: explain },
    ],
  }
}
