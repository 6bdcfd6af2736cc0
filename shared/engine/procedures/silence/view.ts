/** What is seen of the texts under silence. */
import { mapForMembers } from '../../bodies/for-members.ts'
import { isPublic } from '../../bodies/selectors.ts'
import { mapOnBoard, type RowType, row, type Shown, text } from '../../kernel/view-field.ts'
import type { World } from '../../kernel/world.ts'

export const silenceRow = row('Silence', { id: text(), body: text(), question: text(), option: text(), by: text() })
export type BoardSilence = RowType<typeof silenceRow>

const shown = (world: World, isShown: (body: string) => boolean): Map<string, BoardSilence> =>
  new Map(
    Object.values(world.silence.running)
      .filter(({ body }) => isShown(body))
      .map(({ id, body, question, option, by }) => [id, { id, body, question, option, by }]),
  )

export const silencesOnBoard = {
  silences: mapOnBoard(silenceRow, (world) => shown(world, (body) => isPublic(world, body))),
}
export const silencesOfDesk = {
  silences: mapForMembers(silenceRow, shown),
}

declare module '../../kernel/view.ts' {
  interface Board extends Shown<typeof silencesOnBoard> {}
  interface Desk extends Shown<typeof silencesOfDesk> {}
}
