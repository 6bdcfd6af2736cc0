/**
 * What a bot makes of free text: which questions and options it names, whether it asks why, greets, or says yes or no. It goes by
 * names and stems in the three languages and takes no word for two things; it understands nothing else.
 */
import { onObservation } from '../mind/memo.ts'
import { type Observation, questionsOf } from '../mind/observation.ts'
import { hasStem, isSameWord, namingWords, STEMS, wordsIn } from './stems.ts'

export interface Named {
  readonly question: string
  readonly option: string
}
export interface Understood {
  /** At most one of each question. */
  readonly options: readonly Named[]
  /** Named by themselves or by one of their options. */
  readonly questions: readonly string[]
  readonly asksWhy: boolean
  readonly greets: boolean
  readonly answer: 'yes' | 'no' | undefined
}

/** How much of a name must be there, by the weight of its words. */
const OF_OPTION = 0.6
const OF_QUESTION = 0.4
/** What the question tells of which of its options is meant, against the words of the option. */
const BY_TITLE = 0.5
const BY_FOCUS = 0.05

interface Name extends Named {
  readonly words: readonly string[]
}

/** What a text says; `focus` is the question that is talked about anyway. */
export function understand(observation: Observation, text: string, focus = ''): Understood {
  const said = wordsIn(text)
  const { options, questions } = named(observation, text, focus)
  const isNo = hasStem(said, STEMS.no)
  return {
    options,
    questions,
    asksWhy: hasStem(said, STEMS.why),
    greets: hasStem(said, STEMS.greeting),
    answer: isNo ? 'no' : hasStem(said, STEMS.yes) ? 'yes' : undefined,
  }
}

/** The best name is taken first, with its words; what is left may be another name. */
function named(observation: Observation, text: string, focus: string): Pick<Understood, 'options' | 'questions'> {
  const names = namesOn(observation)
  const weight = weightsIn(names)
  let left = namingWords(text)
  const found = ({ words }: Name): string[] => words.filter((word) => left.some((one) => isSameWord(one, word)))
  const sum = (words: readonly string[]): number => words.reduce((all, word) => all + weight(word), 0)
  const share = (name: Name): number => sum(found(name)) / sum(name.words)
  const take = (kind: readonly Name[], enough: number, hint: (name: Name) => number): Named[] => {
    const taken: Named[] = []
    for (;;) {
      const [best] = kind
        .filter((one) => !taken.some((t) => t.question === one.question) && share(one) >= enough)
        .map((name) => ({ name, rank: sum(found(name)) + share(name) + hint(name) }))
        .toSorted((a, b) => b.rank - a.rank)
      if (!best) return taken
      left = without(left, found(best.name))
      taken.push({ question: best.name.question, option: best.name.option })
    }
  }
  const titles = names.filter(({ option }) => option === '')
  const shares = titles.map((title) => ({ question: title.question, share: share(title) }))
  const byTitle = (question: string): number =>
    Math.max(0, ...shares.filter((one) => one.question === question).map((one) => one.share))
  const labels = names.filter(({ option }) => option !== '')
  const options = take(labels, OF_OPTION, ({ question }) => {
    const near = question === focus ? BY_FOCUS : 0
    return BY_TITLE * byTitle(question) + near
  })
  const alone = take(titles, OF_QUESTION, () => 0)
  return { options, questions: [...new Set([...options, ...alone].map(({ question }) => question))] }
}

/** The text without one word for each of those that were found. */
const without = (left: readonly string[], taken: readonly string[]): string[] =>
  taken.reduce<string[]>(
    (rest, word) => {
      const at = rest.findIndex((one) => isSameWord(one, word))
      return rest.filter((_, i) => i !== at)
    },
    [...left],
  )

/** Every name in each language, as its words; a question has no option, and a wording of the table has only its own. */
const namesOn = (observation: Observation): readonly Name[] =>
  onObservation(observation, 'names-in-words', () => {
    const name = (question: string, option: string, text: string): Name => ({
      question,
      option,
      words: namingWords(text),
    })
    const printed = questionsOf(observation).flatMap((q) => [
      ...Object.values(q.title).map((title) => name(q.id, '', title)),
      ...q.options.flatMap((o) => Object.values(o.label).map((label) => name(q.id, o.id, label))),
    ])
    const worded = [...observation.board.options.values()].map((o) => name(o.question, o.id, o.wording))
    return [...printed, ...worded].filter(({ words }) => words.length > 0)
  })

/** A word by which many things are named tells little of each; forms of one word are told by their beginning. */
function weightsIn(names: readonly Name[]): (word: string) => number {
  const beginning = (word: string): string => word.slice(0, 4)
  const things = new Map<string, Set<string>>()
  for (const { question, option, words } of names)
    for (const one of words.map(beginning)) things.set(one, (things.get(one) ?? new Set()).add(`${question}/${option}`))
  return (word) => 1 / (things.get(beginning(word))?.size ?? 1)
}
