/** A bot among rivals of one kind, to be compared with another bot in the same seat of the same game. */
import { HOST } from '../../../shared/engine/kernel/actor.ts'
import { hash32 } from '../../../shared/engine/kernel/chance.ts'
import { resultIn } from '../../../shared/engine/scoring/result.ts'
import type { Scenario } from '../../../shared/scenario/schema.ts'
import { draw } from '../mind/draw.ts'
import type { Kind, YardstickId } from '../mind/temperament.ts'
import { actsOf, type Choosing } from '../newcomers/kinds.ts'
import { personAt, together } from '../newcomers/person.ts'
import { benchOf } from './game.ts'
import { type Scheduler, schedulerOf } from './scheduler.ts'

/** `random` does any of what its desk offers it, or nothing. */
export const RIVALS = ['hardliner', 'random'] as const
export type Rival = (typeof RIVALS)[number]

export interface Duel {
  readonly scenario: Scenario
  readonly seed: number
  /** The bot that is measured. */
  readonly own: Kind | YardstickId
  readonly rivals: Rival
}

/** The own surplus, 0–100, in the game of this number, from 0, at the short pace; the seats are taken in turn. */
export function playDuel({ scenario, seed, own, rivals }: Duel, number: number): number {
  const parties = scenario.parties.map(({ id }) => id)
  const party = parties[number % parties.length] ?? ''
  const chance = hash32(`${seed}/duel/${number}`)
  const others = parties.filter((id) => id !== party)
  const bench = benchOf({ scenario, seed: chance, pace: 'short' })
  for (const id of parties)
    bench.give(HOST, { type: 'seat-person', person: `bot-${id}`, name: 'Bot', party: id, role: 'head', bot: true })
  bench.give({ kind: 'instructor', person: 'simulation' }, { type: 'begin-talks' })
  const measured = schedulerOf({ seed: chance, kind: own, seats: [party] })
  bench.playOut(together(measured, ...against(rivals, others, chance)))
  return resultIn(bench.world, party).surplus / 100
}

function against(rivals: Rival, seats: readonly string[], seed: number): Scheduler[] {
  switch (rivals) {
    case 'hardliner':
      return [schedulerOf({ seed, kind: 'hardliner', seats })]
    case 'random':
      return seats.map((party) => personAt({ party, choosing: anything(seed, party) }))
  }
}

function anything(seed: number, party: string): Choosing {
  let count = 0
  return (situation) => {
    const acts = actsOf(situation)
    count += 1
    return acts[Math.floor(draw(seed, `any/${party}/${count}`) * (acts.length + 1))]
  }
}
