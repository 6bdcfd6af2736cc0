/** The interface says the same in every language: same messages, same slots, nothing empty, nothing left over. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { Text } from '../shared/scenario/schema.ts'
import { messagesOfTables } from './table-messages.ts'

type Messages = Readonly<Record<string, unknown>>
const messagesOf = (language: string): Messages =>
  JSON.parse(readFileSync(new URL(`messages/${language}.json`, import.meta.url), 'utf8'))
const LANGUAGES = Text.keyof().options
const kk = messagesOf('kk')
const slotsOf = (message: unknown): string[] =>
  [...new Set(JSON.stringify(message).match(/(?<!\$)\{\w+\}/g) ?? [])].sort()

describe('the messages of the interface', () => {
  for (const language of LANGUAGES) {
    const messages = messagesOf(language)

    it(`${language} has the messages that Kazakh has`, () => {
      expect(Object.keys(messages).sort()).toEqual(Object.keys(kk).sort())
    })

    it(`${language} has the slots that Kazakh has, and no empty message`, () => {
      for (const [key, message] of Object.entries(messages)) {
        expect(slotsOf(message), key).toEqual(slotsOf(kk[key]))
        expect(JSON.stringify(message).length, key).toBeGreaterThan(2)
      }
    })
  }

  it('none is called `then`: what exports it is taken for a promise, and whoever imports it waits for ever', () => {
    expect(kk).not.toHaveProperty('then')
  })

  it('what the pages of a table say is fetched; what only a first page says is not', () => {
    const fetched = Object.keys(messagesOfTables(kk))
    expect(fetched).toEqual(expect.arrayContaining(['put_to_vote', 'new_count', 'reload_page']))
    for (const ofFirstPages of ['landing_lead', 'open_class', 'minutes']) expect(fetched).not.toContain(ofFirstPages)
  })

  it('a message with plurals is for the first pages, which have Paraglide', () => {
    const withPlurals = Object.entries(kk).filter(([, message]) => typeof message !== 'string')
    expect(withPlurals.map(([key]) => key)).toEqual(['minutes'])
  })
})
