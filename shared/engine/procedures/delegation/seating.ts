/** Who sits where and who is here: told by the server, which alone knows sockets. Open at any time. */
import { z } from 'zod'
import { Name } from '../../../writing/kinds.ts'
import type { Event, EventOf } from '../../kernel/event.ts'
import { command } from '../../kernel/procedure.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import { allParties, paceOf, peopleOf, seconds } from '../../kernel/selectors.ts'
import { own, type World } from '../../kernel/world.ts'
import { needsConsent } from './admission.ts'
import { distinctName } from './distinct-name.ts'

const Id = z.string().max(40)

/** Until then whoever is away is not replaced; 0 when the talks are over. */
export const graceUntil = (world: World, at: number): number =>
  world.stages.phase === 'over' ? 0 : at + seconds(paceOf(world).grace)

type Asking = Omit<EventOf<'admission-asked'>, 'type' | 'until'>
/** What comes of asking for a seat that is not simply free; undefined for one that is. */
function asking(world: World, who: Asking, at: number): readonly Event[] | Refusal | undefined {
  if (world.stages.phase === 'talks' && world.delegation.locked) return refuse('DEL-4', 'locked')
  const before = own(world.delegation.newcomers, who.person)
  if (before) return refuse('DEL-4', before.status === 'waiting' ? 'waits-already' : 'not-admitted')
  if (!needsConsent(world, who.party)) return undefined
  return [{ type: 'admission-asked', ...who, until: at + seconds(paceOf(world).grace) }]
}

export const seatingCommands = {
  'seat-person': command({
    who: 'host',
    always: true,
    shape: {
      person: Id,
      name: Name,
      party: z.string().max(3),
      role: z.enum(['head', 'deputy', 'expert']),
      bot: z.boolean(),
      /** Somebody who comes by a code: where consent is needed it waits for it (DEL-4). */
      asks: z.boolean().optional(),
    },
    decide(world, { person, name, party, role, bot, asks }, { at }) {
      if (!allParties(world).includes(party)) return refuse('DEL-1', 'no-such-seat')
      if (own(world.delegation.people, person)) return refuse('DEL-1', 'seated-already')
      if (asks) {
        const waits = asking(world, { person, name, party, role }, at)
        if (waits) return waits
      }
      const head = peopleOf(world, party).find((p) => p.role === 'head')
      if (role === 'head' && head && !head.bot) return refuse('DEL-1', 'head-is-taken', { party })
      const gone: Event[] = role === 'head' && head ? [{ type: 'person-unseated', person: head.id, party }] : []
      return [
        ...gone,
        { type: 'person-seated', person, name: bot ? name : distinctName(world, name), party, role, bot },
      ]
    },
  }),
  'mark-away': command({
    who: 'host',
    always: true,
    shape: { person: Id },
    decide(world, { person: id }, { at }) {
      const person = own(world.delegation.people, id)
      if (!person?.present) return refuse('DEL-2', 'not-here')
      return [{ type: 'person-left', person: id, party: person.party, until: graceUntil(world, at) }]
    },
  }),
  'mark-returned': command({
    who: 'host',
    always: true,
    shape: { person: Id },
    decide(world, { person: id }) {
      const person = own(world.delegation.people, id)
      if (!person || person.present) return refuse('DEL-2', 'here-already')
      return [{ type: 'person-returned', person: id, party: person.party }]
    },
  }),
}
