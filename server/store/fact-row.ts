/** A fact as a row of the table `events`: only text and whole numbers, so that every database can hold it. */
import { type Actor, actorKey, actorOf } from '../../shared/engine/kernel/actor.ts'
import type { Fact } from '../../shared/engine/kernel/event.ts'

export interface FactRow {
  readonly seq: number
  readonly at: number
  readonly actor: string
  readonly type: string
  /** The version of the event's shape; events are for ever, so that a new shape is a new type, or a higher version. */
  readonly v: number
  readonly action_id: string | null
  /** Of the command under that id. */
  readonly digest: string | null
  readonly payload: string
}

/** The rows of one act. Throws when the positions do not follow one another: that is a bug of the caller. */
export function rowsOf(facts: readonly Fact[]): FactRow[] {
  return facts.map((fact, i) => {
    if (fact.seq !== (facts[0]?.seq ?? 0) + i) throw new Error(`the facts of one act are not in a row: ${fact.seq}`)
    const { type, ...payload } = fact.event
    const { seq, at, actionId, digest = null } = fact
    const act = { action_id: actionId, digest }
    return { seq, at, actor: actorKey(fact.actor), type, v: 1, ...act, payload: JSON.stringify(payload) }
  })
}

/** The row of one fact, wherever it stands. */
export const rowOf = (fact: Fact): FactRow => rowsOf([fact])[0] as FactRow

/**
 * A log as one text: it crosses a thread in one piece and is read in one go, where thousands of rows would be copied
 * field by field and each payload parsed by itself.
 */
export const textOf = (rows: readonly FactRow[]): string => `[${rows.map(factText).join()}]`

/** The payload is JSON already. */
function factText({ seq, at, actor, type, action_id, digest, payload }: FactRow): string {
  const event = payload === '{}' ? `{"type":"${type}"}` : `{"type":"${type}",${payload.slice(1)}`
  const act = `"actionId":${JSON.stringify(action_id)}${digest === null ? '' : `,"digest":"${digest}"`}`
  return `{"seq":${seq},"at":${at},"actor":${JSON.stringify(actor)},${act},"event":${event}}`
}

/** The facts of `textOf`; those of one actor share it. */
export function factsOf(text: string): readonly Fact[] {
  const actors = new Map<string, Actor>()
  const facts = JSON.parse(text) as (Omit<Fact, 'actor'> & { actor: Actor | string })[]
  for (const fact of facts) {
    const key = fact.actor as string
    fact.actor = actors.get(key) ?? actorOf(key)
    actors.set(key, fact.actor)
  }
  return facts as readonly Fact[]
}
