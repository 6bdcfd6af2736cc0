/** Words and their forms in the three languages, as far as a bot tells them apart: by how they begin. */

/** Beginnings of words that say one thing; one that ends with `.` is a whole word. */
export const STEMS = {
  why: [
    'why',
    'reason',
    'matter',
    'importan',
    'почему',
    'зачем',
    'отчего',
    'причин',
    'важн',
    'важен',
    'неге.',
    'неліктен',
    'себе',
    'маңызд',
  ],
  greeting: [
    'hello',
    'hi.',
    'greeting',
    'morning',
    'welcome',
    'здравств',
    'привет',
    'приветств',
    'сәлем',
    'ассалау',
    'қайырлы',
  ],
  yes: [
    'yes.',
    'agree',
    'deal.',
    'accept',
    'okay',
    'ok.',
    'да.',
    'соглас',
    'договорил',
    'принима',
    'идет.',
    'иә.',
    'ия.',
    'келіс',
    'мақұл',
    'жарайды',
    'қабылдай',
  ],
  no: [
    'no.',
    'not.',
    'cannot',
    'dont',
    'wont',
    'cant',
    'never',
    'refus',
    'reject',
    'disagree',
    'declin',
    'нет.',
    'не.',
    'отказ',
    'против.',
    'отклон',
    'никогда',
    'жоқ',
    'қарсы',
    'болмайды',
    'келіспе',
    'қабылдама',
    'бас.',
  ],
} as const satisfies Record<string, readonly string[]>

export const hasStem = (words: readonly string[], stems: readonly string[]): boolean =>
  stems.some((stem) => words.some((word) => (stem.endsWith('.') ? word === stem.slice(0, -1) : word.startsWith(stem))))

/** Every word of a text, small; what stands after an apostrophe belongs to it. */
export const wordsIn = (text: string): string[] =>
  text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/['’ʼ]/gu, '')
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '')

/** Small words of names: what they match says nothing. */
const SMALL = [
  'the',
  'and',
  'for',
  'with',
  'from',
  'its',
  'each',
  'other',
  'для',
  'или',
  'как',
  'что',
  'это',
  'мен',
  'бен',
  'пен',
  'және',
  'үшін',
  'only',
  'then',
  'только',
  'затем',
  'ғана',
  'кейін',
]

/** The words of a text that can be part of a name. */
export const namingWords = (text: string): string[] =>
  wordsIn(text).filter((word) => word.length > 2 && !SMALL.includes(word))

/** So much of the longer word may be its ending. */
const ENDING = 6

/** The same word in another form: endings are short, and stems stay. */
export function isSameWord(a: string, b: string): boolean {
  if (a === b) return true
  const short = Math.min(a.length, b.length)
  let same = 0
  while (same < short && a[same] === b[same]) same += 1
  const isStem = same >= Math.max(4, short - 2) && Math.max(a.length, b.length) - same <= ENDING
  return isStem || (short === 3 && same === 3)
}
