/** Bots in conversation with a person: who answers, what is understood, and what becomes of what was said. */

import { describe, expect, it } from 'vitest'
import { anna, given, said, type Table, toTheChain, wait } from '../testing/with-people.ts'

describe('talk', () => {
  it('what is said to the plenary is answered once, by the bot that was named, in the language it was said in', () => {
    const table = given(1, 'ru')
    anna(table, { type: 'say', channel: 'plenary', text: 'KGZ, what do you think?', lang: 'en' })
    wait(table, 12)
    const answers = said(table).filter((e) => e.lang === 'en')
    expect(answers.map((e) => e.party)).toEqual(['KGZ'])
  })

  it('nobody named: one bot answers', () => {
    const table = given(1, 'ru')
    anna(table, { type: 'say', channel: 'plenary', text: 'Good morning, colleagues.', lang: 'en' })
    wait(table, 12)
    expect(said(table).filter((e) => e.lang === 'en').length).toBe(1)
  })

  it('bots accept an invitation, greet, and answer there; what is said in secret stays there', () => {
    const table = given(1, 'kk')
    anna(table, { type: 'open-channel', with: ['RUS'], secret: true })
    wait(table, 12)
    const [channel] = Object.values(table.bench.world.channels.all)
    expect(channel?.members).toEqual(['KAZ', 'RUS'])
    anna(table, { type: 'say', channel: channel?.id ?? '', text: 'Не хотите ли обменяться?', lang: 'ru' })
    wait(table, 10)
    const there = said(table).filter((e) => e.channel === channel?.id)
    expect(there.map((e) => [e.party, e.lang])).toEqual([
      ['RUS', 'kk'],
      ['RUS', 'ru'],
    ])
  })

  it('somebody who talks without end is answered a few times a stage, no more', () => {
    const table = given(1, 'ru')
    for (let i = 0; i < 30; i++) {
      anna(table, { type: 'say', channel: 'plenary', text: `hello ${i}`, lang: 'en' })
      wait(table, 3)
    }
    expect(said(table).filter((e) => e.lang === 'en').length).toBeLessThanOrEqual(12)
  })

  it('an exchange that was offered is kept: when the other side does its half, the bot does its own', () => {
    const table = given(2)
    toTheChain(table)
    anna(table, { type: 'back-option', question: 'votes', option: 'equal' })
    wait(table, 8)
    anna(table, { type: 'open-channel', with: ['RUS'], secret: false })
    anna(table, { type: 'say', channel: 'plenary', text: 'RUS?', lang: 'en' })
    wait(table, 12)
    anna(table, { type: 'say', channel: 'c1', text: 'Let us trade.', lang: 'en' })
    wait(table, 10)
    const offer = said(table).findLast((e) => e.channel === 'c1')?.text ?? ''
    const [, askOption = '', ask = '', giveOption, give] =
      offer.match(/if you back “(\w+) en” on “(\w+) en”, we will back “(\w+) en” on “(\w+) en”/i) ?? []
    expect([give, giveOption]).toEqual(['votes', 'equal'])
    anna(table, { type: 'back-option', question: ask ?? '', option: askOption ?? '' })
    wait(table, 400)
    const backed = table.bench.facts.filter(
      (f) => f.event.type === 'option-backed' && f.event.party === 'RUS' && f.event.question === give,
    )
    expect(backed.at(-1)?.event).toMatchObject({ option: giveOption })
  })
})

/** Anna is alone with Russia, and the talks are at the chain; what she says in a language is answered in it. */
function inPrivate(seed = 2): Table {
  const table = given(seed)
  toTheChain(table)
  wait(table, 8)
  anna(table, { type: 'open-channel', with: ['RUS'], secret: false })
  wait(table, 12)
  return table
}
function asked(table: Table, text: string, lang: 'kk' | 'ru' | 'en' = 'en'): string {
  anna(table, { type: 'say', channel: 'c1', text, lang })
  wait(table, 10)
  return said(table).findLast((e) => e.channel === 'c1')?.text ?? ''
}
const backedByRussia = (table: Table, question: string) =>
  table.bench.facts.flatMap(({ event }) =>
    event.type === 'option-backed' && event.party === 'RUS' && event.question === question ? [event.option] : [],
  )

describe('P33 an exchange is answered with yes, no and why, or another one with its options', () => {
  it('P33 yes to what pays, and the person’s half brings the bot’s', () => {
    const table = inPrivate()
    const answer = asked(table, 'High tariff for equal votes, yes or no?')
    expect(answer).toMatch(/if you back “high en” on “tariff en”, we will back “equal en” on “votes en”/i)
    anna(table, { type: 'back-option', question: 'tariff', option: 'high' })
    wait(table, 400)
    expect(backedByRussia(table, 'votes')).toContain('equal')
    expect(
      said(table)
        .map((e) => e.text)
        .join(' '),
    ).toMatch(/keep our word|done your half/)
  })

  it('P33 to what costs it, no with the term that is too much, or a counter-offer', () => {
    const answer = asked(inPrivate(), 'Low tariff for equal votes, yes or no?')
    expect(answer).toMatch(/“(tariff|votes) en”/)
    expect(answer).toMatch(/“(low|equal|high|shares) en”/)
    expect(answer).not.toMatch(/take your position into account|did not catch/)
  })

  it('P33 in the language in which it was proposed', () => {
    expect(asked(inPrivate(), 'Тариф high в обмен на votes equal, да или нет?', 'ru')).toMatch(/«tariff ru»/)
    expect(asked(inPrivate(), 'tariff high үшін votes equal, иә әлде жоқ па?', 'kk')).toMatch(/«tariff kk»/)
  })

  it('P33 what is not understood is said to be so, with the card; of what was half understood, the half', () => {
    const table = inPrivate(3)
    asked(table, 'Shall we trade?')
    const lost = asked(table, 'The weather is fine today.')
    expect(lost).toMatch(/offer card/)
  })
})

describe('P31 what was offered or accepted is remembered', () => {
  it('P31 the bot that was told yes names the exchange, and repeats it when the question comes up again', () => {
    const table = inPrivate()
    asked(table, 'High tariff for equal votes, yes or no?')
    expect(asked(table, 'We accept.')).toMatch(/“high en” on “tariff en”.*“equal en” on “votes en”/)
    expect(asked(table, 'And what about votes?')).toMatch(/“high en” on “tariff en”.*“equal en” on “votes en”/)
  })

  it('P31 told no, it takes the offer back, and owes nothing', () => {
    const table = inPrivate()
    asked(table, 'High tariff for equal votes, yes or no?')
    expect(asked(table, 'No, we refuse.')).toMatch(/back|ends here/)
    anna(table, { type: 'back-option', question: 'tariff', option: 'high' })
    wait(table, 100)
    expect(
      said(table)
        .map((e) => e.text)
        .join(' '),
    ).not.toMatch(/keep our word|done your half/)
  })
})

describe('P35 the bot says what it wants, and how far it goes', () => {
  it('P35 a question by itself is answered with an option, or with a range', () => {
    const answer = asked(inPrivate(), 'What could you do on the tariff?')
    expect(answer).toMatch(/“tariff en”/)
    expect(answer).toMatch(/“(high|low) en”/)
  })

  it('P32 why: with reasons, and of the question that was asked about', () => {
    expect(asked(inPrivate(), 'Why does transit matter to you?')).toMatch(/“transit en”/)
  })

  it('P33 an option by itself is answered with how the bot stands to it', () => {
    expect(asked(inPrivate(), 'Can you live with the low tariff?')).toMatch(/“low en”/)
  })
})
