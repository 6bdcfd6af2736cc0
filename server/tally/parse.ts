/** A line as a question, or what is wrong with it. */
import type { z } from 'zod'
import { MATTERS } from '../../shared/decisions/council-matter.ts'
import { CHAPTERS } from '../../shared/decisions/forced-abstention.ts'
import { ANSWERS, FIELDS, MEMBERS_AT_MOST, NAME_AT_MOST, Name, Question, WEIGHT_AT_MOST } from './question.ts'
import type { WrongId } from './words.ts'
import { pathOf, Wrong } from './wrong.ts'

export function questionOf(line: string): Question | Wrong {
  let json: unknown
  try {
    json = JSON.parse(line)
  } catch {
    return new Wrong('', line.trim(), 'json')
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return new Wrong('', json, 'json')
  const parsed = Question.safeParse(json)
  if (!parsed.success) return wrongAt(json, parsed.error.issues[0])
  return twiceIn(line, json) ?? parsed.data
}

type Mend = readonly [id: WrongId, params?: Wrong['params']]
const TEXT: Mend = ['text', { most: NAME_AT_MOST }]
const oneOf = (...choices: readonly string[]): Mend => ['one-of', { choices: choices.join(', ') }]

/** What belongs in a field. */
const FIELD: Readonly<Record<keyof Question, Mend>> = {
  id: ['id'],
  matter: oneOf(...MATTERS),
  members: ['whole', { least: 1, most: MEMBERS_AT_MOST }],
  chapter: oneOf(...CHAPTERS.map((chapter) => `"${chapter}"`), 'null'),
  partiesToDispute: ['names'],
  votes: ['votes'],
  counts: ['counts'],
  permanentNo: ['names'],
  concerned: ['names'],
  important: oneOf('true', 'false'),
  weights: ['weights'],
  withoutVote: ['names'],
}
/** What belongs in the fields within one; elsewhere names do. */
const WITHIN: Readonly<Partial<Record<string, Mend>>> = {
  votes: oneOf(...ANSWERS),
  counts: ['whole', { least: 0, most: MEMBERS_AT_MOST }],
  weights: ['whole', { least: 0, most: WEIGHT_AT_MOST }],
}

/** The first mistake of shape, with what belongs there. */
function wrongAt(json: object, issue: z.core.$ZodIssue | undefined): Wrong {
  const isUnknown = issue?.code === 'unrecognized_keys'
  const path = isUnknown ? [...issue.path, issue.keys[0] ?? ''] : (issue?.path ?? [])
  const value = path.reduce<unknown>((at, key) => (Object(at) as Record<PropertyKey, unknown>)[key], json)
  const [field = '', within] = path.map(String)
  const wrong = (value: unknown, [id, params]: Mend): Wrong => new Wrong(pathOf(path), value, id, params)
  if (isUnknown) return wrong(value, ['field', { choices: (within === undefined ? FIELDS : ANSWERS).join(', ') }])
  if (within === undefined) return wrong(value, FIELD[field as keyof Question])
  return isByName(field) && !Name.safeParse(within).success ? wrong(within, TEXT) : wrong(value, WITHIN[field] ?? TEXT)
}
const isByName = (field: string): boolean => field === 'votes' || field === 'weights'

/** A text, and the colon behind it where it is the name of a field. */
const TEXTS = /("(?:[^"\\]|\\.)*")(\s*:)?/g

/** A name that stands twice: of two JSON keeps the last without a word, and a member would have voted twice. */
function twiceIn(line: string, json: object): Wrong | undefined {
  const objects = [json, ...Object.values(json).filter((value) => typeof value === 'object' && !Array.isArray(value))]
  const kept = objects.flatMap((object) => Object.keys(Object(object)))
  // There may be such signs within a text too: as many as names are kept is as many as are written.
  if (line.match(/"\s*:/g)?.length === kept.length) return undefined
  const written = [...line.matchAll(TEXTS)].flatMap(([, text = '', colon]) => (colon ? [text] : []))
  if (written.length === kept.length) return undefined
  const names = written.map((text) => String(JSON.parse(text)))
  const times = (all: readonly string[], one: string): number => all.filter((name) => name === one).length
  const name = names.find((one) => times(names, one) > times(kept, one)) ?? ''
  return new Wrong(pathOf([name]), name, 'twice')
}
