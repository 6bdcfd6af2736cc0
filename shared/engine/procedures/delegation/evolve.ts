/** What seats and people keep of the facts. */
import type { Draft } from 'mutative'
import type { EventOf } from '../../kernel/event.ts'
import type { Recording } from '../../kernel/procedure.ts'
import { DELETED } from '../../kernel/words.ts'
import { known } from '../../kernel/world.ts'
import { secretIds } from './earlier.ts'
import type { DelegationState, Person } from './state.ts'

type Slice = Draft<DelegationState>
const seatOf = (slice: Slice, party: string) => known(slice.seats, party)
const forget = (slice: Slice, person: string, { deadlines }: Recording): void => {
  known(slice.people, person)
  delete slice.people[person]
  delete deadlines[`grace:${person}`]
}
const holder = (id: string, party: string, role: Person['role'], bot: boolean): Draft<Person> => ({
  ...{ id, party, role, bot },
  name: '',
  present: true,
  earlier: null,
})

export const evolveDelegation = {
  'person-seated': (
    slice: Slice,
    { person: id, name, party, role, bot, late }: EventOf<'person-seated'>,
    { before }: Recording,
  ) => {
    const earlier = late ? { seq: before.seq, ids: secretIds(before, party) } : null
    slice.people[id] = { id, name, party, role, bot, present: true, earlier }
  },
  'admission-asked': (
    slice: Slice,
    { person: id, name, party, role, until }: EventOf<'admission-asked'>,
    { deadlines }: Recording,
  ) => {
    slice.newcomers[id] = { id, name, party, role, status: 'waiting' }
    deadlines[`admission:${id}`] = until
  },
  'admission-answered': (
    slice: Slice,
    { person, admitted }: EventOf<'admission-answered'>,
    { deadlines }: Recording,
  ) => {
    const newcomer = known(slice.newcomers, person)
    delete deadlines[`admission:${person}`]
    if (admitted) delete slice.newcomers[person]
    else newcomer.status = 'refused'
  },
  'earlier-shown': (slice: Slice, { person }: EventOf<'earlier-shown'>) => {
    known(slice.people, person).earlier = null
  },
  'person-forgotten': (slice: Slice, { person: id }: EventOf<'person-forgotten'>) => {
    const known = slice.people[id] ?? slice.newcomers[id]
    if (known) known.name = DELETED
  },
  'seats-locked': (slice: Slice, { locked }: EventOf<'seats-locked'>) => {
    slice.locked = locked
  },
  'person-unseated': (slice: Slice, { person, party }: EventOf<'person-unseated'>, recording: Recording) => {
    forget(slice, person, recording)
    const seat = seatOf(slice, party)
    if (seat.acting === person) Object.assign(seat, { acting: '', delegated: false })
    if (seat.bot === person) seat.bot = ''
  },
  'person-left': (slice: Slice, { person, until }: EventOf<'person-left'>, { deadlines }: Recording) => {
    known(slice.people, person).present = false
    if (until > 0) deadlines[`grace:${person}`] = until
  },
  'person-returned': (slice: Slice, { person }: EventOf<'person-returned'>, { deadlines }: Recording) => {
    known(slice.people, person).present = true
    delete deadlines[`grace:${person}`]
  },
  'powers-delegated': (slice: Slice, { party, person, by }: EventOf<'powers-delegated'>) => {
    Object.assign(seatOf(slice, party), { acting: person, delegated: by === 'head' })
  },
  'powers-returned': (slice: Slice, { party }: EventOf<'powers-returned'>) => {
    Object.assign(seatOf(slice, party), { acting: '', delegated: false })
  },
  'bot-took-seat': (slice: Slice, { party, person }: EventOf<'bot-took-seat'>) => {
    seatOf(slice, party).bot = person
    slice.people[person] = holder(person, party, 'deputy', true)
  },
  'bot-released': (slice: Slice, { party, person }: EventOf<'bot-released'>, recording: Recording) => {
    seatOf(slice, party).bot = ''
    forget(slice, person, recording)
  },
  'seat-taken-over': (slice: Slice, { party, person }: EventOf<'seat-taken-over'>) => {
    seatOf(slice, party).instructor = person
    slice.people[person] = holder(person, party, 'instructor', false)
  },
  'seat-given-back': (slice: Slice, { party, person }: EventOf<'seat-given-back'>, recording: Recording) => {
    seatOf(slice, party).instructor = ''
    forget(slice, person, recording)
  },
  'room-left': (slice: Slice, { party }: EventOf<'room-left'>) => {
    seatOf(slice, party).inRoom = false
  },
  'room-returned': (slice: Slice, { party }: EventOf<'room-returned'>) => {
    seatOf(slice, party).inRoom = true
  },
  'withdrawal-announced': (slice: Slice, { party }: EventOf<'withdrawal-announced'>) => {
    seatOf(slice, party).withdrawal = 'announced'
  },
  'withdrawal-confirmed': (
    slice: Slice,
    { party, until }: EventOf<'withdrawal-confirmed'>,
    { deadlines }: Recording,
  ) => {
    seatOf(slice, party).withdrawal = 'confirmed'
    deadlines[`undo:${party}`] = until
  },
  'withdrawal-undone': (slice: Slice, { party }: EventOf<'withdrawal-undone'>, { deadlines }: Recording) => {
    seatOf(slice, party).withdrawal = ''
    delete deadlines[`undo:${party}`]
  },
  'withdrawal-final': (slice: Slice, { party }: EventOf<'withdrawal-final'>, { deadlines }: Recording) => {
    seatOf(slice, party).withdrawal = 'final'
    delete deadlines[`undo:${party}`]
  },
}
