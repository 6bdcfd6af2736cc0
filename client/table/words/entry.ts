/**
 * The entry of a closed list under a word that came over the wire as plain text. A list that lacks a word of its union
 * does not compile; a word that is none of the union has no entry.
 */
export const entry = <Word extends string, Entry>(
  list: Readonly<Record<Word, Entry>>,
  word: string,
): Entry | undefined => (Object.hasOwn(list, word) ? list[word as Word] : undefined)
