/**
 * Playing on from a moment of a practice that is over: a new practice whose log is the old one's up to that act. The person sits
 * where it sat, and reads what it read then; the old table stays as it is.
 */
import type { z } from 'zod'
import { practising } from '../../shared/engine/kernel/practice.ts'
import { own } from '../../shared/engine/kernel/world.ts'
import type { PlayOnBody, PracticeAnswer } from '../../shared/protocol/http.ts'
import type { TableRow } from '../store/event-store.ts'
import type { Principal } from '../table/principal.ts'
import { newId } from './ids.ts'
import { NOBODY, type School, SchoolError } from './school.ts'

/** Asked again under the same id, it is the same table. Rejects `practice-only`, `unknown-moment`. */
export function playOn(school: School, who: Principal, body: z.infer<typeof PlayOnBody>): Promise<PracticeAnswer> {
  return school.inTurn(body.id, () => begun(school, who, body))
}

async function begun(school: School, { person, table: id }: Principal, body: z.infer<typeof PlayOnBody>) {
  const old = await school.store.findTable(id)
  const { world } = await school.tables.open(id)
  const party = own(world.delegation.people, person)?.party ?? ''
  if (!old || party === '' || practising(world) !== party || world.stages.phase !== 'over')
    throw new SchoolError('practice-only')
  const [act] = await school.store.read(id, body.seq, body.seq)
  const isOwn = act?.actor.kind === 'delegate' && act.actor.person === person && act.actionId !== null
  if (!isOwn) throw new SchoolError('unknown-moment')
  const row = await copied(school, old, body)
  const token = await school.tokens.sign({ role: 'head', person, class: row.class ?? '', table: row.id })
  return { token, table: row.id, party, role: 'head' as const, person }
}

/** Each step is done unless it is done already. */
async function copied(school: School, old: TableRow, { id, seq }: z.infer<typeof PlayOnBody>): Promise<TableRow> {
  const { store, nameOf, now } = school
  const name = nameOf('c', id, `play-on ${old.id} ${seq}`)
  const group = await store.findClass(old.class ?? '')
  if (!group) throw new SchoolError('practice-only')
  if (!(await store.findClass(name)))
    await store.createClass({ id: name, instructor: NOBODY, settings: group.settings, createdAt: now() })
  const [made] = await store.listTables(name)
  const { scenarioHash, settings, number } = old
  const row =
    made ?? (await store.createTable({ id: newId('t'), class: name, number, scenarioHash, settings, createdAt: now() }))
  if ((await store.read(row.id, 1, 1)).length === 0) await write(school, row.id, old.id, seq)
  return row
}

/** Its clocks stood still since the moment: it was last alive then. */
async function write({ store }: School, table: string, old: string, seq: number): Promise<void> {
  const facts = await store.read(old, 1, seq - 1)
  const at = facts.at(-1)?.at ?? 0
  const claim = await store.claim(table, `play-on-${table}`, at)
  await store.append(claim, facts)
  await store.release(claim, at)
}
