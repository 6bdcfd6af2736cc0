/** What a hostile, a careless or an unlucky person sends where a text is asked for. */
import fc from 'fast-check'

/** Signs that have done harm somewhere: halves of characters, controls, what turns, hides, joins or stacks. */
const SIGNS = [
  ...['\ud83d', '\udc00', '\0', '\x1b', '\x7f', '\u0085', '\n', '\r', '\t', '\u2028', '\u2029'],
  ...['\u202e', '\u202a', '\u2066', '\u2069', '\u200f', '\u061c', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff'],
  ...['\u00a0', '\u202f', '\u3000', '\u2800', '\u3164', '\u115f', '\u00ad', '\u034f', '\ufffe', '\ufffc', '\ufffd'],
  ...[
    '\ufe0f',
    '\u20e3',
    '\u{e0001}',
    '\u{e0041}',
    '\u{e0100}',
    '\u0300',
    '\u0301',
    '\u0306',
    '\u0489',
    '\u093c',
    '\u094d',
  ],
  ...[
    'и',
    'й',
    'e',
    'K',
    '\u212b',
    'ә',
    'Һ',
    '中',
    'ا',
    'क',
    '👩',
    '🏽',
    '🇰🇿',
    '7',
    '.',
    '<b>',
    `$\{x}`,
    '{party}',
    '$&',
    '\\',
    '"',
    "'",
  ],
]

/** One by one, as they were reported. */
export const NASTY: readonly string[] = [
  'Иван\ud83d',
  'a\0b',
  'a\nb',
  'a\u202eb',
  '\u200b',
  '\u3164',
  'z\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308',
  '__proto__',
  'constructor',
  ' '.repeat(50),
  'Ж'.repeat(70_000).slice(0, 3_000),
]

/** Any of these, and any string of such signs and of whatever else there is. */
export const nasty = (): fc.Arbitrary<string> =>
  fc.oneof(
    fc.constantFrom(...NASTY),
    fc.array(fc.constantFrom(...SIGNS), { maxLength: 40 }).map((signs) => signs.join('')),
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 }).map((units) => String.fromCharCode(...units)),
  )
