/**
 * Reading what comes from outside: whoever wrote it is told of all mistakes at once, where each stands, what stands there, and
 * what to write instead.
 */

export interface Mistake {
  readonly path: string
  readonly value: string
  readonly mend: string
}

export type Fields = Readonly<Record<string, unknown>>

/** Beyond it sums of products are coarser than the tolerance of a tie. */
const SIZE_AT_MOST = 1e15

/** The value as it stands there, its beginning where it is long. */
function shown(value: unknown): string {
  if (value === undefined) return 'missing'
  const text = typeof value === 'number' ? String(value) : JSON.stringify(value)
  return text.length > 60 ? `${text.slice(0, 59)}…` : text
}

const isPlain = (name: string): boolean => /^[\p{L}_][\p{L}\p{N}_-]*$/u.test(name)

/** So many names are told, and each as far as a line holds it. */
const NAMES_TOLD = 8
export const namesOf = (names: readonly string[]): string => {
  const told = names.slice(0, NAMES_TOLD).map((name) => (isPlain(name) && name.length < 60 ? name : shown(name)))
  return [...told, ...(names.length > NAMES_TOLD ? ['…'] : [])].join(', ')
}

export const fieldOf = (path: string, name: string): string =>
  isPlain(name) ? `${path}.${name}` : `${path}[${JSON.stringify(name)}]`

/** Each of these says what is wrong, and gives nothing then, so that nothing is said of what would lie in it. */
export function reading() {
  const mistakes: Mistake[] = []
  const say = (path: string, value: unknown, mend: string): undefined => {
    mistakes.push({ path, value: shown(value), mend })
  }
  return {
    mistakes: mistakes as readonly Mistake[],
    say,
    add: (more: readonly Mistake[]): void => void mistakes.push(...more),
    list: (path: string, value: unknown, of: string): readonly unknown[] => {
      if (Array.isArray(value) && value.length > 0) return value
      say(path, value, `write a list of ${of}, one at least`)
      return []
    },
    fields: (path: string, value: unknown, of: string): Fields | undefined =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? (value as Fields)
        : say(path, value, `write ${of}`),
    number: (path: string, value: unknown): number | undefined =>
      typeof value === 'number' && Math.abs(value) <= SIZE_AT_MOST
        ? value
        : say(path, value, 'write a number from -1e15 to 1e15'),
    name: (path: string, value: unknown, orElse = ''): string | undefined =>
      typeof value === 'string' && value.trim() !== '' ? value : say(path, value, `write a name in quotes${orElse}`),
    /** What stands again where each has to be by itself. */
    once: (names: readonly unknown[], pathOf: (i: number) => string): void => {
      const first = new Map<string, number>()
      for (const [i, name] of names.entries()) {
        if (name === undefined) continue
        const before = first.get(String(name))
        if (before === undefined) first.set(String(name), i)
        else say(pathOf(i), name, `it stands at ${pathOf(before)} already: name it otherwise, or take it out`)
      }
    },
  }
}
export type Reading = ReturnType<typeof reading>
