/** The games of a simulation, in threads. */
import { playNumber, type Scored, type TournamentSettings } from '../../bots/runner/tournament.ts'
import { answerInThread, inThreads } from './in-threads.ts'

/** All games in the order of their numbers. */
export const playInThreads = (settings: TournamentSettings): Promise<readonly Scored[]> =>
  inThreads(new URL(import.meta.url), settings, settings.games, playNumber)

answerInThread(playNumber)
