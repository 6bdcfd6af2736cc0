/**
 * One negotiation while a process holds it. One act at a time: known already? → parse → decide → fold → append →
 * publish. Saved first, spoken afterwards: an answer `ok` outlasts a hard kill, and nobody sees what is not saved.
 * The next act does not wait for the disk: it is decided on what is still being saved, and answered after it.
 * Knows no Colyseus.
 */
import { type Actor, CLOCK } from '../../shared/engine/kernel/actor.ts'
import { TICK } from '../../shared/engine/kernel/command.ts'
import { nextDeadline } from '../../shared/engine/kernel/engine.ts'
import type { Fact } from '../../shared/engine/kernel/event.ts'
import { isRefusal, type Refusal, refuse } from '../../shared/engine/kernel/refusal.ts'
import type { World } from '../../shared/engine/kernel/world.ts'
import { answersOf, digestOf } from './answers.ts'
import type { Ending } from './ending.ts'
import { type Change, listeners } from './listeners.ts'
import { answer, type Outcome } from './outcome.ts'
import { close, facts, goOn, type Held, type Running, save } from './running.ts'
import { talkRate } from './talk-rate.ts'
import { weigh } from './weigh.ts'

/** `id` is the client's own id of the act, new for each; null for acts of the server itself, which it never resends. */
export interface Act {
  readonly id: string | null
  readonly command: unknown
  readonly actor: Actor
  /** A person sends it over the wire: what it says is counted (`talk-rate.ts`). */
  readonly isOverTheWire?: boolean
}
export interface Table {
  readonly id: string
  readonly world: World
  /** '' while it runs. */
  readonly stopped: Ending | ''
  readonly ended: Promise<Ending>
  /** The time at this table, epoch ms: it goes on from its last fact, also where the server's clock was set back since. */
  now(): number
  /**
   * Never rejects, whatever comes in. Done, or a refusal: the engine's,
   * `WIRE/unknown-command`, `WIRE/malformed`, `WIRE/id-reused`, `WIRE/too-much-talk`, `WIRE/internal` (a bug of ours; nothing changed),
   * `STORE/busy` (try again), `STORE/failed` (unknown; ask again with the same id later), `STORE/full` (not done; ask again later), `STORE/fenced`, `STORE/damaged`, `STORE/closed`.
   */
  act(act: Act): Promise<Outcome>
  /** Lets fall due what is due now. */
  tick(): Promise<void>
  /** Calls `listener` after every act that changed something, when it is saved. Returns how to stop that. */
  subscribe(listener: (change: Change) => void): () => void
  /** At most `limit` facts before position `before`, oldest first. */
  facts(before: number, limit: number): Promise<readonly Fact[]>
  /** The disk is full: takes no acts, and time stands still, until `goOn`. */
  hold(): void
  /**
   * There is room again. Gives since when nobody could act here (this table's time), or null when it does not go on: the
   * disk is full again, or the table is no longer ours.
   */
  goOn(): Promise<number | null>
  /** Takes no more acts, answers those that wait, and gives the table back. */
  close(): Promise<void>
}

/** Acts of people that may wait at one table; the rest are told to try again. */
const WAITING_AT_MOST = 256
/** Deadlines that may fall due in one go; more is a loop in the rules. */
const DUE_AT_MOST = 200

export function tableOf({ log, ...held }: Held): Table {
  const running: Running = {
    ...held,
    ahead: held.world,
    saved: Promise.resolve(true),
    waiting: 0,
    lastAt: log.at(-1)?.at ?? 0,
    stopped: '',
    closing: false,
    heldAt: held.claim ? null : held.clock(),
    ended: Promise.withResolvers(),
    answers: answersOf(log),
    listeners: listeners(held.report),
    talk: talkRate(),
  }
  return {
    id: held.id,
    get world() {
      return running.world
    },
    get stopped() {
      return running.stopped
    },
    ended: running.ended.promise,
    now: held.clock,
    act: (wish) => act(running, wish),
    tick: () => tick(running),
    subscribe: running.listeners.add,
    facts: (before, limit) => facts(running, Math.max(1, before - limit), before - 1),
    hold: () => {
      running.heldAt ??= running.clock()
    },
    goOn: () => goOn(running),
    close: () => close(running),
  }
}

async function act(table: Running, wish: Act): Promise<Outcome> {
  if (table.stopped || table.closing) return answer(refuse('STORE', table.stopped || 'closed'))
  if (table.heldAt !== null) return answer(refuse('STORE', 'full'))
  if ('person' in wish.actor && table.waiting >= WAITING_AT_MOST) return answer(refuse('STORE', 'busy'))
  table.waiting += 1
  try {
    const taken = take(table, wish)
    // A refusal, too, may rest on what is still being saved.
    return answer((await table.saved) ? taken : refuse('STORE', table.stopped || 'full'))
  } catch (error) {
    table.report(error)
    return answer(refuse('WIRE', 'internal'))
  } finally {
    table.waiting -= 1
  }
}

/** Decides one act and begins to save it. Folded before it is saved: a fact that the rules cannot fold is never stored. */
function take(table: Running, { id, command, actor, isOverTheWire }: Act): number | Refusal {
  const old = id === null ? null : table.answers.find(actor, id, command)
  if (old === 'reused') return refuse('WIRE', 'id-reused')
  if (old !== null) return old
  const at = Math.max(table.clock(), table.lastAt) // the times of a log never go back, whatever the clock does
  const change =
    (isOverTheWire && table.talk.check(actor, command, at)) || weigh(table.ahead, { id, command, actor }, at)
  if (isRefusal(change)) return change
  const seq = change.facts[0]?.seq
  if (seq === undefined) return table.ahead.seq
  table.ahead = change.world
  table.lastAt = at
  if (isOverTheWire) table.talk.said(actor, command, at)
  if (id !== null) table.answers.keep(actor, id, change.facts[0]?.digest ?? digestOf(command), seq)
  table.saved = save(table, change, table.saved)
  return seq
}

async function tick(table: Running): Promise<void> {
  for (let passed = 0; passed < DUE_AT_MOST; passed += 1) {
    const deadline = nextDeadline(table.ahead)
    if (deadline === null || deadline > table.clock()) return
    const { ok } = await act(table, { id: null, command: TICK, actor: CLOCK })
    if (!ok) return
  }
  table.report(new Error(`table ${table.id}: its deadlines do not come to an end`))
}
