/**
 * Delegations (DEL): the head acts in the state's name; a deputy may when the head has delegated or is away; a bot holds
 * an empty seat when the class agreed to it, until a person is back. A delegation may leave the room and return.
 */
import { isInstructorIn } from '../../kernel/actor.ts'
import type { CommandsOf } from '../../kernel/command.ts'
import { all, lines, ofParty } from '../../kernel/line.ts'
import { candidate, procedure } from '../../kernel/procedure.ts'
import { peopleOf } from '../../kernel/selectors.ts'
import { own } from '../../kernel/world.ts'
import { admissionCommands, admissionLapsed } from './admission.ts'
import type { DelegationEvents } from './events.ts'
import { evolveDelegation } from './evolve.ts'
import { forgettingCommands } from './forgetting.ts'
import { powersCommands } from './powers.ts'
import { seatingCommands } from './seating.ts'
import { standDown, standIn } from './standing-in.ts'
import { startDelegations } from './state.ts'
import { takingOverCommands } from './taking-over.ts'
import { delegationOfDesk, seatsOnBoard, waitingFor } from './view.ts'
import { withdrawalCommands } from './withdrawal.ts'

const commands = {
  ...seatingCommands,
  ...admissionCommands,
  ...powersCommands,
  ...withdrawalCommands,
  ...takingOverCommands,
  ...forgettingCommands,
}

declare module '../../kernel/command.ts' {
  interface Commands extends CommandsOf<typeof commands> {}
}

const presence = all((e: { party: string; person: string }) => ({
  party: e.party,
  ...(isInstructorIn(e.person) && { how: 'instructor' }),
}))

export const delegation = procedure({
  id: 'delegation',
  opens: 'named',
  start: startDelegations,
  commands,
  evolve: evolveDelegation,
  react: {
    'person-seated': (world, { party, person }) => standDown(world, party, person),
    'person-returned': (world, { party, person }) => standDown(world, party, person),
    'seat-given-back': (world, { party }) => standIn(world, party),
    /** Whoever acts for the state sees all its secrets (DEL-4). */
    'powers-delegated': (world, { party, person }) =>
      own(world.delegation.people, person)?.earlier ? [{ type: 'earlier-shown', party, person }] : [],
  },
  due: {
    grace: (world, id) => {
      const person = own(world.delegation.people, id)
      if (!person || person.present) return []
      const { party, role } = person
      return role === 'instructor' ? [{ type: 'seat-given-back', party, person: id }] : standIn(world, party)
    },
    undo: (_, party) => [{ type: 'withdrawal-final', party }],
    admission: admissionLapsed,
  },
  watches: {
    /** Who is away is told by the seat, not by a clock. */
    grace: (world, id) => [own(world.delegation.people, id)?.party ?? ''],
    admission: (world, id) => [own(world.delegation.newcomers, id)?.party ?? ''],
  },
  about: {
    grace: (world, id) => ({ party: own(world.delegation.people, id)?.party ?? '' }),
    undo: (_, party) => ({ party }),
    admission: (world, id) => ({ party: own(world.delegation.newcomers, id)?.party ?? '' }),
  },
  moves: (world, party) => {
    const seat = own(world.delegation.seats, party)
    return [
      ...peopleOf(world, party)
        .filter((p) => p.role === 'deputy')
        .map((p) => candidate('delegate-powers', { person: p.id }, p.id)),
      ...waitingFor(world, party).flatMap(({ id: person }) =>
        [true, false].map((admit) => candidate('answer-newcomer', { person, admit }, person, admit ? 'yes' : 'no')),
      ),
      ...peopleOf(world, party)
        .filter(({ earlier }) => earlier)
        .map(({ id }) => candidate('show-earlier', { person: id }, id)),
      ...(seat?.acting ? [candidate('take-back-powers', {})] : []),
      ...(seat?.withdrawal === 'announced'
        ? [candidate('confirm-withdrawal', {}), candidate('cancel-withdrawal', {})]
        : [candidate(seat?.inRoom ? 'leave-room' : 'return-to-room', {}), candidate('announce-withdrawal', {})]),
    ]
  },
  view: { board: seatsOnBoard, desk: delegationOfDesk },
  words: {
    'person-seated': { of: 'person', fields: ['name'] },
    'admission-asked': { of: 'person', fields: ['name'] },
    'admission-answered': { of: 'person', fields: ['name'] },
  },
  record: lines<DelegationEvents>({
    'person-seated': all((e) => ({ party: e.party, name: e.name, role: e.role, bot: e.bot })),
    'admission-asked': (e) => [[e.party], { party: e.party, name: e.name, role: e.role }],
    'admission-answered': (e) => [[e.party], { party: e.party, name: e.name, how: e.admitted ? 'yes' : e.how }],
    'earlier-shown': (e) => [[e.party], { party: e.party, person: e.person }],
    'seats-locked': all((e) => ({ how: e.locked ? 'yes' : 'no' })),
    'person-forgotten': ofParty,
    'person-unseated': ofParty,
    'person-returned': presence,
    'person-left': presence,
    'powers-delegated': (e) => [[e.party], { party: e.party, person: e.person, how: e.by }],
    'powers-returned': (e) => [[e.party], { party: e.party }],
    'bot-took-seat': ofParty,
    'bot-released': ofParty,
    'seat-taken-over': ofParty,
    'seat-given-back': ofParty,
    'room-left': ofParty,
    'room-returned': ofParty,
    'withdrawal-announced': (e) => [[e.party], { party: e.party }],
    'withdrawal-confirmed': ofParty,
    /** What was only announced is cancelled as quietly; the instructor undoes what all have seen. */
    'withdrawal-undone': (e, by) => [by.kind === 'instructor' ? 'all' : [e.party], { party: e.party }],
    'withdrawal-final': ofParty,
  }),
})
