/**
 * What a person wrote, and its name: which fields of the facts hold them, as each procedure declares of its own events, and a log
 * without them. Nothing else of a log changes, so that it makes the same table as before, only without these words.
 */
import type { EventOf, EventType, Fact } from './event.ts'

/** What stands in the place of what was deleted, in every language. */
export const DELETED = '***'

/** A field, or a field of each of the things in it: `options.wording`. */
type Fields<T extends EventType> = readonly (Exclude<keyof EventOf<T>, 'type'> | `${string}.${string}`)[]
/**
 * Whose the words of an event are. `actor`: of whoever acted; `person`: of whom its `person` names; `copied`: they were written
 * in the last event of that type about the same thing.
 */
export type Words<T extends EventType> =
  | {
      readonly of: 'actor' | 'person'
      readonly fields: Fields<T>
      /** It quotes the event of its own type whose `id` this field names, so that it goes with it. */
      readonly quotes?: readonly [field: keyof EventOf<T> & string, id: keyof EventOf<T> & string]
    }
  | {
      readonly of: 'copied'
      readonly from: EventType
      readonly by: keyof EventOf<T> & string
      readonly fields: Fields<T>
    }
export type WordsOfEvents = { readonly [T in EventType]?: Words<T> }

/** As the registry holds it: of any event. */
export interface AnyWords {
  readonly of: 'actor' | 'person' | 'copied'
  readonly from?: string
  readonly by?: string
  readonly quotes?: readonly [field: string, id: string]
  readonly fields: readonly string[]
}

/** Whether they are this person's, or built on what is. */
function holdsWords(words: AnyWords, fact: Fact, log: readonly Fact[], person: string): boolean {
  if (authorOf(words, fact, log) === person) return true
  const [quoting, id] = words.quotes ?? ['', '']
  const quoted = quoting && field(fact, quoting)
  if (!quoted) return false
  const base = log.find((one) => one.seq < fact.seq && one.event.type === fact.event.type && field(one, id) === quoted)
  return base !== undefined && holdsWords(words, base, log, person)
}

type Json = Readonly<Record<string, unknown>>
const field = (fact: Fact, name: string): unknown => (fact.event as unknown as Json)[name]

/** The person whose words a fact holds; '' for nobody's. */
function authorOf(words: AnyWords, fact: Fact, log: readonly Fact[]): string {
  if (words.of === 'person') return String(field(fact, 'person') ?? '')
  if (words.of === 'actor') return 'person' in fact.actor ? fact.actor.person : ''
  const { from = '', by = '' } = words
  const written = log.findLast(
    (one) => one.seq < fact.seq && one.event.type === from && field(one, by) === field(fact, by),
  )
  return written && 'person' in written.actor ? written.actor.person : ''
}

/** A text, the texts of a map, or the field at `path` of each thing in a list. */
function without(value: unknown, path?: string): unknown {
  if (Array.isArray(value)) return value.map((one: Json) => ({ ...one, [path ?? '']: DELETED }))
  if (typeof value !== 'object' || value === null) return DELETED
  return Object.fromEntries(Object.keys(value).map((key) => [key, DELETED]))
}

/**
 * The facts among `log` that hold words or the name of `person`, without them. The digest of what was sent goes, too: short
 * words could be guessed from it. Facts that hold none any more are not among them.
 */
export function withoutWords(
  log: readonly Fact[],
  person: string,
  declared: ReadonlyMap<string, AnyWords>,
): readonly Fact[] {
  return log.flatMap((fact) => {
    const words = declared.get(fact.event.type)
    if (!words || !holdsWords(words, fact, log, person)) return []
    const cleared = Object.fromEntries(
      words.fields.map((path) => {
        const [name = '', inner] = path.split('.')
        return [name, without(field(fact, name), inner)]
      }),
    )
    const event = { ...fact.event, ...cleared } as Fact['event']
    return JSON.stringify(event) === JSON.stringify(fact.event) ? [] : [{ ...fact, digest: null, event }]
  })
}
