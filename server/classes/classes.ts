/** An instructor opens a class: tables with codes, and one token for all of them. */
import type { z } from 'zod'
import type { ClassAnswer, ClassBody } from '../../shared/protocol/http.ts'
import type { ClassRow } from '../store/event-store.ts'
import type { Principal } from '../table/principal.ts'
import { openTableRow, type School, SchoolError, scenarioOf } from './school.ts'

/** Asked again under the same id, it is the same class. Rejects `unknown-scenario`. */
export async function openClass(school: School, body: z.infer<typeof ClassBody>): Promise<ClassAnswer> {
  const id = school.nameOf('c', body.id, 'class')
  const { createdAt } = await school.inTurn(body.id, () => classOf(school, id, body))
  const person = school.nameOf('i', body.id, 'class')
  const token = await school.tokens.sign({ role: 'instructor', person, class: id, table: '' }, createdAt)
  return { class: id, token, tables: await tablesOf(school, id) }
}

/** The class and its tables, as far as they are not there yet: the first answer may have been lost half way. */
async function classOf(school: School, id: string, body: z.infer<typeof ClassBody>): Promise<ClassRow> {
  const scenario = scenarioOf(school, body.scenario)
  const { pace, assignment, bots, lang, name } = body
  const settings = { scenario: body.scenario, pace, assignment, bots, lang }
  const known = await school.store.findClass(id)
  const row = known ?? { id, instructor: name, settings, createdAt: school.now() }
  if (!known) await school.store.createClass(row)
  const there = (await school.store.listTables(id)).map(({ number }) => number)
  for (let number = 1; number <= body.tables; number += 1) {
    if (there.includes(number)) continue
    await openTableRow(school, { scenario, class: id, number, pace, botsFillSeats: bots })
  }
  return row
}

/** The class again, for its instructor. Rejects `unknown-class`, for a principal of another class too. */
export async function findClass(school: School, principal: Principal, id: string, token: string): Promise<ClassAnswer> {
  const isTheirs = principal.role === 'instructor' && principal.class === id
  if (!isTheirs || !(await school.store.findClass(id))) throw new SchoolError('unknown-class')
  return { class: id, token, tables: await tablesOf(school, id) }
}

/**
 * Deletes the class with its tables and all that was said there, for its instructor. Rows first: whoever is at a table is shown
 * out, and finds none. Rejects `unknown-class` like `findClass`.
 */
export async function closeClass(school: School, principal: Principal, id: string, token: string): Promise<void> {
  const { tables } = await findClass(school, principal, id, token)
  await school.store.deleteClass(id)
  await Promise.all(tables.map(({ table }) => school.tables.renew(table)))
}

const tablesOf = async ({ store }: School, id: string): Promise<ClassAnswer['tables']> =>
  (await store.listTables(id)).map(({ id: table, code, number }) => ({ table, code, number }))
