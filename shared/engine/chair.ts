/** The chair: who presides, and how the chair passes when a step of it is not taken in time (CLK-3). */
import type { Event } from './event.ts'
import { inRoom } from './reading.ts'
import type { World } from './world.ts'

/** The party after the present chair in the scenario's order whose delegation is in the room. */
function nextChair(world: World): string {
  const order = world.scenario.chairs
  const start = order.indexOf(world.chair)
  for (let i = 1; i <= order.length; i++) {
    const party = order[(start + i) % order.length] ?? ''
    if (inRoom(world).includes(party)) return party
  }
  return world.chair
}

/** Passes the chair because `step` was not taken; nothing when nobody else could take it. */
export function passChair(world: World, step: string): Event[] {
  const to = nextChair(world)
  return to === world.chair ? [] : [{ type: 'chair-passed', from: world.chair, to, step }]
}
