/** One person practises alone: a class of one table that nobody teaches, bots in the other seats, talks begin at once. */
import type { z } from 'zod'
import type { PracticeAnswer, PracticeBody } from '../../shared/protocol/http.ts'
import { newId } from './ids.ts'
import { NOBODY, openTableRow, type School, SchoolError, scenarioOf } from './school.ts'
import { seatBots, seatPerson } from './seating.ts'

/** Nobody teaches here: the server itself says when to begin. */
const BEGINNER = { kind: 'instructor', person: 'practice' } as const

/** Rejects `unknown-scenario`, `unknown-party`. */
export async function practise(school: School, body: z.infer<typeof PracticeBody>): Promise<PracticeAnswer> {
  const scenario = scenarioOf(school, body.scenario)
  const { party, name, pace, seed, lang } = body
  if (!scenario.scenario.parties.some(({ id }) => id === party)) throw new SchoolError('unknown-party')
  const id = newId('c')
  const settings = { scenario: body.scenario, pace, assignment: 'assigned', bots: true, lang } as const
  await school.store.createClass({ id, instructor: NOBODY, settings, createdAt: school.now() })
  const row = await openTableRow(school, { scenario, class: id, number: 1, pace, botsFillSeats: true, seed })
  const table = await school.tables.open(row.id)
  const person = newId('p')
  await seatPerson(table, { person, name, party, role: 'head' })
  await seatBots(table)
  const begun = await table.act({ id: null, actor: BEGINNER, command: { type: 'begin-talks' } })
  if (!begun.ok) throw new SchoolError('not-now')
  const token = await school.tokens.sign({ role: 'head', person, class: id, table: row.id })
  return { token, table: row.id, party, role: 'head', person }
}
