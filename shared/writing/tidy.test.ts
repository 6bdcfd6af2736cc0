import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isVisible } from './limits.ts'
import { bareWording, placesOf, sameName } from './same.ts'
import { nasty } from './testing/nasty.ts'
import { tidyLine, tidyLines } from './tidy.ts'

const RUNS = { numRuns: 4000 }

describe('F1 W10 whatever comes is made fit to be shown', () => {
  it.each([
    ['half an emoji goes', 'Иван\ud83d', 'Иван'],
    ['NUL, ESC and DEL go', 'a\0\x1b\x7fb', 'ab'],
    ['a line end of any system is a space', 'a\r\nb\rc\u0085d\u2028e\tf', 'a b c d e f'],
    ['what turns the direction goes', 'a\u202eb\u2066c\u2069\u200f', 'abc'],
    ['what nobody sees goes', '\ufeffa\u200b\u00ad\u2060b\u{e0041}', 'ab'],
    ['any width of space is one space', ' a\u00a0\u3000\u2800 b\u202f', 'a b'],
    ['letters are put together', 'и\u0306 е\u0308', 'й ё'],
    ['a fourth mark on a letter goes', 'q\u0300\u0301\u0302\u0303\u0304', 'q\u0300\u0301\u0302'],
    ['a mark without a letter goes', '\u0301a \u0302b', 'a b'],
    ['a joiner between Latin letters goes', 'a\u200db\u200c', 'ab'],
    ['the sign of the Byte Order goes between words too', 'a\ufeff b', 'a b'],
  ])('%s', (_, written, tidy) => {
    expect(tidyLine(written)).toBe(tidy)
  })

  it.each([
    'Әсел Нұрланқызы',
    'Гүлназ, Айбек (2)',
    "Ольга-Мария О'Нил-мл.",
    'Ћирић Đorđe Nguyễn Văn Ả',
    'می‌خواهم',
    'क्‍षत्रिय हिन्दी',
    'ไม่รู้',
    '👩🏽‍🚀 👨‍👩‍👧 🏳️‍🌈 🇰🇿 1️⃣ ☺️',
    '№ 3–5 «көк жоба» … 100 %',
  ])('what is well written stays as it is: %s', (text) => {
    expect(tidyLine(text.normalize('NFC'))).toBe(text.normalize('NFC'))
  })

  it('a line of plain signs, which is taken as it is, is what it is as lines', () => {
    for (let code = 0; code <= 0xffff; code++) {
      const sign = String.fromCharCode(code)
      const [alone, within] = [sign, `a ${sign}b${sign} c`]
      for (const text of [alone, within])
        if (tidyLine(text) !== tidyLines(text).replaceAll(/\s+/g, ' '))
          expect([code, tidyLine(text)]).toEqual([code, tidyLines(text)])
    }
  })

  it('lines stay lines, with one empty line between them at most', () => {
    expect(tidyLines(' a \r\n\r\n\n\n b\u00a0 c \n')).toBe('a\n\nb c')
  })

  it.each([
    ['one line', tidyLine, /[\p{Cc}]| {2}/u],
    ['lines', tidyLines, /[^\P{Cc}\n]| {2}|\n{3}| \n|\n /u],
  ])(
    '%s: of any string comes what is well-formed, in NFC, without anything unseen, and tidy already',
    (_, tidy, wrong) => {
      fc.assert(
        fc.property(nasty(), (written) => {
          const text = tidy(written)
          expect(tidy(text)).toBe(text)
          expect(text.isWellFormed()).toBe(true)
          expect(text.normalize('NFC')).toBe(text)
          expect(text.trim()).toBe(text)
          expect(text).not.toMatch(wrong)
          expect(text).not.toMatch(
            /\p{Bidi_Control}|\p{Noncharacter_Code_Point}|\u00ad|\u034f|\u115f|\u2060|\u200b|\u2800|\u3164|\ufeff/u,
          )
          expect(text).not.toMatch(/\P{M}\p{M}{5}/u)
          expect(text === '' || !/^\p{M}/u.test(text)).toBe(true)
          expect(new TextDecoder().decode(new TextEncoder().encode(text))).toBe(text)
        }),
        RUNS,
      )
    },
  )

  it('F14 nothing is to be seen of white space, marks and unseen signs alone', () => {
    for (const written of ['', ' ', '\u200b', '\u2800\u3164', '\u0301', '\ud83d', '\u202e\u2069', '\ufe0f\u200d'])
      expect(isVisible(tidyLine(written)), JSON.stringify(written)).toBe(false)
    for (const written of ['a', '7', '.', '👍', '…', '中']) expect(isVisible(written)).toBe(true)
  })
})

describe('what says the same', () => {
  it('F15 a wording is the same whatever its capitals, white space and closing stop', () => {
    expect(bareWording('Free Movement of goods.')).toBe(bareWording('free movement of goods'))
    expect(bareWording('free movement of goods')).not.toBe(bareWording('free movement of all goods'))
  })

  it('F13 every place counts, also one inside another word and one that overlaps', () => {
    expect(placesOf('о том, о чём говорили', 'о')).toBe(5)
    expect(placesOf('ааа', 'аа')).toBe(2)
    expect([placesOf('a', 'b'), placesOf('a', '')]).toEqual([0, 0])
  })

  it('W10 a name is another one’s when it looks like it', () => {
    expect(sameName('Анна', 'AННA')).toBe(true)
    expect(sameName('Ann', 'ann.')).toBe(true)
    expect(sameName('Нұрлан', 'Нурлан')).toBe(false)
    expect(sameName('Ann', 'Anna')).toBe(false)
  })
})
