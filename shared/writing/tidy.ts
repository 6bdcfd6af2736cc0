/**
 * What people write, made fit to be shown, sent and compared: well-formed Unicode without controls and without signs that
 * nobody sees, in NFC, its white space folded. Whatever was tidied stays as it is when it is tidied again.
 */

/** Line ends of every system. */
const LINE_ENDS = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/g
/** Other white space, and the Braille pattern without a dot, which looks like it. */
const BLANKS = /[^\S\n\ufeff]|\u2800/gu
/** Controls, halves of characters, what turns the direction of a text, what marks annotations and objects. */
const UNSEEN =
  /[^\P{Cc}\n]|[\p{Cs}\p{Noncharacter_Code_Point}\p{Bidi_Control}\ufff9-\ufffc]|(?!\u200c|\u200d|\ufe0e|\ufe0f)\p{Default_Ignorable_Code_Point}/gu
/** Joiners shape letters of Arabic and Indic scripts and put emoji together; elsewhere they are unseen. */
const JOINED = String.raw`[\p{scx=Arab}\p{scx=Syrc}\p{scx=Mong}\p{scx=Deva}\p{scx=Beng}\p{scx=Guru}\p{scx=Gujr}\p{scx=Orya}\p{scx=Taml}\p{scx=Telu}\p{scx=Knda}\p{scx=Mlym}\p{scx=Sinh}]`
const PICTURE = String.raw`[\p{Extended_Pictographic}\p{Emoji_Modifier}]`
const JOINERS = new RegExp(
  String.raw`(?<!(?=\p{L})${JOINED}\p{M}*)[\u200c\u200d](?!${PICTURE})|[\u200c\u200d](?!(?=\p{L})${JOINED}|${PICTURE})|(?<!${PICTURE}\ufe0f?)[\u200c\u200d](?=${PICTURE})`,
  'gu',
)
/** A picture in colour or in black, and the keys with figures, choose their looks; nothing else does. */
const SELECTORS = /(?<![\p{Extended_Pictographic}0-9#*])[\ufe0e\ufe0f]/gu
/** Marks without a letter, and those above the third on one: no language stacks more. */
const STRAY_MARKS = /(?<=^|\s)\p{M}+/gu
const STACKED_MARKS = /(?<=\P{M}\p{M}{3})\p{M}+/gu

/** Signs of Latin, Cyrillic and their punctuation that stand by themselves: nothing of the above is among them. */
const PLAIN = /^[!-~¡-¬®-ÿЀ-ҁҊ-ӿ‐-―‘-‟…№]+(?: [!-~¡-¬®-ÿЀ-ҁҊ-ӿ‐-―‘-‟…№]+)*$/

function seen(text: string): string {
  const ends = text.replace(LINE_ENDS, '\n').replace(BLANKS, ' ').replace(UNSEEN, '')
  return ends
    .replace(SELECTORS, '')
    .replace(JOINERS, '')
    .normalize('NFC')
    .replace(STRAY_MARKS, '')
    .replace(STACKED_MARKS, '')
}

/** As one line. */
export const tidyLine = (text: string): string => (PLAIN.test(text) ? text : seen(text).replace(/\s+/g, ' ').trim())

/** As lines, of which no two that follow one another are empty. */
export const tidyLines = (text: string): string =>
  seen(text)
    .replace(/ +/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
