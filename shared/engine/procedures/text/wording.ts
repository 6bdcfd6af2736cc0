/**
 * Wording proposed at the table (TXT-3, TXT-4): a further option in a party's own words, or an amendment that names the text it
 * adds, deletes or replaces. A party may score it for its own calculator; what the result counts is the instructor's affair.
 */
import { z } from 'zod'
import { LEFT_OPEN } from '../../../scenario/left-open.ts'
import { Wording, WordingOrNone } from '../../../writing/kinds.ts'
import { isVisible, LIMITS } from '../../../writing/limits.ts'
import { bareWording, placesOf } from '../../../writing/same.ts'
import { tidyLine } from '../../../writing/tidy.ts'
import { bodyOfQuestion, inBody, isOutOfSight, isPublic, membersOf } from '../../bodies/selectors.ts'
import { command } from '../../kernel/procedure.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import { allParties, isOption, nextId, optionsOf, questionOf } from '../../kernel/selectors.ts'
import { own, type World } from '../../kernel/world.ts'
import { onQuestion } from './backing.ts'
import { isOpenArticle } from './deciding.ts'
import { sayingTheSame } from './readings.ts'

const Id = z.string().max(40)
const Lang = z.enum(['kk', 'ru', 'en'])
/** More options than this on one article are no text to negotiate. */
const OPTIONS_AT_MOST = 8

/** What holds for every proposal of wording. */
function mayPropose(world: World, question: string, party: string): Refusal | undefined {
  const closed = isOpenArticle(world, question, party)
  if (closed) return closed
  if (!world.scenario.freeWording) return refuse('TXT-3', 'no-free-wording')
  const worded = optionsOf(world, question).filter((option) => option !== LEFT_OPEN)
  if (worded.length >= OPTIONS_AT_MOST) return refuse('TXT-3', 'too-many-options', { question })
  return hasWorded(world, question, party) && OPTIONS_AT_MOST - worded.length <= stillToWord(world, question)
    ? refuse('TXT-3', 'places-kept', { question })
    : undefined
}
const hasWorded = (world: World, question: string, party: string): boolean =>
  Object.values(world.text.worded).some((option) => option.question === question && option.by === party)
/** Any party may propose wording: the last places are for those that have proposed none here. */
const stillToWord = (world: World, question: string): number =>
  membersOf(world, bodyOfQuestion(world, question)).filter((party) => !hasWorded(world, question, party)).length

type Change = 'add' | 'delete' | 'replace'

/** TXT-4: what the amended wording says. The place that it names must occur once; what is left must be a wording again, and another one. */
export function amend(text: string, change: Change, at: string, by: string): string | Refusal {
  const places = placesOf(text, at)
  if (places === 0) return refuse('TXT-4', 'place-not-found')
  if (places > 1) return refuse('TXT-4', 'place-ambiguous', { places })
  const replacement = { add: `${at} ${by}`, delete: '', replace: by }[change]
  const amended = tidyLine(text.replace(at, () => replacement))
  if (amended === '') return refuse('TXT-4', 'nothing-left')
  if (amended.length > LIMITS.wording) return refuse('WIRE', 'text-too-long', { limit: LIMITS.wording })
  return bareWording(amended) === bareWording(text) ? refuse('TXT-4', 'changes-nothing') : amended
}

/** TXT-3: what says the same as an option that is there is no further one. */
function refuseTheSame(world: World, question: string, wording: string): Refusal | undefined {
  const option = sayingTheSame(world, question, wording)
  return option === undefined ? undefined : refuse('TXT-3', 'same-wording', { question, option })
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
      const same = refuseTheSame(world, question, wording)
      if (same) return same
      const where = inBody(world, bodyOfQuestion(world, question))
      const option = nextWorded(world, where.body)
      const named = [...new Set(forInterests)]
      const facts = { question, option, party, wording, lang, forInterests: named, base: '', change: 'new' } as const
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
      text: WordingOrNone,
      lang: Lang,
    },
    on: onQuestion,
    decide(world, { question, option: base, change, at, text: words, lang }, { party }) {
      const refusal = mayPropose(world, question, party)
      if (refusal) return refusal
      if (!isOption(world, question, base)) return refuse('TXT-1', 'no-such-option')
      if (base === LEFT_OPEN) return refuse('TXT-5', 'not-to-be-amended')
      if (change !== 'delete' && !isVisible(words)) return refuse('TXT-4', 'no-text')
      const wording = amend(wordingOf(world, question, base, lang), change, at, words)
      if (isRefusal(wording)) return wording
      const same = refuseTheSame(world, question, wording)
      if (same) return same
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

/** An amendment in order, to ask whether one could be proposed at all: it adds what no option has yet. */
export const sampleAmendment = (world: World, question: string) => {
  const option = optionsOf(world, question)[0] ?? ''
  const at = wordingOf(world, question, option, 'en')
  const fresh = SAMPLES.find((text) => sayingTheSame(world, question, `${at} ${text}`) === undefined) ?? '…'
  return { question, option, change: 'add', at, text: fresh, lang: 'en' } as const
}
/** One more than a question has options. */
const SAMPLES = Array.from({ length: OPTIONS_AT_MOST + 1 }, (_, n) => '…'.repeat(n + 1))

/** A wording in order. */
export const sampleWording = (world: World, question: string): string =>
  SAMPLES.find((text) => sayingTheSame(world, question, text) === undefined) ?? '…'

/** The wording of an option in a language; an option worded at the table has only its own. */
export const wordingOf = (world: World, question: string, option: string, lang: 'kk' | 'ru' | 'en'): string =>
  own(world.text.worded, option)?.wording ??
  questionOf(world, question)?.options.find((o) => o.id === option)?.wording[lang] ??
  ''
