/** How the options of a question read, and which of them says what a new wording says (TXT-3). */
import { LEFT_OPEN } from '../../../scenario/left-open.ts'
import type { Question } from '../../../scenario/schema.ts'
import { bareWording } from '../../../writing/same.ts'
import { memoize } from '../../kernel/memoize.ts'
import { questionOf } from '../../kernel/selectors.ts'
import type { World } from '../../kernel/world.ts'

const LANGS = ['kk', 'ru', 'en'] as const
const NO_READINGS: ReadonlyMap<string, string> = new Map()

/** An option of the scenario in each language, with and without the beginning of the article that it ends: reading → option. */
const ofScenario = memoize(({ options, leftOpen, article }: Question): ReadonlyMap<string, string> => {
  const readings = [...options, { id: LEFT_OPEN, wording: leftOpen }].flatMap(({ id, wording }) =>
    LANGS.flatMap((lang) =>
      [wording[lang], `${article[lang]} ${wording[lang]}`].map((text) => [bareWording(text), id] as const),
    ),
  )
  return new Map(readings)
})
const ofTable = memoize((worded: World['text']['worded'], _: World) => {
  const byQuestion = Map.groupBy(Object.values(worded), ({ question }) => question)
  return new Map([...byQuestion].map(([q, all]) => [q, new Map(all.map((o) => [bareWording(o.wording), o.id]))]))
})

/** The option of the question that says the same as these words; undefined when none does. */
export function sayingTheSame(world: World, question: string, wording: string): string | undefined {
  const reading = bareWording(wording)
  const def = questionOf(world, question)
  return (
    (def && ofScenario(def).get(reading)) ??
    (ofTable(world.text.worded, world).get(question) ?? NO_READINGS).get(reading)
  )
}
