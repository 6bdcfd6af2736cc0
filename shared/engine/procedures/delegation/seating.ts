/** Who sits where and who is here: told by the server, which alone knows sockets. Open at any time. */
import { z } from 'zod'
import { Name } from '../../../writing/kinds.ts'
import type { Event } from '../../kernel/event.ts'
import { command } from '../../kernel/procedure.ts'
import { refuse } from '../../kernel/refusal.ts'
import { allParties, paceOf, peopleOf, seconds } from '../../kernel/selectors.ts'
import { own, type World } from '../../kernel/world.ts'
import { distinctName } from './distinct-name.ts'

const Id = z.string().max(40)

/** Until then whoever is away is not replaced; 0 when the talks are over. */
export const graceUntil = (world: World, at: number): number =>
  world.stages.phase === 'over' ? 0 : at + seconds(paceOf(world).grace)

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
    },
    decide(world, { person, name, party, role, bot }) {
      if (!allParties(world).includes(party)) return refuse('DEL-1', 'no-such-seat')
      if (own(world.delegation.people, person)) return refuse('DEL-1', 'seated-already')
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
