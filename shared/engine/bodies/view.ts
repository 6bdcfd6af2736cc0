/** What is seen of bodies: a public one on the board, one for its members on their desks. */

import { flag, mapOnBoard, number, type RowType, row, type Shown, text } from '../kernel/view-field.ts'
import type { World } from '../kernel/world.ts'
import { mapForMembers } from './for-members.ts'
import { discussing, isPublic, openBallotOf } from './selectors.ts'
import type { BodyState } from './state.ts'

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

const bodyView = (world: World, { id, sits, chair, round, lastBallot }: BodyState) => ({
  ...{ id, sits, chair, round, lastBallot },
  discussing: discussing(world, id),
  openBallot: openBallotOf(world, id),
})
const shown = (world: World, isShown: (body: string) => boolean) =>
  new Map(
    Object.values(world.bodies.all)
      .filter(({ id }) => isShown(id))
      .map((body) => [body.id, bodyView(world, body)]),
  )

export const bodiesOnBoard = {
  bodies: mapOnBoard(
    bodyRow,
    (world) => shown(world, (id) => isPublic(world, id)),
    'the plenary and every other body whose business all may see',
  ),
}
export const bodiesOfDesk = {
  bodies: mapForMembers(bodyRow, shown),
}

declare module '../kernel/view.ts' {
  interface Board extends Shown<typeof bodiesOnBoard> {}
  interface Desk extends Shown<typeof bodiesOfDesk> {}
}
