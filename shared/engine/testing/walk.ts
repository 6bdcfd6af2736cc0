/**
 * A random walk through a table: mostly acts that are on offer, some hostile ones, some waiting. Pure in its
 * seed, so a failing walk is named by it.
 */
import { type Actor, HOST } from '../kernel/actor.ts'
import { isRefusal } from '../kernel/refusal.ts'
import { CommandSchema } from '../kernel/registry.ts'
import { actingFor, allParties, peopleOf } from '../kernel/selectors.ts'
import { movesOf, movesOfSeat } from '../views/moves.ts'
import { DECLARED, declaredOf } from './declared.ts'
import { pick, type Roll } from './dice.ts'
import { INSTRUCTOR, type Meeting, type Wish } from './meeting.ts'
import { expectFilled } from './refusal-slots.ts'

/** One step of the walk; `refused` counts acts that the rules turned down. */
export function step(meeting: Meeting, roll: Roll): 'acted' | 'refused' | 'waited' {
  const what = roll(100)
  if (what < 12) return wait(meeting, 1 + roll(40))
  if (what < 18) return give(meeting, INSTRUCTOR, instruction(meeting, roll))
  if (what < 20) return give(meeting, HOST, attendance(meeting, roll))
  const party = pick(roll, allParties(meeting.world))
  const person = actingFor(meeting.world, party)
  if (!person) return wait(meeting, 1)
  const actor: Actor = { kind: 'delegate', person: person.id }
  if (what < 26) return give(meeting, actor, hostile(roll))
  const deputy = peopleOf(meeting.world, party).find((p) => p.role === 'deputy' && p.present && p.id !== person.id)
  const isDeputysTurn = deputy !== undefined && !deputy.bot && roll(3) === 0
  const mover: Actor = isDeputysTurn ? { kind: 'delegate', person: deputy.id } : actor
  const moves = isDeputysTurn ? movesOf(meeting.world, mover) : movesOfSeat(meeting.world, party)
  for (const { refusal } of moves) if (refusal) expectFilled(meeting.world, refusal)
  const offered = moves.filter((o) => !o.refusal)
  const calm = offered.filter(({ command }) => !RARE.has(command.type) || roll(12) === 0)
  if (calm.length === 0) return wait(meeting, 5)
  return give(meeting, mover, filled(meeting, { ...pick(roll, calm).command }, roll))
}

/** Acts that would end every walk early or fill it with talk. */
const RARE: ReadonlySet<string> = new Set(declaredOf(({ rare }) => rare))

function wait(meeting: Meeting, seconds: number): 'waited' {
  meeting.wait(seconds)
  return 'waited'
}

function give(meeting: Meeting, actor: Actor, command: Wish): 'acted' | 'refused' {
  const result = meeting.give(actor, command)
  if (!isRefusal(result)) return 'acted'
  expectFilled(meeting.world, result)
  return 'refused'
}

const instruction = (meeting: Meeting, roll: Roll): Wish =>
  pick(
    roll,
    [...DECLARED.values()].flatMap(({ instructs }) => instructs?.(meeting, roll) ?? []),
  )

/** A head goes away, or whoever is away comes back. */
function attendance(meeting: Meeting, roll: Roll): Wish {
  const away = Object.values(meeting.world.delegation.people).filter((p) => !p.present)
  if (away.length > 0) return { type: 'mark-returned', person: pick(roll, away).id }
  return { type: 'mark-away', person: `head-${pick(roll, allParties(meeting.world))}` }
}

/** Gives a move the contents that its sample lacks. */
const FILL = new Map([...DECLARED.values()].flatMap(({ fill = {} }) => Object.entries(fill)))
export const filled = ({ world }: Meeting, move: Wish, roll: Roll): Wish =>
  FILL.get(move.type)?.(world, move, roll) ?? move

/** Ids of things that may be there or not, of other things, and from the prototype. */
const IDS = [
  'b1',
  'b99',
  'p1',
  's1',
  'c1',
  'constructor',
  '__proto__',
  'toString',
  'union',
  'labour',
  'water',
  'tariff',
  'free-1',
]
const OPTIONS = ['high', 'equal', 'constructor', 'w1', 'left-open']

/** Well-formed commands at the wrong place: somebody else's, closed, unknown, from the prototype. */
function hostile(roll: Roll): Wish {
  const given = { id: pick(roll, IDS), option: pick(roll, OPTIONS), roll }
  const wishes = [...DECLARED.values()].flatMap((of) => of.hostile?.(given) ?? [])
  return CommandSchema.parse(pick(roll, wishes)) as Wish
}
