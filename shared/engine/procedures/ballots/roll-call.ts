/**
 * Voting by roll-call (FLR-15): the states are called one after another in the order of the body and answer when they are called.
 * One may pass once and is called again when all have been; who says nothing while its time runs counts as absent.
 */
import { inBody, membersHere } from '../../bodies/selectors.ts'
import type { Event } from '../../kernel/event.ts'
import { openBallots, paceOf, seconds } from '../../kernel/selectors.ts'
import type { World } from '../../kernel/world.ts'
import { close } from './closing.ts'
import type { Ballot } from './state.ts'

/** Who is not in the room is passed over; once back it is called while the roll lasts. */
function nextOnTheRoll(world: World, { body, electorate, answers, forced, passed }: Ballot): string | undefined {
  const here = membersHere(world, body)
  const waiting = electorate.filter((p) => here.includes(p) && !(p in answers) && !(p in forced))
  return waiting.find((p) => !passed.includes(p)) ?? waiting[0]
}

/** Calls the next state, or closes the ballot when the roll is over. */
export function callNext(world: World, ballot: Ballot, at: number): Event[] {
  const party = nextOnTheRoll(world, ballot)
  if (party === undefined) return close(world, ballot)
  const again = ballot.passed.includes(party)
  const until = at + seconds(paceOf(world).call)
  return [{ type: 'party-called', ...inBody(world, ballot.body), ballot: ballot.id, party, again, until }]
}

/** The state that was called has left: nobody waits for it. */
export const callPastTheGone = (world: World, at: number): Event[] =>
  openBallots(world)
    .filter(({ body, called }) => called !== '' && !membersHere(world, body).includes(called))
    .flatMap((ballot) => callNext(world, ballot, at))
