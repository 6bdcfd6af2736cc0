/** The chair: who presides, and how the chair passes when a step of it is not taken in time (CLK-3). */
import type { Event } from '../kernel/event.ts'
import { peopleOf } from '../kernel/selectors.ts'
import type { World } from '../kernel/world.ts'
import { bodyDef, inBody, membersHere, presides } from './selectors.ts'

/**
 * The party after the present chair in the order of the body whose delegation is in the room: one in which somebody is, if
 * there is one, for an empty seat takes no step.
 */
function nextChair(world: World, body: string): string {
  const chairs = bodyDef(world, body)?.chair.order ?? []
  const chair = presides(world, body)
  const start = chairs.indexOf(chair) + 1
  const order = [...chairs.slice(start), ...chairs.slice(0, start)].filter((p) => membersHere(world, body).includes(p))
  return order.find((party) => party !== chair && isAttended(world, party)) ?? order[0] ?? chair
}
const isAttended = (world: World, party: string): boolean => peopleOf(world, party).some(({ present }) => present)

/** Passes the chair of a body because `step` was not taken; nothing when nobody else could take it. */
export function passChair(world: World, body: string, step: string): Event[] {
  const from = presides(world, body)
  const to = nextChair(world, body)
  return to === from ? [] : [{ type: 'chair-passed', ...inBody(world, body), from, to, step }]
}

/** The same, with the party that presides afterwards. */
export function withNextChair(world: World, body: string, step: string): { passed: Event[]; chair: string } {
  const passed = passChair(world, body, step)
  const [event] = passed
  return { passed, chair: event?.type === 'chair-passed' ? event.to : presides(world, body) }
}
