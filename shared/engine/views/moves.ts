/**
 * Moves: what an actor may do now, and why not. They feed buttons, bots and fuzzers alike. Every candidate is asked of the
 * same rules that decide the real act, so that what is offered is never refused at that moment.
 */
import type { Actor } from '../kernel/actor.ts'
import type { Command } from '../kernel/command.ts'
import { considering } from '../kernel/engine.ts'
import { knownAs, opensAnything } from '../kernel/gate.ts'
import type { Procedure } from '../kernel/procedure.ts'
import { isRefusal, type Refusal } from '../kernel/refusal.ts'
import { PROCEDURES } from '../kernel/registry.ts'
import { actingFor, peopleOf } from '../kernel/selectors.ts'
import type { World } from '../kernel/world.ts'
import { POWERS } from './permission.ts'

export interface Move {
  /** `vote:b1:yes` */
  readonly key: string
  readonly command: Command
  readonly refusal: Refusal | undefined
}

/** What is asked about on its own in a procedure: '' for what aims at nothing in particular, and each of its subjects. */
export const subjectsOf = ({ movesOn }: Procedure, world: World, party: string): readonly string[] =>
  movesOn ? ['', ...movesOn.subjects(world, party)] : ['']

/** The moves of one procedure on one subject; what the stage does not open is not among them (STG-2). */
function movesOn(procedure: Procedure, world: World, actor: Actor, subject: string): Move[] {
  // No rule asks what time it is: what time alone changes is a deadline.
  const { party } = knownAs(world, actor, 0)
  if (party === '' || !opensAnything(world, procedure)) return []
  const candidates = subject ? procedure.movesOn?.of(world, party, subject) : procedure.moves?.(world, party)
  const ask = considering(world, actor, 0)
  const out: Move[] = []
  for (const { key, command } of candidates ?? []) {
    const answer = ask(command as Command)
    const refusal = isRefusal(answer) ? answer : undefined
    if (refusal?.rule !== 'STG-2') out.push({ key, command: command as Command, refusal })
  }
  return out
}

/** Every command that is worth asking about at this stage, with its refusal where it is out of order. */
export const movesOf = (world: World, actor: Actor): Move[] => {
  const { party } = knownAs(world, actor, 0)
  return PROCEDURES.flatMap((p) => subjectsOf(p, world, party).flatMap((subject) => movesOn(p, world, actor, subject)))
}

/** The moves of whoever acts for a party now, and those of a head that is here; a seat without anybody has none. */
export const movesOfSeat = (world: World, party: string): Move[] =>
  PROCEDURES.flatMap((p) => subjectsOf(p, world, party).flatMap((subject) => movesOfSeatOn(p, world, party, subject)))

/** The same of one procedure on one subject. */
export function movesOfSeatOn(procedure: Procedure, world: World, party: string, subject: string): Move[] {
  const person = actingFor(world, party)
  if (!person) return []
  const ofActing = movesOn(procedure, world, { kind: 'delegate', person: person.id }, subject)
  if (!POWERS.some((type) => Object.hasOwn(procedure.commands, type))) return ofActing
  const head = peopleOf(world, party).find((p) => p.role === 'head' && p.present)
  if (!head || head.id === person.id) return ofActing
  const ofHead = movesOn(procedure, world, { kind: 'delegate', person: head.id }, subject).filter(isPower)
  return [...ofActing.filter((move) => !isPower(move)), ...ofHead]
}
const isPower = ({ command }: Move): boolean => POWERS.includes(command.type)

/** How a desk says whether a move is in order: '', or `RULE/code` and, after a space, what the sentence needs, as JSON. */
export function verdictOf({ refusal }: Move): string {
  if (!refusal) return ''
  const params = Object.keys(refusal.params).length === 0 ? '' : ` ${JSON.stringify(refusal.params)}`
  return `${refusal.rule}/${refusal.code}${params}`
}
