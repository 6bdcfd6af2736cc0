/** First games of every kind of newcomer, in threads. */
import { type FirstGame, type FirstGames, playFirst } from '../../bots/newcomers/first-game.ts'
import { NEWCOMERS, type Newcomer } from '../../bots/newcomers/kinds.ts'
import { answerInThread, inThreads } from './in-threads.ts'

interface Settings extends FirstGames {
  readonly games: number
}

/** Games one after another through all kinds; without the table itself, which does not leave its thread. */
const play = (settings: Settings, at: number): FirstGame => {
  const kind = NEWCOMERS[Math.floor(at / settings.games)] as Newcomer
  const { bench: _, ...game } = playFirst(settings, kind, at % settings.games)
  return game
}

/** So many games of each kind, the same seeds for all. */
export const playNewcomers = (settings: Settings): Promise<readonly FirstGame[]> =>
  inThreads(new URL(import.meta.url), settings, settings.games * NEWCOMERS.length, play)

answerInThread(play)
