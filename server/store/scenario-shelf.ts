/** All tables of a process share one frozen object per scenario. */
import type { Scenario } from '../../shared/scenario/schema.ts'

/** Remembers what `load` gives for a hash, frozen to the bottom. What is not there is asked for again. */
export function shelf(load: (hash: string) => Promise<string | null>): (hash: string) => Promise<Scenario | null> {
  const known = new Map<string, Scenario>()
  return async (hash) => {
    const json = known.has(hash) ? null : await load(hash)
    if (json !== null && !known.has(hash)) known.set(hash, freeze(JSON.parse(json)))
    return known.get(hash) ?? null
  }
}

function freeze<T>(data: T): T {
  if (typeof data !== 'object' || data === null) return data
  for (const part of Object.values(data)) freeze(part)
  return Object.freeze(data)
}
