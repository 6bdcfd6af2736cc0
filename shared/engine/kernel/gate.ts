/**
 * The gate before every command: may this actor give it, at this stage, in this state of the table? The procedure's own
 * checks come after.
 */
import { type Actor, isInstructorIn } from './actor.ts'
import type { Registered } from './commands.ts'
import type { By } from './procedure.ts'
import { type Refusal, refuse } from './refusal.ts'
import { actingFor, parties, pausedAt, stageOf, stageOpening } from './selectors.ts'
import { own, type Person, type World } from './world.ts'

/** The actor as the world knows it. A delegate whom the table does not know has no party. */
export function known(world: World, actor: Actor, at: number): By {
  const person = actor.kind === 'delegate' ? own(world.people, actor.person) : undefined
  return { actor, at, person, party: person?.party ?? '' }
}

/** The refusal that stands before the procedure's own rules, or undefined. */
export function checkGate(world: World, { procedure, rule }: Registered, by: By): Refusal | undefined {
  const wrongActor = checkActor(world, rule.who, by)
  if (wrongActor) return wrongActor
  if (rule.always) return undefined
  if (world.phase === 'lobby') return refuse('STG-1', 'not-begun')
  if (pausedAt(world) > 0 && by.actor.kind === 'delegate') return refuse('CLK-2', 'paused')
  if (world.phase === 'over' && procedure.id !== 'channels') return refuse('STG-1', 'talks-over')
  if (procedure.id !== 'always' && !stageOf(world)?.opens.includes(procedure.id)) {
    return refuse('STG-2', 'closed-at-this-stage', { stage: stageOpening(world, procedure.id) })
  }
  return by.actor.kind === 'delegate' ? checkPresence(world, procedure.id, by) : undefined
}

function checkActor(world: World, who: string, by: By): Refusal | undefined {
  if (by.actor.kind === 'observer') return refuse('OBS-2', 'observers-watch')
  if (who === 'instructor' || who === 'clock' || who === 'host') {
    return by.actor.kind === who ? undefined : refuse('OBS-1', who === 'instructor' ? 'instructor-only' : 'not-yours')
  }
  if (by.actor.kind !== 'delegate') return refuse('OBS-1', 'delegates-only')
  if (!by.person) return refuseSeatless(by.actor.person)
  if (who === 'delegate' || who === 'speaker') return undefined
  const acting = actingFor(world, by.party)
  if (acting?.id !== by.person.id) return refuseAdviser(acting)
  return who === 'chair' && world.chair !== by.party ? refuse('STG-3', 'chair-only', { party: world.chair }) : undefined
}

const refuseSeatless = (person: string): Refusal =>
  isInstructorIn(person) ? refuse('OBS-1', 'not-taken-over') : refuse('DEL-1', 'no-seat')
const refuseAdviser = (acting: Person | undefined): Refusal =>
  acting?.role === 'instructor' ? refuse('OBS-1', 'seat-taken-over') : refuse('DEL-1', 'head-only')

/** DEL-3: who left the negotiation is out of it; who left the room may talk, return or leave for good, nothing else. */
function checkPresence(world: World, procedure: string, by: By): Refusal | undefined {
  if (procedure === 'channels') return undefined
  if (!parties(world).includes(by.party)) return refuse('DEL-3', 'withdrawn')
  if (procedure === 'delegation' || world.seats[by.party]?.inRoom) return undefined
  return refuse('DEL-3', 'outside-the-room')
}
