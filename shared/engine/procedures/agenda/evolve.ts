/** Everything that happens to a question. */
import type { Draft } from 'mutative'
import { PLENARY } from '../../bodies/plenary.ts'
import type { EventOf } from '../../kernel/event.ts'
import { known, unused } from '../../kernel/world.ts'
import { type AgendaState, type QuestionState, question as unheard } from './state.ts'

type Slice = Draft<AgendaState>
const at = (slice: Slice, question: string) => known(slice.questions, question)

const list = (slice: Slice, question: string, party: string): void => {
  Object.assign(at(slice, question), { status: 'open', raisedBy: party })
  slice.order.push(question)
}

export const evolveAgenda = {
  'question-raised': (slice: Slice, { question, party }: EventOf<'question-raised'>) => list(slice, question, party),
  'question-put': (slice: Slice, { question }: EventOf<'question-put'>) => {
    slice.questions[unused(slice.questions, question)] = unheard(question, true) as Draft<QuestionState>
  },
  'question-wanted': (slice: Slice, { question, party }: EventOf<'question-wanted'>) => list(slice, question, party),
  'ranking-closed': (slice: Slice, { classes, order }: EventOf<'ranking-closed'>) => {
    slice.order = [...order]
    for (const [question, rank] of Object.entries(classes)) at(slice, question).class = rank
  },
  'question-moved': (slice: Slice, { question, place }: EventOf<'question-moved'>) => {
    const others = slice.order.filter((q) => q !== question)
    slice.order = [...others.slice(0, place - 1), question, ...others.slice(place - 1)]
  },
  'question-taken': (slice: Slice, { question }: EventOf<'question-taken'>) => {
    Object.assign(at(slice, question), { status: 'under-discussion', timeUp: false, refused: [] })
  },
  'question-time-up': (slice: Slice, { question }: EventOf<'question-time-up'>) => {
    at(slice, question).timeUp = true
  },
  'question-frozen': (slice: Slice, { question, positions, round }: EventOf<'question-frozen'>) => {
    Object.assign(at(slice, question), { status: 'frozen', positions: { ...positions }, frozenInRound: round })
  },
  'question-put-back': (slice: Slice, { question }: EventOf<'question-put-back'>) => {
    at(slice, question).status = 'open'
  },
  'question-settled': (slice: Slice, { question, option, aside, provisional }: EventOf<'question-settled'>) => {
    const status = provisional ? 'provisional' : 'settled'
    Object.assign(at(slice, question), { status, agreed: option, aside: [...aside] })
  },
  'settlement-confirmed': (slice: Slice, { question }: EventOf<'settlement-confirmed'>) => {
    at(slice, question).status = 'settled'
  },
  'settlement-joined': (slice: Slice, { question, party }: EventOf<'settlement-joined'>) => {
    const q = at(slice, question)
    q.aside = q.aside.filter((p) => p !== party)
  },
  /** Before the plenary. The backing that settled it would settle it again at once: who reconsiders takes sides anew. */
  'question-reopened': (slice: Slice, { question }: EventOf<'question-reopened'>) => {
    const open = { status: 'open', body: PLENARY, agreed: '', aside: [], refused: [], backing: {}, frozenInRound: 0 }
    Object.assign(at(slice, question), open)
  },
  /** PKG-4: the record shows the package as a whole; who stood where on each of its questions is shown no more. */
  'package-adopted': (slice: Slice, { terms }: EventOf<'package-adopted'>) => {
    for (const question of Object.keys(terms)) Object.assign(at(slice, question), { backing: {}, positions: {} })
  },
  'question-left-open': (slice: Slice, { question }: EventOf<'question-left-open'>) => {
    Object.assign(at(slice, question), { status: 'left-open', agreed: 'left-open' })
  },
  'questions-assigned': (slice: Slice, { body, questions }: EventOf<'questions-assigned'>) => {
    for (const question of questions) at(slice, question).body = body
  },
  /**
   * What was called up was agreed before: as above, who takes it up takes sides anew. Likewise when it comes from a body whose
   * members alone know who took which side (CHN-5).
   */
  'question-referred': (slice: Slice, { question, to, status, why, members }: EventOf<'question-referred'>) => {
    Object.assign(at(slice, question), { body: to, status, agreed: '', aside: [], refused: [], frozenInRound: 0 })
    if (why === 'called-up' || members) at(slice, question).backing = {}
    if (members) at(slice, question).positions = {}
  },
  'option-backed': (slice: Slice, { question, option, party }: EventOf<'option-backed'>) => {
    at(slice, question).backing[party] = option
  },
  'backing-withdrawn': (slice: Slice, { question, party }: EventOf<'backing-withdrawn'>) => {
    delete at(slice, question).backing[party]
  },
  'option-refused': (slice: Slice, { question, option }: EventOf<'option-refused'>) => {
    at(slice, question).refused.push(option)
  },
}
