/** Facts, classes and tables for the tests of the stores. */
import { randomUUID } from 'node:crypto'
import type { Fact } from '../../shared/engine/kernel/event.ts'
import type { Scenario } from '../../shared/scenario/schema.ts'
import type { Claim, EventStore, NewTable } from './event-store.ts'

export const NOW = Date.UTC(2026, 0, 5, 9)
export const scenario = (title: string) =>
  ({ id: 'talks', version: 1, title, stages: [{ id: 'rules' }] }) as unknown as Scenario

/** One act of `count` facts at `seq`; its id stands on the first. */
export const act = (seq: number, count = 1, id: string | null = null, person = 'p1'): Fact[] =>
  Array.from({ length: count }, (_, i) => ({
    seq: seq + i,
    at: NOW + seq,
    actor: { kind: 'delegate', person },
    actionId: i === 0 ? id : null,
    event: { type: 'announced', text: `Үндестік «${seq}» "quoted" 🙂 ${i}` },
  }))

/** A table that is ready to append to. */
export async function claimed(store: EventStore, id: string = randomUUID(), owner = 'us'): Promise<Claim> {
  await store.createTable(await newTable(store, id))
  return store.claim(id, owner, NOW)
}
export const newTable = async (store: EventStore, id: string, more: Partial<NewTable> = {}): Promise<NewTable> => ({
  id,
  class: null,
  number: 1,
  scenarioHash: await store.saveScenario(scenario('Talks')),
  settings: { pace: 'short', seed: 7, botsFillSeats: true },
  createdAt: NOW,
  ...more,
})
export const newClass = (id: string) => ({
  id,
  instructor: 'Айгүл',
  settings: { scenario: 'talks', pace: 'lesson', assignment: 'free', bots: true, lang: 'kk' } as const,
  createdAt: NOW,
})
