/** The one way in which boards, desks and record write lists and small maps as a text; see `board.ts`. */

export const list = (ids: readonly string[]): string => ids.join(' ')

export const pairs = (map: Readonly<Record<string, string | number>>): string =>
  Object.entries(map)
    .map(([key, value]) => `${key}=${value}`)
    .join(' ')

export const unlist = (text: string): string[] => (text === '' ? [] : text.split(' '))

export const unpair = (text: string): Map<string, string> =>
  new Map(unlist(text).map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]))
