/** The instructor puts people and bots into seats, and takes them out. */
import { z } from 'zod'
import type { Event } from '../../kernel/event.ts'
import { command } from '../../kernel/procedure.ts'
import { refuse } from '../../kernel/refusal.ts'
import { actingFor, allParties, isDelegate, parties, peopleOf } from '../../kernel/selectors.ts'
import { own } from '../../kernel/world.ts'
import { graceUntil } from '../delegation/seating.ts'
import { fillVacancy } from '../delegation/standing-in.ts'

const Id = z.string().max(40)

export const seatCommands = {
  'seat-bot': command({
    who: 'instructor',
    always: true,
    shape: { party: Id },
    decide(world, { party }) {
      const seat = own(world.delegation.seats, party)
      if (!seat) return refuse('DEL-1', 'no-such-seat')
      if (!parties(world).includes(party)) return refuse('DEL-3', 'left-the-negotiation', { party })
      if (seat.instructor) return refuse('OBS-1', 'taken-over-already')
      if (actingFor(world, party)?.bot) return refuse('DEL-2', 'bot-holds-already')
      return [{ type: 'bot-took-seat', party, person: `bot-${party}` }]
    },
  }),
  'release-bot': command({
    who: 'instructor',
    always: true,
    shape: { party: Id },
    decide(world, { party }) {
      const bot = own(world.delegation.seats, party)?.bot
      return bot ? [{ type: 'bot-released', party, person: bot }] : refuse('DEL-2', 'no-bot')
    },
  }),
  reassign: command({
    who: 'instructor',
    always: true,
    shape: { person: Id, party: Id, role: z.enum(['head', 'deputy', 'expert']) },
    decide(world, { person: id, party, role }, { at }) {
      const person = own(world.delegation.people, id)
      if (!person || !isDelegate(person)) return refuse('OBS-1', 'no-such-person')
      if (!allParties(world).includes(party)) return refuse('DEL-1', 'no-such-seat')
      const head = peopleOf(world, party).find((p) => p.role === 'head' && p.id !== id)
      if (role === 'head' && head && !head.bot) return refuse('DEL-1', 'head-is-taken', { party })
      const replaced: Event[] = role === 'head' && head ? [{ type: 'person-unseated', person: head.id, party }] : []
      const left: Event = { type: 'person-unseated', person: id, party: person.party }
      const filled = person.party === party && person.role === role ? [] : fillVacancy(world, person.party, id)
      // Who is away does not come back by being moved.
      const away: Event[] = person.present
        ? []
        : [{ type: 'person-left', person: id, party, until: graceUntil(world, at) }]
      return [
        ...replaced,
        left,
        ...filled,
        { type: 'person-seated', person: id, name: person.name, party, role, bot: false },
        ...away,
      ]
    },
  }),
  'undo-withdrawal': command({
    who: 'instructor',
    shape: { party: Id },
    decide(world, { party }) {
      const state = own(world.delegation.seats, party)?.withdrawal
      if (state === 'final') return refuse('DEL-3', 'withdrawal-final')
      return state === 'confirmed' ? [{ type: 'withdrawal-undone', party }] : refuse('DEL-3', 'not-announced')
    },
  }),
}
