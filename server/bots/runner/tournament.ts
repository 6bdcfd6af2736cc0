/** Many games among bots and what came of them: the figures by which one judges a scenario and its bots. */
import { hash32 } from '../../../shared/engine/kernel/chance.ts'
import type { EventType, Fact } from '../../../shared/engine/kernel/event.ts'
import { resultIn } from '../../../shared/engine/scoring/result.ts'
import type { Lang, PaceId, Scenario } from '../../../shared/scenario/schema.ts'
import type { Kind } from '../mind/temperament.ts'
import { playGame } from './game.ts'
import { distanceOf, median, placesIn } from './spoils.ts'
import { type Talk, talkIn } from './talk.ts'

export interface TournamentSettings {
  readonly scenario: Scenario
  readonly games: number
  readonly seed: number
  readonly kind: Kind
  readonly pace: PaceId
  /** In which the bots speak. */
  readonly lang?: Lang
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
  /** Mean of value minus walk-away value, 0–100. */
  readonly meanSurplus: Readonly<Record<string, number>>
  /** Of the games with something in force, the share in which a party ends below its walk-away value. */
  readonly below: Readonly<Record<string, number>>
  /** Of the same games, the share in which a party has the largest and the least surplus; level parties share the place. */
  readonly first: Readonly<Record<string, number>>
  readonly last: Readonly<Record<string, number>>
  /** Of the same games, the median distance to the frontier: joint gain forgone at nobody's cost ÷ joint gain within reach, 0–1. */
  readonly distance: number
  readonly perGame: readonly GamePlayed[]
}

/** One game and what the sums need of it. Plain data, so that games can be played in other threads. */
export interface Scored {
  readonly game: GamePlayed
  readonly refusals: number
  /** 0–10,000 */
  readonly surplus: Readonly<Record<string, number>>
  /** To the frontier, 0–1; of a game with nothing in force it says nothing. */
  readonly distance: number
  /** What the first seat heard. */
  readonly talk: Talk
}

/** Plays the games one after another. The same settings give the same figures; no wall clock is read. */
export const playTournament = (settings: TournamentSettings): Tournament =>
  tally(
    settings,
    Array.from({ length: settings.games }, (_, number) => playNumber(settings, number)),
  )

/** The game of this number, from 0: it does not depend on the others. */
export function playNumber({ seed, ...settings }: Omit<TournamentSettings, 'games'>, number: number): Scored {
  const { scenario } = settings
  const { world, facts, refusals } = playGame({ ...settings, seed: hash32(`${seed}/game/${number}`) })
  const parties = scenario.parties.map((p) => p.id)
  const happened = (type: EventType): boolean => facts.some((f) => f.event.type === type)
  const stages = stagesOf(facts)
  const isInForce = happened('document-in-force')
  return {
    distance: isInForce ? distanceOf(world) : 1,
    talk: talkIn(world, facts, parties[0] ?? ''),
    game: {
      outcome: isInForce ? 'in-force' : happened('document-adopted') ? 'adopted' : 'none',
      values: Object.fromEntries(parties.map((p) => [p, resultIn(world, p).value / 100])),
      stages,
      acts: stages.reduce((sum, s) => sum + s.acts, 0),
    },
    refusals: refusals.length,
    surplus: Object.fromEntries(parties.map((p) => [p, resultIn(world, p).surplus])),
  }
}

/** The figures of all games, in the order of their numbers. */
export function tally({ scenario, games, seed }: TournamentSettings, scored: readonly Scored[]): Tournament {
  const perGame = scored.map((s) => s.game)
  const agreed = perGame.filter((g) => g.outcome !== 'none').length
  const mean = (party: string): number =>
    Math.round(scored.reduce((sum, s) => sum + (s.surplus[party] ?? 0), 0) / games) / 100
  const concluded = scored.filter((s) => s.game.outcome === 'in-force')
  const below = (party: string): number =>
    concluded.filter((s) => (s.surplus[party] ?? 0) < 0).length / Math.max(1, concluded.length)
  const parties = scenario.parties.map((p) => p.id)
  const surpluses = concluded.map((s) => s.surplus)
  return {
    scenario: scenario.id,
    games,
    seed,
    agreed,
    inForce: perGame.filter((g) => g.outcome === 'in-force').length,
    rate: agreed / games,
    acts: perGame.reduce((sum, g) => sum + g.acts, 0),
    refusals: scored.reduce((sum, s) => sum + s.refusals, 0),
    meanSurplus: Object.fromEntries(scenario.parties.map((p) => [p.id, mean(p.id)])),
    below: Object.fromEntries(scenario.parties.map((p) => [p.id, Math.round(below(p.id) * 100) / 100])),
    first: placesIn(parties, surpluses, 'first'),
    last: placesIn(parties, surpluses, 'last'),
    distance: Math.round(1000 * median(concluded.map((s) => s.distance))) / 1000,
    perGame,
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
