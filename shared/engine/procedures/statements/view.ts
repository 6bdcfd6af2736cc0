/** What is seen of statements for the record: all of them, word for word, by all. */
import { mapOnBoard, type RowType, row, type Shown, text } from '../../kernel/view-field.ts'

const statementRow = row('Statement', { document: text(), party: text(), text: text('as it was made'), lang: text() })
export type BoardStatement = RowType<typeof statementRow>

export const statementsOnBoard = {
  statements: mapOnBoard(
    statementRow,
    ({ statements }) =>
      new Map(
        Object.entries(statements.made).flatMap(([document, of]) =>
          Object.entries(of).map(([party, made]) => [`${document}:${party}`, { document, party, ...made }] as const),
        ),
      ),
    'for the record, by document and party: `union:KAZ`; they change nothing in the document (TRT-9)',
  ),
}

declare module '../../kernel/view.ts' {
  interface Board extends Shown<typeof statementsOnBoard> {}
}
