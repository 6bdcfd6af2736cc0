/** The open ballot before everything else; its result until the stage is over; every vote of the talks after them (DEC). */
import { inBody } from '../../table/state/bodies.ts'
import { board } from '../../table/state/table.ts'
import { m } from '../../text/m.ts'
import { later } from '../../ui/later.tsx'
import type { ProcedureView } from '../procedure.ts'
import { lastOfStage, openBallots } from './current.ts'
import { OpenBallots } from './panel.tsx'
import { leaveVote } from './pending-vote.ts'

const verdicts = later(() => import('./verdict.tsx').then(({ LastVerdicts }) => LastVerdicts))
const votes = later(() => import('./votes.tsx').then(({ Votes }) => Votes))

export const ballots: ProcedureView = {
  id: 'ballots',
  panels: [
    {
      tab: 'now',
      order: 10,
      middleOf: ['ballot'],
      isShown: () => openBallots.value.length > 0,
      Component: OpenBallots,
    },
    {
      tab: 'now',
      order: 50,
      middleOf: ['verdict'],
      isShown: () => lastOfStage.value.length > 0,
      Component: verdicts,
    },
    { tab: 'text', order: 65, on: ['watch', 'result'], isShown: () => board.value?.phase === 'over', Component: votes },
  ],
  aloud: ['ballot-opened', 'ballot-closed', 'ballot-lapsed', 'vote-passed'],
  warnings: [
    {
      keys: () => openBallots.value.map(({ id }) => `ballot:${id}`),
      say: (time, key) =>
        inBody(openBallots.value.find(({ id }) => key === `ballot:${id}`)?.body, m.say_ballot_time({ time })),
      moments: [60, 30, 10],
    },
  ],
  leave: leaveVote,
}
