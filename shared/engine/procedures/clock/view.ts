/** What is seen of the clocks besides the deadlines, which `views/deadlines.ts` gives to those whom their procedures name. */
import { number, onBoard, type Shown, text } from '../../kernel/view-field.ts'

export const clockOnBoard = {
  pausedAt: onBoard(number('0 when nothing is paused'), (world) => world.clock.pausedAt),
  stoppedFor: onBoard(
    text("why they stand still: `paused`, and in practice alone `start`, `break`, `awaited`; '' while they run"),
    (world) => world.clock.stoppedFor,
  ),
}

declare module '../../kernel/view.ts' {
  interface Board extends Shown<typeof clockOnBoard> {}
}
