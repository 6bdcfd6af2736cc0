import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Line, LineOrNone, Name, Paragraph, textFault, Wording, WordingOrNone } from './kinds.ts'
import { LIMITS } from './limits.ts'
import { nasty } from './testing/nasty.ts'

const KINDS = { name: Name, line: Line, wording: Wording, paragraph: Paragraph }
const faultOf = (kind: (typeof KINDS)['name'], text: unknown) => textFault(kind.safeParse(text).error?.issues[0])

it.each(Object.entries(KINDS))(
  'F14 a %s is refused when nothing of it is to be seen, and above its limit',
  (name, kind) => {
    const limit = LIMITS[name as keyof typeof KINDS]
    const unseen = { code: name === 'name' ? 'no-letter' : 'nothing-to-see', limit }
    expect([faultOf(kind, '\u200b\u202e'), faultOf(kind, '')]).toEqual([unseen, unseen])
    expect(kind.parse('ә'.repeat(limit))).toHaveLength(limit)
    expect(kind.parse(` ${'ә'.repeat(limit)}\u200b`)).toHaveLength(limit)
    expect(faultOf(kind, 'ә'.repeat(limit + 1))).toEqual({ code: 'text-too-long', limit })
    expect(kind.safeParse(7).error?.issues[0]).toMatchObject({ code: 'invalid_type' })
  },
)

it('W10 a name needs a letter or a figure', () => {
  expect(faultOf(Name, '…')).toMatchObject({ code: 'no-letter' })
  expect([Name.parse('Ә'), Name.parse('7'), Name.parse('中')]).toEqual(['Ә', '7', '中'])
})

it('nothing is an answer where it is one', () => {
  expect([LineOrNone.parse('\u200b'), WordingOrNone.parse(' ')]).toEqual(['', ''])
})

it('F1 what is taken of any string is within the limit and is taken again as it is', () => {
  fc.assert(
    fc.property(nasty(), fc.constantFrom(...Object.entries(KINDS)), (written, [name, kind]) => {
      const { data } = kind.safeParse(written)
      if (data === undefined) return
      expect(data.length).toBeLessThanOrEqual(LIMITS[name as keyof typeof KINDS])
      expect(kind.parse(data)).toBe(data)
    }),
    { numRuns: 2000 },
  )
})
