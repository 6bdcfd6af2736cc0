/** What an act would change: parsed, decided and folded, with nothing saved yet. Pure. */
import { carryOut } from '../../shared/engine/kernel/engine.ts'
import type { Fact } from '../../shared/engine/kernel/event.ts'
import { isRefusal, type Refusal } from '../../shared/engine/kernel/refusal.ts'
import type { World } from '../../shared/engine/kernel/world.ts'
import type { Change } from './listeners.ts'
import { parse } from './parse.ts'
import type { Act } from './table.ts'

/** The act's id stands on its first fact, and is null on the consequences. */
export function weigh(world: World, { id, command, actor }: Act, at: number): Change | Refusal {
  const parsed = parse(command)
  if (isRefusal(parsed)) return parsed
  const done = carryOut(world, parsed, actor, at)
  if (isRefusal(done)) return done
  const facts = done.events.map(
    (event, i): Fact => ({ seq: world.seq + 1 + i, at, actor, actionId: i === 0 ? id : null, event }),
  )
  return { facts, world: done.world }
}
