/** What an act would change: parsed, decided and folded, with nothing saved yet. Pure. */
import { carryOut } from '../../shared/engine/kernel/engine.ts'
import type { Fact } from '../../shared/engine/kernel/event.ts'
import { isRefusal, type Refusal } from '../../shared/engine/kernel/refusal.ts'
import type { World } from '../../shared/engine/kernel/world.ts'
import { digestOf } from './answers.ts'
import type { Change } from './listeners.ts'
import { parse } from './parse.ts'
import type { Act } from './table.ts'

/** The act's id and the digest of its command stand on its first fact; the consequences have neither. */
export function weigh(world: World, { id, command, actor }: Act, at: number): Change | Refusal {
  const parsed = parse(command)
  if (isRefusal(parsed)) return parsed
  const done = carryOut(world, parsed, actor, at)
  if (isRefusal(done)) return done
  const named = id === null ? { actionId: null } : { actionId: id, digest: digestOf(command) }
  const facts = done.events.map((event, i): Fact => {
    const act = i === 0 ? named : { actionId: null }
    return { seq: world.seq + 1 + i, at, actor, ...act, event }
  })
  return { facts, world: done.world }
}
