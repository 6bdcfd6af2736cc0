/** When two tidy texts say the same, and where one stands in the other. */

const END = /[\s.,;:]+$/

/** A wording without its capitals and the stop at its end: of two that say the same, it is the same. */
export const bareWording = (text: string): string => text.toLowerCase().replace(END, '')

/** How many places of `text` read `words`, those that overlap too. */
export function placesOf(text: string, words: string): number {
  let places = 0
  for (let at = text.indexOf(words); at >= 0 && words !== ''; at = text.indexOf(words, at + 1)) places += 1
  return places
}

/** Letters of Cyrillic and the Latin ones that look like them. */
const LOOK_ALIKE: ReadonlyMap<string, string> = new Map(
  [...'аaвbеeіiкkмmнhһhоoрpсcтtуyхxѕsјj'.matchAll(/(.)(.)/gu)].map(([, cyrillic = '', latin = '']) => [
    cyrillic,
    latin,
  ]),
)
/** What is left of a name when one looks at it from afar. */
const looks = (name: string): string =>
  [...name.normalize('NFKC').toLowerCase()]
    .flatMap((sign) => (/[\p{L}\p{N}]/u.test(sign) ? (LOOK_ALIKE.get(sign) ?? sign) : []))
    .join('')

/** Whether one could be taken for the other. */
export const sameName = (a: string, b: string): boolean => looks(a) === looks(b)
