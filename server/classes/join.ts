/** Joining a table of a class by its six digits: what stands behind a code, and a seat at it. */
import { randomBytes, randomInt } from 'node:crypto'
import type { z } from 'zod'
import { list } from '../../shared/engine/kernel/text-lists.ts'
import { own, type World } from '../../shared/engine/kernel/world.ts'
import { needsConsent } from '../../shared/engine/procedures/delegation/admission.ts'
import type { Role } from '../../shared/engine/procedures/delegation/state.ts'
import { waitingFor } from '../../shared/engine/procedures/delegation/view.ts'
import type { CodeAnswer, JoinBody, SeatAnswer, WaitingAnswer } from '../../shared/protocol/http.ts'
import type { ClassRow, TableRow } from '../store/event-store.ts'
import { type SeatTaken, seatsOf } from '../table/seats.ts'
import type { Table } from '../table/table.ts'
import { NOBODY, type School, SchoolError } from './school.ts'
import { seatPerson } from './seating.ts'

/** A class that comes at once: each try takes one seat from somebody else. */
const TRIES = 20
/** People who may sit in one delegation. */
const DELEGATION_AT_MOST = 8

interface Found {
  readonly row: TableRow
  readonly group: ClassRow
}

/** Rejects `unknown-code`. The table of somebody who practises alone cannot be joined. */
async function find({ store }: School, code: string): Promise<Found> {
  const row = await store.findByCode(code)
  const group = row?.class ? await store.findClass(row.class) : null
  if (!row || !group || group.instructor === NOBODY) throw new SchoolError('unknown-code')
  return { row, group }
}

/** What one sees before joining. Rejects `unknown-code`. */
export async function lookUp(school: School, code: string): Promise<CodeAnswer> {
  const { row, group } = await find(school, code)
  const { world } = await school.tables.open(row.id)
  return {
    table: row.id,
    number: row.number,
    scenario: group.settings.scenario,
    instructor: group.instructor,
    phase: world.stages.phase,
    assignment: group.settings.assignment,
    seats: seatsOf(world).map(({ party, names, bot }) => ({ party, names, bot })),
  }
}

/**
 * A seat and its token, or that one waits for the delegation's consent (DEL-4); whoever asks again under the same id gets the
 * seat it has, or learns what became of it. Rejects `unknown-code`, `unknown-party`, `seat-taken`, `table-full`,
 * `delegation-full`, `class-locked`, `not-admitted`, `talks-over`.
 */
export async function join(school: School, body: z.infer<typeof JoinBody>): Promise<SeatAnswer | WaitingAnswer> {
  const { row, group } = await find(school, body.code)
  const table = await school.tables.open(row.id)
  const id = body.id ?? randomBytes(18).toString('base64url')
  const person = school.nameOf('p', id, row.id)
  await school.inTurn(id, () => seatFor(table, person, body, group.settings.assignment))
  const seated = own(table.world.delegation.people, person)
  if (!seated) return { waiting: waitingAnswer(table.world, id, person) }
  const { party, role } = seated as { party: string; role: Role }
  const token = await school.tokens.sign({ role, person, class: group.id, table: row.id }, row.createdAt)
  return { token, table: row.id, party, role, person }
}

function waitingAnswer(world: World, id: string, person: string): WaitingAnswer['waiting'] {
  const newcomer = own(world.delegation.newcomers, person)
  if (newcomer?.status !== 'waiting') throw new SchoolError('not-admitted', { parties: list(openTo(world)) })
  const { party, role } = newcomer
  return { id, party, role, until: world.clock.deadlines[`admission:${person}`] ?? 0 }
}

async function seatFor(table: Table, person: string, body: z.infer<typeof JoinBody>, assignment: string) {
  const { people, newcomers } = table.world.delegation
  if (own(people, person)) return
  if (table.world.stages.phase === 'over') throw new SchoolError('talks-over')
  if (own(newcomers, person)) return
  const wish = { party: assignment === 'free' ? body.party : undefined, role: body.role }
  await take(table, { person, name: body.name, asks: true }, assignment, wish)
}

/** Chooses and sits down; when somebody else was quicker, chooses again. */
async function take(table: Table, who: { person: string; name: string; asks: true }, assignment: string, wish: Wish) {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const seat = chooseSeat(table.world, assignment, wish)
    try {
      return await seatPerson(table, { ...who, ...seat })
    } catch (error) {
      if (!(error instanceof SchoolError && error.code === 'seat-taken')) throw error
    }
  }
  throw new SchoolError('seat-taken')
}

interface Wish {
  readonly party?: string | undefined
  readonly role?: Role | undefined
}

/**
 * The head's place where there is none yet, also where a bot keeps it warm; else a place in the delegation: the one
 * wished for, or deputy for the first who comes and expert for the rest. Without a wish for a party: a free seat, at
 * random or in the order of the scenario, else the smallest delegation.
 */
export function chooseSeat(world: World, assignment: string, wish: Wish): { party: string; role: Role } {
  const seats = seatsOf(world)
  const party = wish.party ?? pick(seats, assignment)
  const seat = seats.find((s) => s.party === party)
  if (!seat) throw new SchoolError('unknown-party')
  if (isFull(world, seat)) {
    const open = seats.filter((other) => !isFull(world, other)).map(({ party: id }) => id)
    throw open.length > 0 ? new SchoolError('delegation-full', { parties: list(open) }) : new SchoolError('table-full')
  }
  if (seat.free) return { party, role: 'head' }
  if (wish.role === 'head') throw new SchoolError('seat-taken')
  return { party, role: wish.role ?? secondRole(world, party) }
}

/** The delegations that take in whoever comes: nobody sits there, or a bot does. */
const openTo = (world: World): string[] =>
  seatsOf(world).flatMap(({ party }) => (needsConsent(world, party) ? [] : [party]))

const isFull = (world: World, { party, names }: SeatTaken): boolean =>
  names.length + waitingFor(world, party).length >= DELEGATION_AT_MOST

function pick(seats: readonly SeatTaken[], assignment: string): string {
  const free = seats.filter((seat) => seat.free)
  const open = free.length > 0 ? free : smallest(seats)
  return open[assignment === 'random' ? randomInt(open.length) : 0]?.party ?? ''
}

const smallest = (seats: readonly SeatTaken[]): SeatTaken[] => {
  const size = Math.min(...seats.map(({ names }) => names.length))
  return seats.filter(({ names }) => names.length === size)
}

const secondRole = (world: World, party: string): Role =>
  Object.values(world.delegation.people).some((p) => p.party === party && p.role === 'deputy' && !p.bot)
    ? 'expert'
    : 'deputy'
