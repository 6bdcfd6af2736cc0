/**
 * The gate before every command: may this actor give it, at this stage, in this state of the table? The procedure's own
 * checks come after.
 */
import { actsIn, bodyDef, PLENARY, presides } from '../bodies/selectors.ts'
import { type Actor, isInstructorIn } from './actor.ts'
import type { By, Procedure, Who } from './procedure.ts'
import { type Refusal, refuse } from './refusal.ts'
import type { Registered } from './registry.ts'
import { actingFor, hasLeft, isOpen, isPaused, parties, stageOpening, tableTime } from './selectors.ts'
import { own, type World } from './world.ts'

/** The actor as the world knows it. A delegate whom the table does not know has no party. */
export function knownAs(world: World, actor: Actor, now: number): By {
  const person = actor.kind === 'delegate' ? own(world.delegation.people, actor.person) : undefined
  return { actor, at: tableTime(world, now), now, person, party: person?.party ?? '' }
}

/** The refusal that stands before the procedure's own rules, or undefined. `body` is '' for the plenary. */
export function checkGate(world: World, { procedure, rule }: Registered, body: string, by: By): Refusal | undefined {
  const wrongActor = checkActor(world, rule.who, body || PLENARY, by)
  if (wrongActor) return wrongActor
  if (rule.always) return undefined
  if (world.stages.phase === 'lobby') return refuse('STG-1', 'not-begun')
  if (isPaused(world) && by.actor.kind === 'delegate') return refuse('CLK-2', 'paused')
  if (world.stages.phase === 'over' && procedure.id !== 'channels') return refuse('STG-1', 'talks-over')
  const opener = rule.opensWith ?? procedure.id
  if (!rule.inEveryStage && !isOpenNow(world, procedure, opener)) return refuseAtThisStage(world, opener)
  return by.actor.kind === 'delegate' ? checkPresence(world, { procedure, rule }, by) : undefined
}

/** STG-2: names the stage that allows it, if there is one. */
export function refuseAtThisStage(world: World, procedure: string): Refusal {
  const stage = stageOpening(world, procedure)
  return stage ? refuse('STG-2', 'closed-at-this-stage', { stage }) : refuse('STG-2', 'closed-at-every-stage')
}

const isOpenNow = (world: World, procedure: Procedure, opener: string): boolean =>
  (procedure.opens === 'always' && opener === procedure.id) || isOpen(world, opener)

/** Whether any of its commands can be in order at this stage. */
export const opensAnything = (world: World, procedure: Procedure): boolean =>
  isOpenNow(world, procedure, procedure.id) ||
  Object.values(procedure.commands).some(
    ({ always, inEveryStage, opensWith }) =>
      always || inEveryStage || (opensWith !== undefined && isOpenNow(world, procedure, opensWith)),
  )

function checkActor(world: World, who: Who, body: string, by: By): Refusal | undefined {
  if (by.actor.kind === 'observer') return refuse('OBS-2', 'observers-watch')
  if (who === 'instructor' || who === 'clock' || who === 'host') {
    return by.actor.kind === who ? undefined : refuse('OBS-1', who === 'instructor' ? 'instructor-only' : 'not-yours')
  }
  if (by.actor.kind !== 'delegate') return refuse('OBS-1', 'delegates-only')
  if (!by.person) return refuseSeatless(by.actor.person)
  if (who === 'delegate' || who === 'speaker') return undefined
  if (!actsIn(world, body, by.person)) return refuseOutsider(world, body, by.party)
  const chair = presides(world, body)
  return who === 'chair' && chair !== by.party ? refuse('STG-3', 'chair-only', { party: chair }) : undefined
}

const refuseSeatless = (person: string): Refusal =>
  isInstructorIn(person) ? refuse('OBS-1', 'not-taken-over') : refuse('DEL-1', 'no-seat')
/** MIC-3: of a body that everybody sees, its members alone decide; what a party does not see, it is told of as of the plenary. */
function refuseOutsider(world: World, body: string, party: string): Refusal {
  if (!bodyDef(world, body)?.members.includes(party)) return refuse('MIC-3', 'not-a-member')
  return hasLeft(world, party) ? refuse('DEL-3', 'withdrawn') : refuseAdviser(world, party)
}
const refuseAdviser = (world: World, party: string): Refusal =>
  actingFor(world, party)?.role === 'instructor' ? refuse('OBS-1', 'seat-taken-over') : refuse('DEL-1', 'head-only')

/**
 * DEL-3: who left the negotiation is out of it; who left the room may talk, return, leave for good, and object. In the minute in
 * which a leaving may be undone nothing follows from it: its consent is still asked for, and it may object as from outside the room.
 */
function checkPresence(world: World, { procedure, rule }: Registered, by: By): Refusal | undefined {
  if (procedure.id === 'channels') return undefined
  if (rule.outsideToo && parties(world).includes(by.party)) return undefined
  if (hasLeft(world, by.party)) return refuse('DEL-3', 'withdrawn')
  if (procedure.id === 'delegation' || own(world.delegation.seats, by.party)?.inRoom) return undefined
  return refuse('DEL-3', 'outside-the-room')
}
