/** One person practises alone: a class of one table that nobody teaches, bots in the other seats, talks begin at once. */
import type { z } from 'zod'
import { HOST } from '../../shared/engine/kernel/actor.ts'
import { own } from '../../shared/engine/kernel/world.ts'
import type { PracticeAnswer, PracticeBody } from '../../shared/protocol/http.ts'
import type { TableRow } from '../store/event-store.ts'
import { NOBODY, openTableRow, PRACTICE, type School, SchoolError, scenarioOf } from './school.ts'
import { seatBots, seatPerson } from './seating.ts'

/** Asked again under the same id, it is the same table and seat. Rejects `unknown-scenario`, `unknown-party`. */
export async function practise(school: School, body: z.infer<typeof PracticeBody>): Promise<PracticeAnswer> {
  const { scenario } = scenarioOf(school, body.scenario)
  if (!scenario.parties.some(({ id }) => id === body.party)) throw new SchoolError('unknown-party')
  return school.inTurn(body.id, () => begun(school, body))
}

/** Each step is done unless it is done already: the first answer may have been lost half way. */
async function begun(school: School, body: z.infer<typeof PracticeBody>): Promise<PracticeAnswer> {
  const id = school.nameOf('c', body.id, 'practice')
  const row = await tableOf(school, id, body)
  const table = await school.tables.open(row.id)
  const person = school.nameOf('p', body.id, row.id)
  if (!own(table.world.delegation.people, person)) {
    await seatPerson(table, { person, name: body.name, party: body.party, role: 'head' })
  }
  if (table.world.stages.phase === 'lobby') {
    await seatBots(table)
    const answer = await table.act({ id: null, actor: PRACTICE, command: { type: 'begin-talks' } })
    if (!answer.ok) throw new SchoolError('not-now')
    await table.act({ id: null, actor: HOST, command: { type: 'begin-practice' } })
  }
  const party = own(table.world.delegation.people, person)?.party ?? body.party
  const token = await school.tokens.sign({ role: 'head', person, class: id, table: row.id }, row.createdAt)
  return { token, table: row.id, party, role: 'head', person }
}

async function tableOf(school: School, id: string, body: z.infer<typeof PracticeBody>): Promise<TableRow> {
  const { pace, seed, lang, opponents } = body
  const settings = { scenario: body.scenario, pace, assignment: 'assigned', bots: true, lang, opponents } as const
  if (!(await school.store.findClass(id))) {
    await school.store.createClass({ id, instructor: NOBODY, settings, createdAt: school.now() })
  }
  const scenario = scenarioOf(school, body.scenario)
  const [row] = await school.store.listTables(id)
  return row ?? openTableRow(school, { scenario, class: id, number: 1, pace, botsFillSeats: true, seed })
}
