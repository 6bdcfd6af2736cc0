/**
 * Voting, and giving a reason for a vote against. How it answers is said by the behaviour of the procedure that the subject
 * belongs to.
 */
import type { Subject } from '../../../shared/engine/procedures/ballots/subject.ts'
import type { BoardBallot } from '../../../shared/engine/views/board.ts'
import { can, type Observation } from '../mind/observation.ts'
import { type BotState, spent } from '../mind/state.ts'
import { type Wish, wish } from '../mind/wish.ts'
import { say } from '../speech/speech.ts'
import type { Answers, Behaviour, Explanations, Reflex } from './behaviour.ts'

/** A board writes the kind of a subject as a text. */
const kindOf = (ballot: BoardBallot): Subject['kind'] => ballot.kind as Subject['kind']
const noTo = (ballot: BoardBallot): string => `no/${ballot.id}`

function voting(bot: BotState, observation: Observation, answers: Answers): readonly Wish[] {
  const ballot = observation.board.ballots.get(observation.board.openBallot)
  if (!ballot || observation.desk.position !== '') return []
  const wanted = answers[kindOf(ballot)](bot, observation, ballot)
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
  const last = observation.board.ballots.get(observation.board.lastBallot)
  if (!last || spent(bot, noTo(last)) === 0 || last.outcome === 'adopted') return []
  const reason = explanations[kindOf(last)]?.(bot, observation, last)
  if (!reason) return []
  return say(bot, observation, reason.phrase, reason.slots, { once: `no/${last.target}/${observation.board.round}` })
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
