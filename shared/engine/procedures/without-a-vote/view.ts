/** What is seen of the calls for objections. */
import { mapForMembers } from '../../bodies/for-members.ts'
import { isPublic } from '../../bodies/selectors.ts'
import { list } from '../../kernel/text-lists.ts'
import { flag, mapOnBoard, type RowType, row, type Shown, text, word } from '../../kernel/view-field.ts'
import type { World } from '../../kernel/world.ts'
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
const shown = (world: World, isShown: (body: string) => boolean): Map<string, BoardCall> =>
  new Map(
    Object.values(world['without-a-vote'].running)
      .filter(({ body }) => isShown(body))
      .map((call) => [call.id, callView(call)]),
  )

export const callsOnBoard = {
  calls: mapOnBoard(
    callRow,
    (world) => shown(world, (body) => isPublic(world, body)),
    'what a chair takes to be agreed unless somebody objects until `call:n1` (DEC-16)',
  ),
}
export const callsOfDesk = {
  calls: mapForMembers(callRow, shown),
}

declare module '../../kernel/view.ts' {
  interface Board extends Shown<typeof callsOnBoard> {}
  interface Desk extends Shown<typeof callsOfDesk> {}
}
