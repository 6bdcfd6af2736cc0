/** A fact as a row of the table `events`: only text and whole numbers, so that every database can hold it. */
import { actorKey, actorOf } from '../../shared/engine/actor.ts'
import type { Event, Fact } from '../../shared/engine/event.ts'

export interface FactRow {
  readonly seq: number
  readonly at: number
  readonly actor: string
  readonly type: string
  /** The version of the event's shape; events are for ever, so that a new shape is a new type, or a higher version. */
  readonly v: number
  readonly action_id: string | null
  readonly payload: string
}

/** The rows of one act. Throws when the positions do not follow one another: that is a bug of the caller. */
export function rowsOf(facts: readonly Fact[]): FactRow[] {
  return facts.map((fact, i) => {
    if (fact.seq !== (facts[0]?.seq ?? 0) + i) throw new Error(`the facts of one act are not in a row: ${fact.seq}`)
    const { type, ...payload } = fact.event
    const { seq, at, actionId } = fact
    return { seq, at, actor: actorKey(fact.actor), type, v: 1, action_id: actionId, payload: JSON.stringify(payload) }
  })
}

export const factOf = (row: FactRow): Fact => ({
  seq: row.seq,
  at: row.at,
  actor: actorOf(row.actor),
  actionId: row.action_id,
  event: { type: row.type, ...JSON.parse(row.payload) } as Event,
})
