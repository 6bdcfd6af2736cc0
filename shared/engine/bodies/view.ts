/** What is seen of bodies: a public one on the board, one for its members on their desks. */

import { flag, number, type RowType, row, type Shown, text } from '../kernel/view-field.ts'
import { ofBodies, whereSeen } from './for-members.ts'
import { discussing, openBallotOf } from './selectors.ts'

export const bodyRow = row('Body', {
  id: text(),
  sits: flag('it sits now; the plenary always does'),
  chair: text('the party that presides'),
  round: number('how often its questions have come round'),
  discussing: text('the question under discussion'),
  openBallot: text('the id of the ballot that is open there'),
  lastBallot: text('the id of the one that was closed last'),
})

export type BoardBody = RowType<typeof bodyRow>

const bodies = whereSeen(
  bodyRow,
  ofBodies(
    (world) => world.bodies.all,
    ({ id }) => id,
    ({ id, sits, chair, round, lastBallot }, world) => ({
      ...{ id, sits, chair, round, lastBallot },
      discussing: discussing(world, id),
      openBallot: openBallotOf(world, id),
    }),
  ),
  'the plenary and every other body whose business all may see',
)
export const bodiesOnBoard = { bodies: bodies.onBoard }
export const bodiesOfDesk = { bodies: bodies.ofDesk }

declare module '../kernel/view.ts' {
  interface Board extends Shown<typeof bodiesOnBoard> {}
  interface Desk extends Shown<typeof bodiesOfDesk> {}
}
