/** The importance of each question, as our seat sees it (AGD-3). */
import { questionTitle } from '../../table/words/names.ts'
import { m } from '../../text/m.ts'
import { later } from '../../ui/later.tsx'
import type { ProcedureView } from '../procedure.ts'
import { movable } from './movable.ts'
import { Moving } from './moving.tsx'
import { areRankingsShown, WhoRanked } from './who-ranked.tsx'

export const ranking: ProcedureView = {
  id: 'ranking',
  panels: [
    {
      tab: 'now',
      inStage: true,
      order: 10,
      middleOf: ['ranking'],
      Component: later(() => import('./panel.tsx').then(({ Ranking }) => Ranking)),
    },
    { tab: 'agenda', order: 15, on: ['desk'], Component: Moving, isShown: () => movable().length > 0 },
    { tab: 'agenda', order: 20, Component: WhoRanked, isShown: areRankingsShown },
    {
      tab: 'agenda',
      order: 20,
      on: ['result'],
      isShown: areRankingsShown,
      Component: later(() => import('./rankings.tsx').then(({ RankingsPart }) => RankingsPart)),
    },
  ],
  subjects: {
    place: {
      target: questionTitle,
      text: (question, place) => m.subject_place({ question: questionTitle(question), place }),
    },
  },
  aloud: ['ranking-closed', 'question-moved'],
}
