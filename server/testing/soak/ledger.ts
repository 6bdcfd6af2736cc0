/** What clients were answered, and what the log says of it: nothing that was answered may be lost, doubled or altered. */
import { actorKey } from '../../../shared/engine/kernel/actor.ts'
import type { Fact } from '../../../shared/engine/kernel/event.ts'
import type { ActAnswer } from '../../../shared/protocol/messages.ts'

export interface SoakAct {
  readonly id: string
  readonly command: { readonly type: string; readonly [field: string]: unknown }
}
export interface Ledger {
  /** Writes an answer down. An act that was done must not be refused when it is sent again. */
  keep(table: string, actor: string, act: SoakAct, answer: ActAnswer): void
  /**
   * Compares new facts of a table, which follow directly on those of the last call, with what was answered: each act that was
   * answered as done is there once, and those of one person stand in the order of their answers.
   */
  compare(table: string, facts: readonly Fact[]): void
  /** Acts that were answered as done, and answers that were given again. */
  readonly counts: { done: number; again: number; refused: number }
  /** Empty as long as all is well. */
  readonly problems: string[]
}

export function ledger(): Ledger {
  /** By table, then by actor and id, in the order of the answers: what was done. And the places at which the log holds the ids. */
  const answers = new Map<string, Map<string, SoakAct & { readonly actor: string }>>()
  const logs = new Map<string, { length: number; places: Map<string, number>; texts: Set<string> }>()
  const of = (table: string) => present(answers, table, () => new Map<string, SoakAct & { readonly actor: string }>())
  const logOf = (table: string) => present(logs, table, () => ({ length: 0, places: new Map(), texts: new Set() }))
  const counts = { done: 0, again: 0, refused: 0 }
  const problems: string[] = []

  const take = (table: string, fact: Fact) => {
    const log = logOf(table)
    log.length += 1
    if (fact.seq !== log.length) problems.push(`${table}: place ${log.length} holds ${fact.seq}`)
    if (fact.event.type === 'said') {
      if (log.texts.has(fact.event.text)) problems.push(`${table}: “${fact.event.text}” was said twice`)
      log.texts.add(fact.event.text)
    }
    if (fact.actionId === null) return
    const key = `${actorKey(fact.actor)} ${fact.actionId}`
    if (log.places.has(key)) problems.push(`${table}: ${key} was done twice`)
    log.places.set(key, fact.seq)
    const said = of(table).get(key)?.command
    if (fact.event.type === 'said' && said && said.text !== fact.event.text)
      problems.push(`${table}: ${key} was altered`)
  }
  return {
    counts,
    problems,
    keep(table, actor, act, answer) {
      const key = `${actor} ${act.id}`
      const isKnown = of(table).has(key)
      if (!answer.ok) {
        counts.refused += 1
        if (answer.code === 'internal') problems.push(`${table}: ${act.id} met a bug`)
        if (isKnown) problems.push(`${table}: ${key} was done and is refused as ${answer.code}`)
        return
      }
      counts[isKnown ? 'again' : 'done'] += 1
      if (!isKnown) of(table).set(key, { ...act, actor })
    },
    compare(table, facts) {
      for (const fact of facts) take(table, fact)
      const { places } = logOf(table)
      const latest = new Map<string, number>()
      for (const [key, { actor }] of of(table)) {
        const place = places.get(key)
        if (place === undefined) problems.push(`${table}: ${key} was answered as done and is not in the log`)
        else if (place <= (latest.get(actor) ?? 0)) problems.push(`${table}: ${key} is out of order`)
        latest.set(actor, place ?? 0)
      }
    },
  }
}

function present<T>(map: Map<string, T>, key: string, make: () => T): T {
  const value = map.get(key) ?? make()
  map.set(key, value)
  return value
}
