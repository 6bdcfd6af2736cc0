/** The seats of a table as somebody sees them who wants to join. Who sits where is in the world, and nowhere else. */
import { isDelegate } from '../../shared/engine/kernel/selectors.ts'
import type { World } from '../../shared/engine/kernel/world.ts'

export interface SeatTaken {
  readonly party: string
  /** The people in it, bots apart. */
  readonly names: readonly string[]
  readonly bot: boolean
  /** No person is its head yet; a bot makes room. */
  readonly free: boolean
}

/** In the order of the scenario. */
export function seatsOf(world: World): SeatTaken[] {
  const people = Object.values(world.delegation.people)
  return world.scenario.parties.map(({ id: party }) => {
    const here = people.filter((person) => person.party === party)
    const humans = here.filter(isDelegate)
    return {
      party,
      names: humans.map(({ name }) => name),
      bot: world.delegation.seats[party]?.bot !== '' || here.some(({ bot }) => bot),
      free: !humans.some(({ role }) => role === 'head'),
    }
  })
}

/** The seat for a newcomer: the one wished for, or else the first free one; '' when it is taken or none is free. */
export function freeSeat(world: World, wished?: string): string {
  const free = seatsOf(world).filter((seat) => seat.free)
  if (wished !== undefined) return free.find(({ party }) => party === wished)?.party ?? ''
  return free[0]?.party ?? ''
}
