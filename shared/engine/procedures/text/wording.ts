/**
 * Wording proposed at the table (TXT-3, TXT-4): a further option in a party's own words, or an amendment that names the text it
 * adds, deletes or replaces. A party may score it for its own calculator; what the result counts is the instructor's affair.
 */
import { z } from 'zod'
import { bodyOfQuestion, inBody, isOutOfSight, isPublic } from '../../bodies/selectors.ts'
import { command } from '../../kernel/procedure.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import { allParties, isOption, nextId, optionsOf, questionDef } from '../../kernel/selectors.ts'
import { own, type World } from '../../kernel/world.ts'
import { onQuestion } from './backing.ts'
import { isOpenArticle } from './deciding.ts'

const Id = z.string().max(40)
const Lang = z.enum(['kk', 'ru', 'en'])
const Wording = z.string().trim().min(1).max(1000)
/** More options than this on one article are no text to negotiate. */
const OPTIONS_AT_MOST = 8

/** What holds for every proposal of wording. */
function mayPropose(world: World, question: string, party: string): Refusal | undefined {
  const closed = isOpenArticle(world, question, party)
  if (closed) return closed
  if (!world.scenario.freeWording) return refuse('TXT-3', 'no-free-wording')
  if (optionsOf(world, question).length >= OPTIONS_AT_MOST) return refuse('TXT-3', 'too-many-options', { question })
  return undefined
}

/** TXT-4: what the amended wording says; '' when the place that it names does not occur in the text. */
export function amend(text: string, change: 'add' | 'delete' | 'replace', at: string, by: string): string {
  if (!text.includes(at)) return ''
  const replacement = { add: `${at} ${by}`, delete: '', replace: by }[change]
  return text
    .replace(at, () => replacement)
    .replace(/\s+/g, ' ')
    .trim()
}

/** `w1` for everybody's eyes; where a body's business is for its members alone, numbered by itself (CHN-5). */
function nextWorded(world: World, body: string): string {
  const prefix = isPublic(world, body) ? 'w' : `${body}-w`
  const taken = Object.keys(world.text.worded).filter((id) => id.slice(0, id.lastIndexOf('w') + 1) === prefix)
  return nextId(taken.length, prefix)
}

export const wordingCommands = {
  'propose-wording': command({
    who: 'head',
    shape: { question: Id, wording: Wording, lang: Lang, forInterests: z.array(z.string().max(3)).min(1).max(15) },
    on: onQuestion,
    decide(world, { question, wording, lang, forInterests }, { party }) {
      const refusal = mayPropose(world, question, party)
      if (refusal) return refusal
      if (!forInterests.every((p) => allParties(world).includes(p))) return refuse('TXT-3', 'whose-interests')
      const where = inBody(world, bodyOfQuestion(world, question))
      const option = nextWorded(world, where.body)
      const facts = { question, option, party, wording, lang, forInterests, base: '', change: 'new' } as const
      return [{ type: 'option-added', ...where, ...facts }]
    },
  }),
  'propose-amendment': command({
    who: 'head',
    shape: {
      question: Id,
      option: Id,
      change: z.enum(['add', 'delete', 'replace']),
      at: Wording,
      text: z.string().trim().max(1000),
      lang: Lang,
    },
    on: onQuestion,
    decide(world, { question, option: base, change, at, text: words, lang }, { party }) {
      const refusal = mayPropose(world, question, party)
      if (refusal) return refusal
      if (!isOption(world, question, base)) return refuse('TXT-1', 'no-such-option')
      if (change !== 'delete' && words === '') return refuse('TXT-4', 'no-text')
      const wording = amend(wordingOf(world, question, base, lang), change, at, words)
      if (wording === '') return refuse('TXT-4', 'place-not-found')
      const where = inBody(world, bodyOfQuestion(world, question))
      const option = nextWorded(world, where.body)
      return [
        { type: 'option-added', ...where, question, option, party, wording, lang, forInterests: [party], base, change },
      ]
    },
  }),
  'score-wording': command({
    who: 'head',
    shape: { question: Id, option: Id, value: z.int().min(0).max(100) },
    decide(world, { question, option, value }, { party }) {
      if (own(world.text.worded, option)?.question !== question || isOutOfSight(world, question, party))
        return refuse('TXT-3', 'no-such-option')
      return [{ type: 'wording-scored', question, option, party, value }]
    },
  }),
}

/** An amendment in order, to ask whether one could be proposed at all. */
export const sampleAmendment = (world: World, question: string) => {
  const option = optionsOf(world, question)[0] ?? ''
  const at = wordingOf(world, question, option, 'en')
  return { question, option, change: 'add', at, text: '…', lang: 'en' } as const
}

/** The wording of an option in a language; an option worded at the table has only its own. */
export const wordingOf = (world: World, question: string, option: string, lang: 'kk' | 'ru' | 'en'): string =>
  own(world.text.worded, option)?.wording ??
  questionDef(world, question)?.options.find((o) => o.id === option)?.wording[lang] ??
  ''
