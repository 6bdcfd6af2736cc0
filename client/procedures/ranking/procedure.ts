/** The importance of each question, as our seat sees it (AGD-3). */
import { m } from '../../text/m.ts'
import type { ProcedureView } from '../procedure.ts'
import { Ranking } from './panel.tsx'
import { areRankingsShown, WhoRanked } from './who-ranked.tsx'

export const ranking: ProcedureView = {
  id: 'ranking',
  panels: [
    { tab: 'now', inStage: true, order: 10, Component: Ranking },
    { tab: 'agenda', order: 20, on: ['desk', 'watch', 'result'], Component: WhoRanked, isShown: areRankingsShown },
  ],
  turns: [{ move: 'rank-questions', what: m.turn_rank, deadline: () => 'stage', tab: 'now', order: 90 }],
  aloud: ['ranking-closed'],
}
