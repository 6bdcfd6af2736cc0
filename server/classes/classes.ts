/** An instructor opens a class: tables with codes, and one token for all of them. */
import type { z } from 'zod'
import type { ClassAnswer, ClassBody } from '../../shared/protocol/http.ts'
import type { Principal } from '../table/principal.ts'
import { newId } from './ids.ts'
import { openTableRow, type School, SchoolError, scenarioOf } from './school.ts'

/** Rejects `unknown-scenario`. */
export async function openClass(school: School, body: z.infer<typeof ClassBody>): Promise<ClassAnswer> {
  const scenario = scenarioOf(school, body.scenario)
  const { pace, assignment, bots, lang, name } = body
  const id = newId('c')
  const settings = { scenario: body.scenario, pace, assignment, bots, lang }
  await school.store.createClass({ id, instructor: name, settings, createdAt: school.now() })
  for (let number = 1; number <= body.tables; number += 1) {
    await openTableRow(school, { scenario, class: id, number, pace, botsFillSeats: bots })
  }
  const token = await school.tokens.sign({ role: 'instructor', person: newId('i'), class: id, table: '' })
  return { class: id, token, tables: await tablesOf(school, id) }
}

/** The class again, for its instructor. Rejects `unknown-class`, for a principal of another class too. */
export async function findClass(school: School, principal: Principal, id: string, token: string): Promise<ClassAnswer> {
  const isTheirs = principal.role === 'instructor' && principal.class === id
  if (!isTheirs || !(await school.store.findClass(id))) throw new SchoolError('unknown-class')
  return { class: id, token, tables: await tablesOf(school, id) }
}

const tablesOf = async ({ store }: School, id: string): Promise<ClassAnswer['tables']> =>
  (await store.listTables(id)).map(({ id: table, code, number }) => ({ table, code, number }))
