/** Many games among bots and what came of them: the figures by which one judges a scenario and its bots. */
import { hash32 } from '../../shared/engine/chance.ts'
import type { Fact } from '../../shared/engine/event.ts'
import { resultOf } from '../../shared/engine/result.ts'
import type { PaceId, Scenario } from '../../shared/scenario/schema.ts'
import { type Game, playGame } from './game.ts'
import type { Kind } from './temperament.ts'

export interface TournamentSettings {
  readonly scenario: Scenario
  readonly games: number
  readonly seed: number
  readonly kind: Kind
  readonly pace: PaceId
}
export interface StagePlayed {
  readonly stage: string
  readonly acts: number
  /** `time`, or `goal` for every end that somebody brought about. */
  readonly endedBy: 'goal' | 'time'
}
export interface GamePlayed {
  /** The furthest that any document came. */
  readonly outcome: 'in-force' | 'adopted' | 'none'
  /** Own value of what is in force for each party, 0–100. */
  readonly values: Readonly<Record<string, number>>
  readonly stages: readonly StagePlayed[]
  /** What the bots did and the table took. */
  readonly acts: number
}
export interface Tournament {
  readonly scenario: string
  readonly games: number
  readonly seed: number
  /** Games in which a document was adopted; in which one entered into force; adopted ÷ games. */
  readonly agreed: number
  readonly inForce: number
  readonly rate: number
  readonly acts: number
  readonly refusals: number
  /** Mean of value minus reservation value, 0–100. */
  readonly meanSurplus: Readonly<Record<string, number>>
  readonly perGame: readonly GamePlayed[]
}

/** Plays the games one after another. The same settings give the same figures; no wall clock is read. */
export function playTournament({ scenario, games, seed, kind, pace }: TournamentSettings): Tournament {
  const perGame: GamePlayed[] = []
  const surplus: Record<string, number> = Object.fromEntries(scenario.parties.map((p) => [p.id, 0]))
  let refusals = 0
  for (let i = 0; i < games; i += 1) {
    const game = playGame({ scenario, kind, pace, seed: hash32(`${seed}/game/${i}`) })
    perGame.push(played(scenario, game))
    refusals += game.refusals.length
    for (const { id } of scenario.parties) surplus[id] = (surplus[id] ?? 0) + resultOf(game.world, id).surplus
  }
  const agreed = perGame.filter((g) => g.outcome !== 'none').length
  return {
    scenario: scenario.id,
    games,
    seed,
    agreed,
    inForce: perGame.filter((g) => g.outcome === 'in-force').length,
    rate: agreed / games,
    acts: perGame.reduce((sum, g) => sum + g.acts, 0),
    refusals,
    meanSurplus: Object.fromEntries(
      Object.entries(surplus).map(([party, sum]) => [party, Math.round(sum / games) / 100]),
    ),
    perGame,
  }
}

function played(scenario: Scenario, { world, facts }: Game): GamePlayed {
  const stages = stagesOf(facts)
  const happened = (type: 'document-in-force' | 'document-adopted'): boolean => facts.some((f) => f.event.type === type)
  const outcome = happened('document-in-force') ? 'in-force' : happened('document-adopted') ? 'adopted' : 'none'
  return {
    outcome,
    values: Object.fromEntries(scenario.parties.map(({ id }) => [id, resultOf(world, id).value / 100])),
    stages,
    acts: stages.reduce((sum, s) => sum + s.acts, 0),
  }
}

/** Each stage that ended, with the acts of delegations in it; the act that ended a stage belongs to it. */
function stagesOf(facts: readonly Fact[]): StagePlayed[] {
  const stages: StagePlayed[] = []
  let acts = 0
  for (const { actor, actionId, event } of facts) {
    if (actor.kind === 'delegate' && actionId !== null) acts += 1
    if (event.type !== 'stage-ended') continue
    stages.push({ stage: event.stage, acts, endedBy: event.by === 'time' ? 'time' : 'goal' })
    acts = 0
  }
  return stages
}
