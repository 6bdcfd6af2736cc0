/** Games that the figures of bots are taken from, in threads: mixed bots among themselves, and single bots among rivals. */
import type { Lang, Scenario } from '../../shared/scenario/schema.ts'
import type { Kind, YardstickId } from '../bots/mind/temperament.ts'
import { playDuel, RIVALS, type Rival } from '../bots/runner/duel.ts'
import { playNumber, type Scored } from '../bots/runner/tournament.ts'
import { answerInThread, inThreads } from '../cli/games/in-threads.ts'

/** What is measured, and by what. */
export const OWN = ['mixed', 'conceder'] as const satisfies readonly (Kind | YardstickId)[]
const LANGS: readonly Lang[] = ['kk', 'ru', 'en']

interface Settings {
  readonly scenario: Scenario
  readonly seed: number
  readonly games: number
  readonly duels: number
}
export interface Played {
  readonly mixed: readonly Scored[]
  /** The own surplus, 0–100, of each bot that is measured in the same seats of the same games, by its rivals. */
  readonly duels: Readonly<Record<Rival, Readonly<Record<(typeof OWN)[number], readonly number[]>>>>
}

type One = Scored | number

/** First the games among themselves, then the duels, rivals by rivals. */
function play({ scenario, seed, games, duels }: Settings, at: number): One {
  if (at < games) return mixed(scenario, seed, at)
  const duel = at - games
  const rivals = RIVALS[Math.floor(duel / (duels * OWN.length))] as Rival
  const own = OWN[Math.floor(duel / duels) % OWN.length] as (typeof OWN)[number]
  return playDuel({ scenario, seed, own, rivals }, duel % duels)
}

/** As in a simulation of this seed; the languages take turns. */
const mixed = (scenario: Scenario, seed: number, number: number): Scored =>
  playNumber({ scenario, seed, kind: 'mixed', pace: 'short', lang: LANGS[number % LANGS.length] ?? 'en' }, number)

export async function playForFigures(settings: Settings): Promise<Played> {
  const { games, duels } = settings
  const all = await inThreads(new URL(import.meta.url), settings, games + duels * OWN.length * RIVALS.length, play)
  const surpluses = (rival: number, own: number): number[] => {
    const from = games + duels * (rival * OWN.length + own)
    return all.slice(from, from + duels) as number[]
  }
  const of = (rival: number) => ({ mixed: surpluses(rival, 0), conceder: surpluses(rival, 1) })
  return { mixed: all.slice(0, games) as Played['mixed'], duels: { hardliner: of(0), random: of(1) } }
}

answerInThread(play)
