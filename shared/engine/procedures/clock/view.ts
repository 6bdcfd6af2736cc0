/** What is seen of the clocks besides the deadlines, which `views/deadlines.ts` gives to those whom their procedures name. */
import { number, onBoard, type Shown } from '../../kernel/view-field.ts'

export const clockOnBoard = {
  pausedAt: onBoard(number('0 when nothing is paused'), (world) => world.clock.pausedAt),
}

declare module '../../kernel/view.ts' {
  interface Board extends Shown<typeof clockOnBoard> {}
}
