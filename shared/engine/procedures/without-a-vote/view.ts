/** What is seen of the calls for objections. */
import { ofBodies, whereSeen } from '../../bodies/for-members.ts'
import { list } from '../../kernel/text-lists.ts'
import { flag, type RowType, row, type Shown, text, word } from '../../kernel/view-field.ts'
import type { SubjectKind } from '../ballots/subject.ts'
import type { Call } from './state.ts'

export const callRow = row('Call', {
  id: text(),
  body: text(),
  kind: word<SubjectKind>('what it decides, as of a ballot'),
  target: text(),
  detail: text(),
  by: text('the party in whose name the chair takes it to be agreed'),
  mayStandAside: flag('whether the table agreed that a state may stand aside (DEC-1)'),
  aside: text('parties that stand aside'),
})
export type BoardCall = RowType<typeof callRow>

const callView = ({ id, body, subject, rule, by, aside }: Call): BoardCall => ({
  ...{ id, body, kind: subject.kind, target: subject.target, detail: subject.detail, by },
  mayStandAside: rule.kind === 'consensus' && rule.aside,
  aside: list(aside),
})
const calls = whereSeen(
  callRow,
  ofBodies(
    (world) => world['without-a-vote'].running,
    ({ body }) => body,
    callView,
  ),
  'what a chair takes to be agreed unless somebody objects until `call:n1` (DEC-16)',
)
export const callsOnBoard = { calls: calls.onBoard }
export const callsOfDesk = { calls: calls.ofDesk }

declare module '../../kernel/view.ts' {
  interface Board extends Shown<typeof callsOnBoard> {}
  interface Desk extends Shown<typeof callsOfDesk> {}
}
