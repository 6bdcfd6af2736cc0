/**
 * Calling for objections (DEC-16). A procedure whose matter may be agreed without a vote makes its commands of `eitherWay`, or
 * calls `callForObjections` where it would call `ballotOn`; what follows is what its `decided` says of an adopted ballot, with `DEC-16` as the rule that decided.
 */
import { inBody, PLENARY } from '../../bodies/selectors.ts'
import type { Event } from '../../kernel/event.ts'
import type { By } from '../../kernel/procedure.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import { nextId, paceOf, seconds } from '../../kernel/selectors.ts'
import { own, type World } from '../../kernel/world.ts'
import { hasSpent, isFloorTaken, type Question } from '../ballots/opening.ts'
import { isContested, isPackageContested, isTooEarly, lacksQuorum } from './conditions.ts'
import { type Call, type Matter, markOf } from './state.ts'

const CONSENSUAL: readonly string[] = ['consensus', 'consensus-minus-one']

/**
 * DEC-16: the quorum; for a text backing, nobody who insists, and that the silent have had their time. An option to which
 * somebody objected is refused; any other matter then takes a vote, as long as the stage lasts.
 */
function mayBeAgreed(world: World, body: string, matter: Matter): Refusal | undefined {
  if (!matter.isMotion && !CONSENSUAL.includes(matter.rule.kind)) return refuse('DEC-16', 'body-votes')
  const quorum = lacksQuorum(world, body)
  if (quorum) return quorum
  if (isOption(matter)) return isContested(world, matter) ?? isTooEarly(world, matter.subject.target)
  return world['without-a-vote'].objected.includes(markOf(matter.subject))
    ? refuse('DEC-16', 'objected-already')
    : contested(world, matter)
}

const isOption = ({ subject }: Pick<Matter, 'subject'>): boolean => subject.kind === 'option'
function contested(
  world: World,
  matter: Pick<Matter, 'subject' | 'by'>,
  aside?: readonly string[],
): Refusal | undefined {
  if (isOption(matter)) return isContested(world, matter, aside)
  return matter.subject.kind === 'package' ? isPackageContested(world, matter, aside) : undefined
}

/** Motions that others objected to keep the floor from them as long as they last: after so many a vote is the way. */
const OBJECTED_AT_MOST = 3
const isObjectedOften = (world: World, { by, isMotion }: Matter): Refusal | undefined =>
  isMotion && (own(world['without-a-vote'].objections, by) ?? 0) >= OBJECTED_AT_MOST
    ? refuse('DEC-16', 'objected-often')
    : undefined

/**
 * The chair takes `question` to be agreed unless a party objects in time. Refuses while a ballot or another call is open in that
 * body, where votes and not objections decide, and where what DEC-16 needs is not there.
 */
export function callForObjections(
  world: World,
  { party, at }: Pick<By, 'party' | 'at'>,
  { body, subject, rule, decides = [], isMotion = false, carriesWith = '' }: Question,
): Event[] | Refusal {
  const taken = isFloorTaken(world, body) ?? hasSpent(world, party, { isMotion })
  if (taken) return taken
  const matter: Matter = { subject, rule, by: party, decides, isMotion, carriesWith }
  const refusal = isObjectedOften(world, matter) ?? mayBeAgreed(world, body, matter)
  if (isRefusal(refusal)) return refusal
  const call = nextId(world['without-a-vote'].counts[body] ?? 0, body === PLENARY ? 'n' : `${body}-n`)
  const until = at + seconds(paceOf(world).withoutVote)
  return [{ type: 'objections-called', ...inBody(world, body), call, ...matter, until }]
}

/** Its time is over and nobody has objected: agreed, if what it needs is still there. */
export function conclude(world: World, { id, body, subject, rule, by, aside }: Call): Event {
  const what = { ...inBody(world, body), call: id, subject }
  return lacksQuorum(world, body) || contested(world, { subject, by }, aside)
    ? { type: 'call-lapsed', ...what, why: 'unmet' }
    : { type: 'agreed-without-vote', ...what, rule, by, aside }
}
