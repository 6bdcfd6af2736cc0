/** Voting, and passing under roll-call. Whatever a stage lets anybody put to the vote can be voted on, also where the stage has no ballots of its own. */
import { z } from 'zod'
import { POSITIONS } from '../../../decisions/position.ts'
import { inBody, isHiddenFrom, PLENARY } from '../../bodies/selectors.ts'
import type { CommandsOf } from '../../kernel/command.ts'
import { command, type LyingBefore } from '../../kernel/procedure.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import type { World } from '../../kernel/world.ts'
import {
  answerIn,
  bodyOfBallot,
  calledIn,
  electorateOf,
  forcedOn,
  hasPassed,
  isOpen,
  isRollCall,
  mayStandAside,
} from './asked.ts'

const hasVote = (world: World, ballot: string, party: string): boolean =>
  electorateOf(world, ballot)?.includes(party) ?? false
/** Why a party cannot answer this ballot now, whatever it says. */
function mayAnswer(world: World, ballot: string, party: string): Refusal | undefined {
  if (!hasVote(world, ballot, party) || isHidden(world, ballot, party)) return refuse('DEC-0', 'no-such-ballot')
  if (!isOpen(world, ballot)) return refuse('DEC-0', 'ballot-closed')
  if (forcedOn(world, ballot, party)) return refuse('DEC-7', 'answer-forced')
  const answer = answerIn(world, ballot, party)
  if (answer === 'absent') return refuse('FLR-15', 'call-over')
  if (answer) return refuse('DEC-0', 'voted-already')
  const called = calledIn(world, ballot)
  return isRollCall(world, ballot) && called !== party ? refuse('FLR-15', 'not-called', { party: called }) : undefined
}

const isHidden = (world: World, ballot: string, party: string): boolean =>
  isHiddenFrom(world, bodyOfBallot(world, ballot), party)

const onBallot: LyingBefore<{ ballot: string }> = {
  field: 'ballots',
  body: (world, { ballot }, party) => (isHidden(world, ballot, party) ? PLENARY : bodyOfBallot(world, ballot)),
}

export const commands = {
  vote: command({
    who: 'head',
    shape: { ballot: z.string().max(60), position: z.enum(POSITIONS) },
    on: onBallot,
    decide(world, { ballot, position }, { party }) {
      const refusal = mayAnswer(world, ballot, party)
      if (refusal) return refusal
      if (position === 'not-interested' && !mayStandAside(world, ballot))
        return refuse('DEC-1', 'standing-aside-not-agreed')
      const where = inBody(world, bodyOfBallot(world, ballot))
      return [{ type: 'ballot-cast', ...where, ballot, party, position, rollCall: isRollCall(world, ballot) }]
    },
  }),
  'pass-vote': command({
    who: 'head',
    shape: { ballot: z.string().max(60) },
    on: onBallot,
    decide(world, { ballot }, { party }) {
      const refusal = mayAnswer(world, ballot, party)
      if (refusal) return refusal
      if (!isRollCall(world, ballot)) return refuse('FLR-15', 'no-roll-call')
      if (hasPassed(world, ballot, party)) return refuse('FLR-15', 'passed-already')
      return [{ type: 'vote-passed', ...inBody(world, bodyOfBallot(world, ballot)), ballot, party }]
    },
  }),
}

declare module '../../kernel/command.ts' {
  interface Commands extends CommandsOf<typeof commands> {}
}
