/** A practice that is over, put into the store of a server as if it had been played there, and the seat of its person. */
import type { Fact } from '../../shared/engine/kernel/event.ts'
import type { SeatAnswer } from '../../shared/protocol/http.ts'
import { playFirst } from '../bots/newcomers/first-game.ts'
import type { Newcomer } from '../bots/newcomers/kinds.ts'
import { newId } from '../classes/ids.ts'
import { NOBODY } from '../classes/school.ts'
import { root } from '../cli/root.ts'
import { loadScenarios } from '../scenarios.ts'
import type { ClassSettings } from '../store/event-store.ts'
import { tokensWith } from '../tokens.ts'
import { SCENARIO, SECRET, type TestServer } from './running.ts'

export interface PlayedPractice {
  readonly seat: SeatAnswer
  readonly facts: readonly Fact[]
}

export async function playedPractice({ store }: TestServer, kind: Newcomer, number = 0): Promise<PlayedPractice> {
  const scenario = loadScenarios(`${root}/scenarios`).scenarios.get(SCENARIO)?.scenario
  if (!scenario) throw new Error(`${SCENARIO} is not sound`)
  const { party, bench } = playFirst({ scenario, seed: 5 }, kind, number)
  const settings: ClassSettings = {
    scenario: SCENARIO,
    pace: 'short',
    assignment: 'assigned',
    bots: true,
    lang: 'kk',
    opponents: 'cooperative',
  }
  const createdAt = bench.facts[0]?.at ?? 0
  const [id, group] = [newId('t'), newId('c')]
  await store.createClass({ id: group, instructor: NOBODY, settings, createdAt })
  const table = {
    class: group,
    number: 1,
    settings: { pace: 'short', botsFillSeats: true, seed: 5 },
    createdAt,
  } as const
  await store.createTable({ id, scenarioHash: await store.saveScenario(scenario), ...table })
  const claim = await store.claim(id, 'played', bench.now)
  await store.append(claim, bench.facts)
  await store.release(claim, bench.now)
  const person = 'newcomer'
  const token = await tokensWith(SECRET).sign({ role: 'head', person, class: group, table: id })
  return { seat: { token, table: id, party, role: 'head', person }, facts: await store.read(id) }
}
