/** What is seen of the seats by all, and of a delegation by its own. */
import { actingFor, allParties, hasLeft, isDelegate, isMuted, peopleOf } from '../../kernel/selectors.ts'
import {
  flag,
  mapOnBoard,
  mapOnDesk,
  onBoard,
  onDesk,
  type RowType,
  row,
  type Shown,
  text,
  word,
} from '../../kernel/view-field.ts'
import { own, type World } from '../../kernel/world.ts'
import type { Newcomer, Person, Seat } from './state.ts'

export const seatRow = row('Seat', {
  id: text(),
  names: text("the names of the people in it, one a line; '' when it is free"),
  present: flag(),
  bot: flag('whether a bot acts for the state now'),
  instructor: flag('whether the instructor took the seat over and acts for the state now (OBS-1)'),
  inRoom: flag('false for a delegation that walked out (DEL-3)'),
  withdrawal: word<Seat['withdrawal']>('confirmed: left, which the instructor may undo for a minute · final'),
})
export type BoardSeat = RowType<typeof seatRow>

function seatView(world: World, party: string): BoardSeat {
  const people = peopleOf(world, party)
  const acting = actingFor(world, party)
  const seat = own(world.delegation.seats, party)
  return {
    id: party,
    names: people
      .filter(isDelegate)
      .map((p) => p.name)
      .join('\n'),
    present: people.some((p) => p.present),
    bot: acting?.bot ?? false,
    instructor: acting?.role === 'instructor',
    inRoom: seat?.inRoom ?? false,
    // An announcement is the delegation's own affair until it is confirmed (DEL-3).
    withdrawal: hasLeft(world, party) ? (seat?.withdrawal ?? '') : '',
  }
}

export const personRow = row('Person', {
  id: text(),
  name: text("'' for the instructor and for some bots"),
  role: word<Person['role']>('head · deputy · expert, or instructor: who took the seat over (OBS-1)'),
  present: flag(),
  bot: flag(),
  muted: flag('the instructor took the word from this person (CHN-6)'),
})
export type DeskPerson = RowType<typeof personRow>

export const newcomerRow = row('Newcomer', {
  id: text(),
  name: text(),
  role: word<Newcomer['role']>('what it asks to be: head · deputy · expert'),
})
export type DeskNewcomer = RowType<typeof newcomerRow>
/** Who waits for the consent of a delegation (DEL-4). */
export const waitingFor = ({ delegation: { newcomers } }: World, party: string): readonly Newcomer[] =>
  Object.values(newcomers).filter((n) => n.party === party && n.status === 'waiting')

export const seatsOnBoard = {
  seats: mapOnBoard(seatRow, (world) => new Map(allParties(world).map((p) => [p, seatView(world, p)]))),
  seatsLocked: onBoard(
    flag('nobody comes in any more while the talks are on (DEL-4)'),
    (world) => world.delegation.locked,
  ),
}
export const delegationOfDesk = {
  acting: onDesk(text('who acts for the state now: a person id'), (world, party) => actingFor(world, party)?.id ?? ''),
  delegated: onDesk(
    flag('the head has delegated its powers (DEL-1)'),
    (world, party) => own(world.delegation.seats, party)?.delegated ?? false,
  ),
  people: mapOnDesk(
    personRow,
    (world, party) =>
      new Map(
        peopleOf(world, party).map(({ id, name, role, present, bot }) => [
          id,
          { id, name, role, present, bot, muted: isMuted(world, id) },
        ]),
      ),
    'the delegation',
  ),
  newcomers: mapOnDesk(
    newcomerRow,
    (world, party) => new Map(waitingFor(world, party).map(({ id, name, role }) => [id, { id, name, role }])),
    'who waits to be let into the delegation (DEL-4)',
  ),
}

declare module '../../kernel/view.ts' {
  interface Board extends Shown<typeof seatsOnBoard> {}
  interface Desk extends Shown<typeof delegationOfDesk> {}
}
