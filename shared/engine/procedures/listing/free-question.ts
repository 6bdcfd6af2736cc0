/** A question that a delegation put in its own words (AGD-1): known to no brief, so that it has no score. */
import type { Lang, Question, Text } from '../../../scenario/schema.ts'
import { bareWording } from '../../../writing/same.ts'
import { shortened } from '../../../writing/shortened.ts'
import { memoize } from '../../kernel/memoize.ts'

export interface FreeQuestion {
  readonly id: string
  /** Its author. */
  readonly party: string
  readonly document: string
  readonly title: string
  readonly options: readonly { readonly id: string; readonly wording: string }[]
  readonly lang: Lang
}

/** Their ids begin so, and those of no question of a scenario (`check-questions.ts`). */
export const FREE = 'free-'
const OPTION_IDS = ['a', 'b', 'c', 'd']
/** AGD-1: two to four options. */
export const OPTIONS_AT_LEAST = 2
export const OPTIONS_AT_MOST = OPTIONS_AT_LEAST + 2

export const optionsOfWords = (wordings: readonly string[]): FreeQuestion['options'] =>
  wordings.map((wording, i) => ({ id: OPTION_IDS[i] ?? '', wording }))

/** TXT-5, for a question that no scenario has words for. */
const LEFT_OPEN_WORDS: Text = {
  kk: 'Тараптар бұл мәселеге кейін қайта оралады.',
  ru: 'Стороны вернутся к этому вопросу позднее.',
  en: 'The Parties will return to this question.',
}
/** People's words are the same in every language. */
const inEach = (words: string): Text => ({ kk: words, ru: words, en: words })

/** The same as a question of the table, beside those of the scenario. Its options are whole sentences. */
export const asQuestion = memoize(
  ({ id, document, title, options }: FreeQuestion): Question => ({
    ...{ id, document, title: inEach(title), article: inEach(''), leftOpen: LEFT_OPEN_WORDS, sources: [] },
    options: options.map((o) => ({ id: o.id, label: inEach(shortened(o.wording)), wording: inEach(o.wording) })),
  }),
)

/** Whether a question is called so in one of the languages. */
export const isCalled = ({ title }: Pick<Question, 'title'>, words: string): boolean =>
  Object.values(title).some((name) => bareWording(name) === bareWording(words))
