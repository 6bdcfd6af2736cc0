/** An instructor begins the talks at all tables of a class by one act; in the log of each it stands as that instructor's. */
import type { BeginAnswer } from '../../shared/protocol/http.ts'
import { isStoreError } from '../store/event-store.ts'
import { actorOfPrincipal, type Principal } from '../table/principal.ts'
import { TooManyTables } from '../table/registry.ts'
import { findClass } from './classes.ts'
import type { School } from './school.ts'

type State = BeginAnswer['tables'][number]['state']

/**
 * Asked again, it begins what did not begin. One table that cannot keeps no other from it.
 * Rejects `unknown-class` like `findClass`.
 */
export async function beginClass(school: School, principal: Principal, id: string): Promise<BeginAnswer> {
  const { tables } = await findClass(school, principal, id, '')
  return {
    tables: await Promise.all(
      tables.map(async ({ table, number }) => ({ table, number, state: await begin(school, principal, table) })),
    ),
  }
}

async function begin({ tables }: School, principal: Principal, id: string): Promise<State> {
  try {
    const table = await tables.open(id)
    if (table.world.stages.phase !== 'lobby') return 'running'
    const answer = await table.act({ id: null, actor: actorOfPrincipal(principal), command: { type: 'begin-talks' } })
    if (answer.ok) return 'begun'
    return answer.code === 'begun-already' ? 'running' : 'not-now'
  } catch (error) {
    if (isStoreError(error) || error instanceof TooManyTables) return 'not-now'
    throw error
  }
}
