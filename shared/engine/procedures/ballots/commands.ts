/** Voting. Whatever a stage lets anybody put to the vote can be voted on, also where the stage has no ballots of its own. */
import { z } from 'zod'
import { POSITIONS } from '../../../decisions/position.ts'
import { inBody, isHiddenFrom, PLENARY } from '../../bodies/selectors.ts'
import type { CommandsOf } from '../../kernel/command.ts'
import { command } from '../../kernel/procedure.ts'
import { refuse } from '../../kernel/refusal.ts'
import { own, type World } from '../../kernel/world.ts'
import { selector } from '../../tracking/tracked-world.ts'

/** What a voter asks of a ballot, one by one: the votes of the others concern nobody but them. */
const electorateOf = selector((world, ballot: string) => own(world.ballots.all, ballot)?.electorate)
const isOpen = selector((world, ballot: string) => own(world.ballots.all, ballot)?.open ?? false)
const isRollCall = selector((world, ballot: string) => own(world.ballots.all, ballot)?.rollCall ?? false)
const hasAnswered = selector(
  (world, ballot: string, party: string) => party in (own(world.ballots.all, ballot)?.answers ?? {}),
)
const forcedOn = selector((world, ballot: string, party: string) => own(world.ballots.all, ballot)?.forced[party])
const bodyOfBallot = selector((world, ballot: string) => own(world.ballots.all, ballot)?.body ?? PLENARY)
/** DEC-1: standing aside is the table's own rule, agreed under PRO, and is about substance only. */
const mayStandAside = selector((world, ballot: string) => {
  const rule = own(world.ballots.all, ballot)?.rule
  return rule?.kind === 'consensus' && rule.aside
})

const hasVote = (world: World, ballot: string, party: string): boolean =>
  electorateOf(world, ballot)?.includes(party) ?? false
const isHidden = (world: World, ballot: string, party: string): boolean =>
  isHiddenFrom(world, bodyOfBallot(world, ballot), party)

export const commands = {
  vote: command({
    who: 'head',
    shape: { ballot: z.string().max(60), position: z.enum(POSITIONS) },
    on: {
      field: 'ballots',
      body: (world, { ballot }, party) => (isHidden(world, ballot, party) ? PLENARY : bodyOfBallot(world, ballot)),
    },
    decide(world, { ballot, position }, { party }) {
      if (!hasVote(world, ballot, party) || isHidden(world, ballot, party)) return refuse('DEC-0', 'no-such-ballot')
      if (!isOpen(world, ballot)) return refuse('DEC-0', 'ballot-closed')
      if (forcedOn(world, ballot, party)) return refuse('DEC-7', 'answer-forced')
      if (hasAnswered(world, ballot, party)) return refuse('DEC-0', 'voted-already')
      if (position === 'not-interested' && !mayStandAside(world, ballot))
        return refuse('DEC-1', 'standing-aside-not-agreed')
      const where = inBody(world, bodyOfBallot(world, ballot))
      return [{ type: 'ballot-cast', ...where, ballot, party, position, rollCall: isRollCall(world, ballot) }]
    },
  }),
}

declare module '../../kernel/command.ts' {
  interface Commands extends CommandsOf<typeof commands> {}
}
