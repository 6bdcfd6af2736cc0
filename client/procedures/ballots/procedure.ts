/** The open ballot before everything else; its result until the stage is over; every vote of the talks after them (DEC). */
import type { BoardBallot } from '../../../shared/engine/procedures/ballots/view.ts'
import { bodies } from '../../table/bodies.ts'
import { board } from '../../table/table.ts'
import { timeLeft } from '../../table/time-left.ts'
import { outcomeName } from '../../table/words.ts'
import { m } from '../../text/m.ts'
import { later } from '../../ui/later.tsx'
import type { ProcedureView } from '../procedure.ts'
import { lastOfStage, openBallots } from './current.ts'
import { OpenBallots } from './panel.tsx'
import { leaveVote } from './pending-vote.ts'
import { LastVerdicts } from './verdict.tsx'

const votes = later(() => import('./votes.tsx').then(({ Votes }) => Votes))

/** Of all bodies: ballots are numbered in their order. */
const closedLast = (): BoardBallot | undefined =>
  bodies.value
    .flatMap(({ lastBallot }) => board.value?.ballots.get(lastBallot) ?? [])
    .reduce<BoardBallot | undefined>((last, b) => (last && numberOf(last) > numberOf(b) ? last : b), undefined)
const numberOf = ({ id }: BoardBallot): number => Number(/\d+$/.exec(id)?.[0] ?? 0)

export const ballots: ProcedureView = {
  id: 'ballots',
  panels: [
    { tab: 'now', order: 10, isShown: () => openBallots.value.length > 0, Component: OpenBallots },
    {
      tab: 'now',
      order: 50,
      isShown: () => lastOfStage.value.length > 0,
      Component: LastVerdicts,
    },
    { tab: 'text', order: 65, on: ['watch', 'result'], isShown: () => board.value?.phase === 'over', Component: votes },
  ],
  turns: [
    { move: 'vote:', what: m.turn_vote, deadline: (rest) => `ballot:${rest.split(':')[0]}`, tab: 'now', order: 10 },
  ],
  announcements: [
    {
      when: () => closedLast()?.id ?? '',
      say: () => {
        const closed = closedLast()
        return closed ? m.say_verdict({ verdict: outcomeName(closed.outcome || 'lapsed') }) : ''
      },
    },
    timeLeft(
      () => `ballot:${openBallots.value[0]?.id}`,
      (time) => m.say_ballot_time({ time }),
      [60, 30, 10],
    ),
  ],
  leave: leaveVote,
}
