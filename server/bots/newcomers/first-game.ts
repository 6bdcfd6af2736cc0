/** First games: one newcomer among bots of the default temperament, and how they end. */

import { HOST } from '../../../shared/engine/kernel/actor.ts'
import { hash32 } from '../../../shared/engine/kernel/chance.ts'
import { resultIn } from '../../../shared/engine/scoring/result.ts'
import type { Scenario } from '../../../shared/scenario/schema.ts'
import { type Bench, benchOf } from '../runner/game.ts'
import { schedulerOf } from '../runner/scheduler.ts'
import { CHOOSING, type Newcomer } from './kinds.ts'
import { personAt, together } from './person.ts'

export interface FirstGames {
  readonly scenario: Scenario
  readonly seed: number
}
export interface FirstGame {
  readonly kind: Newcomer
  readonly party: string
  readonly inForce: boolean
  /** The newcomer ends above its walk-away value. */
  readonly above: boolean
  /** 0–10,000 */
  readonly surplus: number
  /** Moments without a sentence, and acts that the rules refused. */
  readonly unsaid: number
  readonly refusals: Bench['refusals']
}

/** The game of this number, from 0, at the short pace: the seats are taken in turn, and it does not depend on the others. */
export function playFirst(
  { scenario, seed }: FirstGames,
  kind: Newcomer,
  number: number,
): FirstGame & { readonly bench: Bench } {
  const parties = scenario.parties.map(({ id }) => id)
  const party = parties[number % parties.length] ?? ''
  const chance = hash32(`${seed}/first/${number}`)
  const bench = benchOf({ scenario, seed: chance, pace: 'short' })
  for (const id of parties)
    bench.give(HOST, {
      type: 'seat-person',
      person: id === party ? 'newcomer' : `bot-${id}`,
      name: id === party ? 'Newcomer' : 'Bot',
      party: id,
      role: 'head',
      bot: id !== party,
    })
  bench.give({ kind: 'instructor', person: 'simulation' }, { type: 'begin-talks' })
  bench.give(HOST, { type: 'begin-practice' })
  const person = personAt({ party, choosing: CHOOSING[kind] })
  bench.playOut(together(person, schedulerOf({ seed: chance })))
  const { world, facts, refusals } = bench
  const { surplus } = resultIn(world, party)
  const inForce = facts.some(({ event }) => event.type === 'document-in-force')
  return { kind, party, inForce, above: surplus > 0, surplus, unsaid: person.unsaid, refusals, bench }
}
