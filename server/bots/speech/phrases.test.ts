import { expect, it } from 'vitest'
import { inStage } from '../../../shared/engine/testing/story.ts'
import { draw } from '../mind/draw.ts'
import { eyes } from '../testing/eyes.ts'
import { longer, sentencesIn } from './earshot.ts'
import { derive, VOICES } from './grammar.ts'
import { PHRASES, type PhraseId, sentence, voiceOf } from './phrases.ts'
import { say } from './speech.ts'

const langs = ['kk', 'ru', 'en'] as const
const names = Object.keys(PHRASES.en) as (keyof typeof PHRASES.en)[]
const slots = (text: string): string[] => [...text.matchAll(/[{<]([\w-]+)[}>]/g)].map((m) => m[0]).sort()
const parts = new Set(
  Object.values(PHRASES.en)
    .flat()
    .flatMap((text) => [...text.matchAll(/<([\w-]+)>/g)].map((m) => m[1])),
)
/** What is said as a whole. */
const phrases = names.filter((name) => !name.includes('@') && !parts.has(name)) as PhraseId[]

it('every phrase and part has as many variants in each language, with the same slots and parts', () => {
  for (const lang of langs) expect(Object.keys(PHRASES[lang]).sort()).toEqual([...names].sort())
  for (const name of names)
    for (const lang of langs)
      expect([name, lang, PHRASES[lang][name].map(slots)]).toEqual([name, lang, PHRASES.en[name].map(slots)])
})

it('every part that a variant names is there, and every voice is one of the voices', () => {
  expect([...parts].filter((part) => part !== 'reason' && !(`${part}` in PHRASES.en))).toEqual([])
  const voices = names.flatMap((name) => name.split('@').slice(1))
  expect([...new Set(voices)].toSorted()).toEqual([...VOICES].toSorted())
})

it('a sentence is a sentence: it ends, fits where reasons go, and nothing of the grammar is left in it', () => {
  for (const lang of langs)
    for (const id of phrases.filter((one) => one !== 'package-gain'))
      for (const voice of VOICES)
        for (let i = 0; i < 12; i++) {
          const text = derive({ ...PHRASES[lang], reason: PHRASES[lang].why }, id, voice, (at) => draw(i, at))
          expect([id, lang, text, /[.?]$/.test(text) && text.length < 260 && !/[<>]/.test(text)]).toEqual([
            id,
            lang,
            text,
            true,
          ])
        }
})

it('in Kazakh no case ending is glued to a slot', () => {
  const glued = Object.values(PHRASES.kk)
    .flat()
    .filter((text) => /\}»?[-’]?\p{L}/u.test(text) || /»-?\p{L}/u.test(text.replace(/» /g, ' ')))
  expect(glued).toEqual([])
})

it('quotation marks are those of the language', () => {
  for (const text of [...Object.values(PHRASES.kk).flat(), ...Object.values(PHRASES.ru).flat()])
    expect(text).not.toMatch(/[“”"]/)
  for (const text of Object.values(PHRASES.en).flat()) expect(text).not.toMatch(/[«»"]/)
})

it('P34 two voices say the same thing in different words, and one voice does not repeat what was said there', () => {
  const { bot, observation } = eyes('RUS', [inStage('chain')])
  const as = (voice: (typeof VOICES)[number]) => ({ ...observation, brief: { ...observation.brief, voice } })
  for (const lang of langs) {
    const inOwnWords = VOICES.map((voice) => derive(PHRASES[lang], 'concede', voice, () => 0))
    expect(new Set(inOwnWords).size).toBe(VOICES.length)
  }

  let listening = bot
  const all: string[] = []
  for (let i = 0; i < 8; i++) {
    const text = sentence(listening, as('dry'), 'concede', { question: i % 2 ? 'tariff' : 'votes', option: 'low' })
    const masked = sentencesIn(observation, text)
    all.push(...masked)
    listening = { ...listening, earshot: { plenary: longer(listening.earshot.plenary ?? [], masked) } }
  }
  expect(new Set(all).size).toBe(all.length)
})

it('P34 names and options are masked, in each language', () => {
  const { observation } = eyes('RUS', [inStage('chain')])
  const { questions } = observation.scenario
  const [tariff] = questions
  for (const lang of langs) {
    const text = `“${tariff?.title[lang]}”: “${tariff?.options[0]?.label[lang]}”. Why not?`
    expect(sentencesIn(observation, text)).toEqual(['“…”: “…”.', 'Why not?'])
  }
})

it('P32 a reason is one of the brief’s, in the language in which it is given', () => {
  const { bot, observation } = eyes('RUS', [inStage('chain')])
  const reason = { kk: 'Себебі бар.', ru: 'Причина есть.', en: 'There is a reason.' }
  const brief = { ...observation.brief, reasons: { tariff: [reason] } }
  for (const lang of langs)
    expect(sentence(bot, { ...observation, brief }, 'answer-why', { question: 'tariff' }, { lang })).toContain(
      reason[lang],
    )
  expect(sentence(bot, { ...observation, brief }, 'answer-why', { question: 'votes' })).not.toContain(reason.en)
})

it('P34 unasked it rather says nothing than what was heard there within twenty sentences; asked, it drops the part that names nothing', () => {
  const { bot, observation } = eyes('RUS', [inStage('chain')])
  const saying = { once: 'circulate' }
  const slots = { option: 'high', question: 'tariff' }
  const voice = voiceOf(bot, observation)
  const all = Array.from({ length: 60 }, (_, i) => derive(PHRASES.en, 'circulate', voice, (at) => draw(i, at)))
  const masked = all.flatMap((text) => sentencesIn(observation, text.replace(/\{\w+\}/g, 'low en')))
  const heardAll = { ...bot, earshot: { plenary: [...new Set(masked)].slice(-20) } }
  expect(say(bot, observation, 'circulate', slots, saying).length).toBe(1)
  expect(say(heardAll, observation, 'circulate', slots, saying)).toEqual([])
  expect(say(heardAll, observation, 'circulate', slots, { ...saying, unasked: false }).length).toBe(1)
})

/** What the rules ask a reason for is said, come what may. */
const DEMANDED = [
  'break-silence',
  'object-motion',
  'decline-signature',
  'decline-consent',
  'decline-alone',
  'trade-no',
] as const

it('P34 for what must be said each voice has several sentences, so that few tables hear one twice', () => {
  for (const lang of langs)
    for (const phrase of DEMANDED)
      for (const voice of VOICES) {
        const grammar = { ...PHRASES[lang], reason: [''] }
        const texts = Array.from({ length: 60 }, (_, i) => derive(grammar, phrase, voice, (at) => draw(i, at)))
        const ways = new Set(texts.map((text) => text.trim())).size
        expect([lang, phrase, voice, ways >= (phrase === 'trade-no' ? 2 : 3)]).toEqual([lang, phrase, voice, true])
      }
})
