/**
 * What an actor may do now, and why not: feeds buttons, bots and fuzzers alike. Every candidate is asked of the same
 * rules that decide the real act, so an option that is offered is never refused at that moment.
 */
import type { Actor } from './actor.ts'
import { consider } from './engine.ts'
import { known } from './gate.ts'
import type { Candidate } from './procedure.ts'
import { PROCEDURES } from './procedures/index.ts'
import { actingFor, stageOf } from './reading.ts'
import { isRefusal, type Refusal } from './refusal.ts'
import type { World } from './world.ts'

export interface Option extends Candidate {
  readonly refusal: Refusal | undefined
}

/** Every command that is worth asking about at this stage, with its refusal where it is out of order. */
export function options(world: World, actor: Actor, at: number): Option[] {
  const { party } = known(world, actor, at)
  if (party === '') return []
  const opens: readonly string[] = stageOf(world)?.opens ?? []
  return PROCEDURES.filter((p) => p.id === 'always' || opens.includes(p.id))
    .flatMap((p) => p.candidates?.(world, party) ?? [])
    .map((c) => ({ ...c, refusal: asRefusal(consider(world, c.command, actor, at)) }))
}

/** The options of whoever acts for a party now; a seat without anybody has none. */
export function optionsOfSeat(world: World, party: string, at: number): Option[] {
  const person = actingFor(world, party)
  return person ? options(world, { kind: 'delegate', person: person.id }, at) : []
}

const asRefusal = (x: unknown): Refusal | undefined => (isRefusal(x) ? x : undefined)
