/**
 * A process for `kill.test.ts` to kill: a real table on a real file, acted upon without a pause. Each act that was
 * answered "done" is told on standard output as `done ID SEQ`; then its answer is out, and must outlast anything.
 *
 * `node kill-child.ts FILE FIRST`: acts are numbered, and those from FIRST on are given (again).
 */
import { type Actor, HOST } from '../../shared/engine/kernel/actor.ts'
import { smallScenario } from '../../shared/engine/testing/small-scenario.ts'
import { openSqlite } from '../store/sqlite.ts'
import { systemClock } from './clock.ts'
import { openTable } from './open-table.ts'
import { startTicker } from './ticker.ts'

const [file = '', first = '1'] = process.argv.slice(2)
const owner = `process ${process.pid}`
const report = (error: unknown) => console.error(error)

const store = await openSqlite(file)
void store.failed.then(({ message }) => {
  console.log(`failed ${message}`)
  process.exit(1)
})
if (!(await store.findTable('tab'))) {
  const scenarioHash = await store.saveScenario(smallScenario)
  const settings = { pace: 'short', seed: 7, botsFillSeats: true } as const
  await store.createTable({ id: 'tab', class: null, number: 1, scenarioHash, settings, createdAt: systemClock.now() })
}
const table = await openTable({ store, id: 'tab', owner, clock: systemClock.now, report })
startTicker({ store, owner, clock: systemClock, report }).add(table)

const teacher: Actor = { kind: 'instructor', person: 'teacher' }
for (const party of ['KAZ', 'KGZ', 'RUS']) {
  const command = { type: 'seat-person', person: party, name: party, party, role: 'head', bot: false }
  await table.act({ id: null, command, actor: HOST })
}
await table.act({ id: 'act-begin', command: { type: 'begin-talks' }, actor: teacher })

const give = async (n: number): Promise<void> => {
  const id = `act-${String(n).padStart(6, '0')}`
  const actor: Actor = n % 5 === 0 ? teacher : { kind: 'delegate', person: ['KAZ', 'KGZ', 'RUS'][n % 3] ?? '' }
  const text = `${n}: ${'слово '.repeat(n % 40)}`
  const command = n % 5 === 0 ? { type: 'note', text } : { type: 'say', channel: 'plenary', text, lang: 'ru' }
  const answer = await table.act({ id, command, actor })
  console.log(answer.ok ? `done ${id} ${answer.seq}` : `refused ${id} ${answer.rule}/${answer.code}`)
}
for (let n = Number(first); ; n += 4) await Promise.all([n, n + 1, n + 2, n + 3].map(give))
