/** What is seen of a straw poll: who has answered at once, the sum once it is closed, and who answered what never. */
import { list } from '../../kernel/text-lists.ts'
import { flag, mapOnBoard, number, onDesk, type RowType, row, type Shown, text } from '../../kernel/view-field.ts'
import type { Poll } from './state.ts'

const pollRow = row('Poll', {
  id: text(),
  by: text('the party that asked'),
  question: text(),
  lang: text(),
  open: flag(),
  answered: text('parties that have answered'),
  yes: number('once closed'),
  no: number('once closed'),
})
export type BoardPoll = RowType<typeof pollRow>

const count = ({ open, answers }: Poll, answer: string): number =>
  open ? 0 : Object.values(answers).filter((a) => a === answer).length

export const onBoardOfPolls = {
  polls: mapOnBoard(
    pollRow,
    ({ 'straw-poll': { poll } }) => {
      const { id, by, question, lang, open, answers } = poll
      const asked = { id, by, question, lang, open, answered: list(Object.keys(answers)) }
      return new Map(id === '' ? [] : [[id, { ...asked, yes: count(poll, 'yes'), no: count(poll, 'no') }]])
    },
    'the straw poll that is open, or the last',
  ),
}
export const onDeskOfPolls = {
  pollAnswer: onDesk(text('own answer in it'), (world, party) => world['straw-poll'].poll.answers[party] ?? ''),
}

declare module '../../kernel/view.ts' {
  interface Board extends Shown<typeof onBoardOfPolls> {}
  interface Desk extends Shown<typeof onDeskOfPolls> {}
}
