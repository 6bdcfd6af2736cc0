/** What a delegation has of its capital. What it agreed ad referendum stands with the documents, for all. */
import { list } from '../../kernel/text-lists.ts'
import { flag, mapOnDesk, number, type RowType, row, type Shown, text, word } from '../../kernel/view-field.ts'
import type { Advice } from '../../scoring/counsel.ts'
import { enquiriesOf } from './enquiries.ts'
import type { Enquiry, Matter } from './state.ts'

const enquiryRow = row('Enquiry', {
  id: text(),
  about: word<Matter>('option · package · document'),
  target: text('the question of an option, the package, or the document'),
  option: text(),
  answered: flag('all that follows is there once it is; `capital:KAZ:c1` runs until then'),
  advice: word<Advice | ''>('accept · insist · refuse'),
  worth: number('the own value 0–10,000 if it were agreed'),
  without: number('the own value without it'),
  redLines: text('red lines of the brief that it crosses'),
  risk: number('of refusal at home, in percent'),
  question: text('in it: where the own delegation loses the most'),
  better: text('the best answer to that question'),
})
export type DeskEnquiry = RowType<typeof enquiryRow>

const NO_ANSWER = { advice: '', worth: 0, without: 0, redLines: [], risk: 0, question: '', better: '' } as const
function enquiryView({ id, about, target, option, answer }: Enquiry): DeskEnquiry {
  const { redLines, ...rest } = answer ?? NO_ANSWER
  return { id, about, target, option, answered: answer !== undefined, ...rest, redLines: list(redLines) }
}

export const onDeskOfCapital = {
  enquiries: mapOnDesk(
    enquiryRow,
    (world, party) => new Map(enquiriesOf(world, party).map((e) => [e.id, enquiryView(e)])),
    'what it asked its capital last, and the answers (TRT-8)',
  ),
}

declare module '../../kernel/view.ts' {
  interface Desk extends Shown<typeof onDeskOfCapital> {}
}
