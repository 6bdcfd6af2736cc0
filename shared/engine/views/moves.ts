/**
 * What an actor may do now, and why not: feeds buttons, bots and fuzzers alike. Every candidate is asked of the same
 * rules that decide the real act, so an option that is offered is never refused at that moment.
 */
import type { Actor } from '../kernel/actor.ts'
import { considering } from '../kernel/engine.ts'
import { known } from '../kernel/gate.ts'
import type { Candidate, Procedure } from '../kernel/procedure.ts'
import { isRefusal, type Refusal } from '../kernel/refusal.ts'
import { actingFor, peopleOf, stageOf } from '../kernel/selectors.ts'
import type { World } from '../kernel/world.ts'
import { PROCEDURES } from '../procedures/index.ts'
import { POWERS } from './permission.ts'

export interface Option extends Candidate {
  readonly refusal: Refusal | undefined
}

/** Every command that is worth asking about at this stage, with its refusal where it is out of order. */
export const options = (world: World, actor: Actor, at: number): Option[] =>
  PROCEDURES.flatMap((p) => optionsIn(p, world, actor, at))

/** The options of one procedure; none where the stage does not open it. */
export function optionsIn(procedure: Procedure, world: World, actor: Actor, at: number): Option[] {
  const { party } = known(world, actor, at)
  if (party === '' || !procedure.candidates) return []
  if (procedure.id !== 'always' && !stageOf(world)?.opens.includes(procedure.id)) return []
  const ask = considering(world, actor, at)
  return procedure
    .candidates(world, party)
    .map(({ key, command }) => ({ key, command, refusal: asRefusal(ask(command)) }))
}

/** The options of whoever acts for a party now, and those of a head that is here; a seat without anybody has none. */
export const optionsOfSeat = (world: World, party: string, at: number): Option[] =>
  PROCEDURES.flatMap((p) => optionsOfSeatIn(p, world, party, at))

/** The same of one procedure. */
export function optionsOfSeatIn(procedure: Procedure, world: World, party: string, at: number): Option[] {
  const person = actingFor(world, party)
  if (!person) return []
  const ofActing = optionsIn(procedure, world, { kind: 'delegate', person: person.id }, at)
  if (!POWERS.some((type) => Object.hasOwn(procedure.commands, type))) return ofActing
  const head = peopleOf(world, party).find((p) => p.role === 'head' && p.present)
  if (!head || head.id === person.id) return ofActing
  return optionsIn(procedure, world, { kind: 'delegate', person: head.id }, at).filter((o) =>
    POWERS.includes(o.command.type),
  )
}

const asRefusal = (x: unknown): Refusal | undefined => (isRefusal(x) ? x : undefined)
