/** The open ballot before everything else; its result until the stage is over; every vote of the talks after them (DEC). */
import { board } from '../../table/table.ts'
import { timeLeft } from '../../table/time-left.ts'
import { outcomeName } from '../../table/words.ts'
import { m } from '../../text/m.ts'
import type { ProcedureView } from '../procedure.ts'
import { lastOfStage, openBallot } from './current.ts'
import { OpenBallot } from './panel.tsx'
import { leaveVote } from './pending-vote.ts'
import { LastVerdict } from './verdict.tsx'
import { Votes } from './votes.tsx'

export const ballots: ProcedureView = {
  id: 'ballots',
  panels: [
    { tab: 'now', order: 10, isShown: () => openBallot.value !== undefined, Component: OpenBallot },
    {
      tab: 'now',
      order: 50,
      isShown: () => !openBallot.value && lastOfStage.value !== undefined,
      Component: LastVerdict,
    },
    { tab: 'text', order: 65, on: ['watch', 'result'], isShown: () => board.value?.phase === 'over', Component: Votes },
  ],
  turns: [
    { move: 'vote:', what: m.turn_vote, deadline: (rest) => `ballot:${rest.split(':')[0]}`, tab: 'now', order: 10 },
  ],
  announcements: [
    {
      when: () => board.value?.lastBallot ?? '',
      say: () => {
        const closed = board.value?.ballots.get(board.value.lastBallot)
        return closed ? m.say_verdict({ verdict: outcomeName(closed.outcome || 'lapsed') }) : ''
      },
    },
    timeLeft(
      () => `ballot:${board.value?.openBallot}`,
      (time) => m.say_ballot_time({ time }),
      [60, 30, 10],
    ),
  ],
  leave: leaveVote,
}
