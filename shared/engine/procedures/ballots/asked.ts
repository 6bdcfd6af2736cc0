/**
 * What one asks of ballots, one thing at a time (`selector`): the votes of the others concern nobody who does not ask for them.
 */
import { PLENARY } from '../../bodies/plenary.ts'
import { openBallots } from '../../kernel/selectors.ts'
import { own } from '../../kernel/world.ts'
import { selector } from '../../tracking/tracked-world.ts'

/** The ids of those that are open. */
export const openIds = selector(
  (world): readonly string[] => openBallots(world).map(({ id }) => id),
  (was, is) => was.join(' ') === is.join(' '),
)
export const electorateOf = selector((world, ballot: string) => own(world.ballots.all, ballot)?.electorate)
export const isOpen = selector((world, ballot: string) => own(world.ballots.all, ballot)?.open ?? false)
export const isRollCall = selector((world, ballot: string) => own(world.ballots.all, ballot)?.rollCall ?? false)
export const calledIn = selector((world, ballot: string) => own(world.ballots.all, ballot)?.called ?? '')
export const hasPassed = selector(
  (world, ballot: string, party: string) => own(world.ballots.all, ballot)?.passed.includes(party) ?? false,
)
export const answerIn = selector((world, ballot: string, party: string) =>
  own(own(world.ballots.all, ballot)?.answers ?? {}, party),
)
export const forcedOn = selector(
  (world, ballot: string, party: string) => own(world.ballots.all, ballot)?.forced[party],
)
export const bodyOfBallot = selector((world, ballot: string) => own(world.ballots.all, ballot)?.body ?? PLENARY)
/** DEC-1: standing aside is the table's own rule, agreed under PRO, and is about substance only. */
export const mayStandAside = selector((world, ballot: string) => {
  const rule = own(world.ballots.all, ballot)?.rule
  return rule?.kind === 'consensus' && rule.aside
})
