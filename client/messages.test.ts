/** The interface says the same in all three languages: same messages, same slots, nothing empty, nothing left over. */
import { describe, expect, it } from 'vitest'
import en from './messages/en.json' with { type: 'json' }
import kk from './messages/kk.json' with { type: 'json' }
import ru from './messages/ru.json' with { type: 'json' }

const languages: Readonly<Record<string, Readonly<Record<string, unknown>>>> = { kk, ru, en }
const slotsOf = (message: unknown): string[] =>
  [...new Set(JSON.stringify(message).match(/(?<!\$)\{\w+\}/g) ?? [])].sort()

describe('the messages of the interface', () => {
  for (const [language, messages] of Object.entries(languages)) {
    it(`${language} has the messages that Kazakh has`, () => {
      expect(Object.keys(messages).sort()).toEqual(Object.keys(kk).sort())
    })

    it(`${language} has the slots that Kazakh has, and no empty message`, () => {
      for (const [key, message] of Object.entries(messages)) {
        expect(slotsOf(message), key).toEqual(slotsOf((kk as Record<string, unknown>)[key]))
        expect(JSON.stringify(message).length, key).toBeGreaterThan(2)
      }
    })
  }

  it('a message with plurals is for the first pages, which have Paraglide', () => {
    const withPlurals = Object.entries(kk).filter(([, message]) => typeof message !== 'string')
    expect(withPlurals.map(([key]) => key)).toEqual(['minutes'])
  })
})
