/** The chair: who presides, and how the chair passes when a step of it is not taken in time (CLK-3). */
import type { Event } from '../kernel/event.ts'
import { inRoom, peopleOf } from '../kernel/selectors.ts'
import type { World } from '../kernel/world.ts'

/**
 * The party after the present chair in the scenario's order whose delegation is in the room: one in which somebody is, if
 * there is one, for an empty seat takes no step.
 */
function nextChair(world: World): string {
  const { chairs } = world.scenario
  const start = chairs.indexOf(world.chair) + 1
  const order = [...chairs.slice(start), ...chairs.slice(0, start)].filter((party) => inRoom(world).includes(party))
  return order.find((party) => party !== world.chair && isAttended(world, party)) ?? order[0] ?? world.chair
}
const isAttended = (world: World, party: string): boolean => peopleOf(world, party).some(({ present }) => present)

/** Passes the chair because `step` was not taken; nothing when nobody else could take it. */
export function passChair(world: World, step: string): Event[] {
  const to = nextChair(world)
  return to === world.chair ? [] : [{ type: 'chair-passed', from: world.chair, to, step }]
}
