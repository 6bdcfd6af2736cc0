/** What is seen of the texts under silence. */
import { ofBodies, whereSeen } from '../../bodies/for-members.ts'
import { type RowType, row, type Shown, text } from '../../kernel/view-field.ts'

export const silenceRow = row('Silence', { id: text(), body: text(), question: text(), option: text(), by: text() })
export type BoardSilence = RowType<typeof silenceRow>

const silences = whereSeen(
  silenceRow,
  ofBodies(
    (world) => world.silence.running,
    ({ body }) => body,
    ({ id, body, question, option, by }) => ({ id, body, question, option, by }),
  ),
)
export const silencesOnBoard = { silences: silences.onBoard }
export const silencesOfDesk = { silences: silences.ofDesk }

declare module '../../kernel/view.ts' {
  interface Board extends Shown<typeof silencesOnBoard> {}
  interface Desk extends Shown<typeof silencesOfDesk> {}
}
