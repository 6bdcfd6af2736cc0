/**
 * What was said where a bot hears it, with names and options masked: who listens minds the same sentence about another question
 * hardly less than the same sentence.
 */
import { onObservation } from '../mind/memo.ts'
import { type Observation, questionsOf } from '../mind/observation.ts'

/** So many sentences of a channel are kept in mind: more than a game has in one. */
const KEPT = 300
const MASK = '…'
const BETWEEN = /(?<=[.?!])\s+/u

/** The sentences of a text, every name of the scenario and every wording of the table taken out. */
export const sentencesIn = (observation: Observation, text: string): string[] =>
  text
    .replace(namesOn(observation), MASK)
    .split(BETWEEN)
    .filter((sentence) => sentence !== '')

/** The list of a channel with what was said last. */
export const longer = (heard: readonly string[], sentences: readonly string[]): readonly string[] =>
  [...heard, ...sentences].slice(-KEPT)

/** Within so many sentences nobody likes to hear one again. */
const NEAR = 20
const wornIn = (heard: readonly string[]): readonly string[] => heard.slice(-NEAR)

/** True when a sentence of the text was heard a short while ago. */
export function isWorn(text: string, heard: readonly string[], observation: Observation): boolean {
  const near = wornIn(heard)
  return sentencesIn(observation, text).some((sentence) => near.includes(sentence))
}

/** The one that was heard least: the fewest sentences that were ever said here, then those that were said longest ago. */
export function freshest(texts: Iterable<string>, heard: readonly string[], observation: Observation): string {
  const staleness = (text: string): number =>
    sentencesIn(observation, text).reduce((sum, sentence) => {
      const at = heard.lastIndexOf(sentence)
      return at < 0 ? sum : sum + 1 + (at + 1) / (heard.length + 1)
    }, 0)
  let best = { text: '', stale: Number.POSITIVE_INFINITY }
  for (const text of texts) {
    const stale = staleness(text)
    if (stale === 0) return text
    if (stale < best.stale) best = { text, stale }
  }
  return withoutWorn(best.text, heard, observation)
}

/** What follows the first sentence and names nothing is left out where it was heard a short while ago. */
function withoutWorn(text: string, heard: readonly string[], observation: Observation): string {
  const [first = '', ...rest] = text.split(BETWEEN)
  return [
    first,
    ...rest.filter((sentence) => names(sentence, observation) || !isWorn(sentence, heard, observation)),
  ].join(' ')
}

const names = (sentence: string, observation: Observation): boolean =>
  sentencesIn(observation, sentence).some((masked) => masked.includes(MASK))

const namesOn = (observation: Observation): RegExp =>
  onObservation(observation, 'names', () => {
    const { parties, documents, rules } = observation.scenario
    const texts = [
      ...parties.map((p) => p.name),
      ...questionsOf(observation).flatMap((q) => [q.title, ...q.options.map((o) => o.label)]),
      ...documents.map((d) => d.title),
      ...rules.map((r) => r.title),
    ]
    const worded = [...observation.board.options.values()].map((o) => o.wording.slice(0, WORDS_AT_MOST))
    const names = [...texts.flatMap((text) => Object.values(text)), ...worded].toSorted((a, b) => b.length - a.length)
    return new RegExp([...new Set(names)].map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'gu')
  })

/** So much of a wording of the table is said. */
export const WORDS_AT_MOST = 120
