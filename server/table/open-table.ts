/**
 * Taking a table over, new or old: claim it, read its log, replay it, and make good an outage. Nobody else can append
 * once the claim stands, so that the log that was read is the whole log.
 */
import { HOST } from '../../shared/engine/kernel/actor.ts'
import { nextDeadline, RULES_VERSION, replay } from '../../shared/engine/kernel/engine.ts'
import type { Fact } from '../../shared/engine/kernel/event.ts'
import { WORDS } from '../../shared/engine/kernel/registry.ts'
import { withoutWords } from '../../shared/engine/kernel/words.ts'
import type { World } from '../../shared/engine/kernel/world.ts'
import { forgottenIn } from '../../shared/engine/procedures/delegation/forgetting.ts'
import type { Scenario } from '../../shared/scenario/schema.ts'
import { type Claim, type EventStore, isStoreError, StoreError, type TableRow } from '../store/event-store.ts'
import type { Held } from './running.ts'
import { type Table, tableOf } from './table.ts'

/** A silence longer than this is an outage, ms; deadlines then move by its length. */
const OUTAGE_MS = 1_000

export interface Opening extends Pick<Held, 'clock' | 'report'> {
  readonly store: EventStore
  /** A table of the store; see `EventStore.createTable`. */
  readonly id: string
  /** This process. Its ticker must send signs of life under the same name. */
  readonly owner: string
}

/** Rejects with the reasons of `EventStore.claim` and `append`: `unknown`, `held`, `fenced`, `damaged`, `failed`; `full` for a table that has no log yet. */
export async function openTable({ store, id, owner, clock, report }: Opening): Promise<Table> {
  const claimNow = () => store.claim(id, owner, clock())
  const [claim, row] = await Promise.all([claimNow().catch(nullWhenFull), store.findTable(id)])
  if (!row) throw new StoreError('unknown')
  // Together, because somebody waits: the store reads the log while the scenario is taken in here.
  const [scenario, old] = await Promise.all([store.loadScenario(row.scenarioHash), store.read(id)])
  if (!scenario) throw new StoreError('unknown')
  const log = old.length > 0 ? await withoutForgotten(store, claim, old) : [opening(row, scenario, clock())]
  if (old.length === 0 && !claim) throw new StoreError('full')
  if (old.length === 0 && claim) await store.append(claim, log)
  const aliveAt = Math.max(claim?.aliveAt ?? 0, log.at(-1)?.at ?? 0)
  const table = tableOf({
    ...{ store, id, claim, claimNow, log, report },
    world: replayed(id, scenario, log),
    clock: notBefore(aliveAt, clock),
  })
  if (old.length > 0 && claim) await endOutage(table, aliveAt, table.now())
  return table
}

/**
 * The log without the words of those whom it says are forgotten (DEL-5), which are then in no file either. On a full disk they are
 * taken out when the table is opened next.
 */
async function withoutForgotten(
  store: EventStore,
  claim: Claim | null,
  log: readonly Fact[],
): Promise<readonly Fact[]> {
  const cleared = [...forgottenIn(log)].flatMap(([person, seq]) => withoutWords(log.slice(0, seq - 1), person, WORDS))
  if (cleared.length === 0) return log
  if (claim) await store.rewrite(claim, cleared).catch(nullWhenFull)
  return log.map((fact) => cleared.find(({ seq }) => seq === fact.seq) ?? fact)
}

/** On a full disk a table can be read all the same. */
function nullWhenFull(error: unknown): null {
  if (isStoreError(error, 'full')) return null
  throw error
}

/** A log with a gap, or with a fact that does not fit, is not the log that was written: nothing is guessed. */
export function replayed(id: string, scenario: Scenario, log: readonly Fact[]): World {
  const gap = log.findIndex(({ seq }, i) => seq !== i + 1)
  if (gap >= 0) throw new StoreError('damaged', `the log of ${id} has no fact ${gap + 1}`)
  try {
    return replay(scenario, log)
  } catch (error) {
    throw new StoreError('damaged', `the log of ${id} does not make a table`, { cause: error })
  }
}

/**
 * The clock of a table that was last alive at `aliveAt`. Where the machine was set back since, the table's time goes on from
 * there at its own pace: otherwise its deadlines would stand as long as the clock was wrong.
 */
function notBefore(aliveAt: number, clock: () => number): () => number {
  const lead = Math.max(0, aliveAt - clock())
  return () => clock() + lead
}

/** Tells the table that nobody could act from `from` to `to`; nothing when that was short or no clock ran. */
export async function endOutage(table: Table, from: number, to: number): Promise<void> {
  if (to - from <= OUTAGE_MS || nextDeadline(table.world) === null) return
  await table.act({ id: null, actor: HOST, command: { type: 'end-outage', from, to } })
}

const opening = ({ scenarioHash, settings }: TableRow, scenario: Scenario, at: number): Fact => ({
  seq: 1,
  at,
  actor: HOST,
  actionId: null,
  event: { type: 'table-opened', scenario: scenario.id, hash: scenarioHash, rulesVersion: RULES_VERSION, ...settings },
})
