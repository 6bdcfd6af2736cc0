/**
 * One negotiating text (TXT): who backs which bracketed option is public and may change until the article closes. A
 * bracket falls when all back the same option, by a vote under the table's rule, or under silence.
 */
import { z } from 'zod'
import type { Event } from '../event.ts'
import { candidate, command, onEachOption, procedure } from '../procedure.ts'
import { allParties, backingOf, decisionRule, isOnBallot, isOption, isUnsettled, nextId, optionsOf, questionDef, refusedOn, stageOf, statusOf, unsettled } from '../reading.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { own, type World } from '../world.ts'
import { ballotOn } from './ballots.ts'
import { settle, settleIfAllBack } from './settlement.ts'

const Id = z.string().max(40)
const Lang = z.enum(['kk', 'ru', 'en'])
const Wording = z.string().trim().min(1).max(1000)

/** AGD-4: in the chain only the question under discussion is decided; a package stage takes them in any order. */
export function mayDecide(world: World, question: string, option: string): Refusal | undefined {
  const status = statusOf(world, question)
  if (!status || status === 'unraised') return refuse('AGD-1', 'no-such-question')
  if (!isOption(world, question, option)) return refuse('TXT-1', 'no-such-option')
  if (!isUnsettled(world, question)) return refuse('AGD-8', 'question-closed', { question })
  const inChain = stageOf(world)?.opens.includes('chain')
  if (inChain && status !== 'under-discussion') return refuse('AGD-4', 'not-under-discussion', { question: world.discussing })
  if (isOnBallot(world, question)) return refuse('AGD-5', 'on-ballot', { question })
  if (refusedOn(world, question).includes(option)) return refuse('TXT-2', 'refused-already', { question })
  return undefined
}

const isOpenArticle = (world: World, question: string): Refusal | undefined => {
  const status = statusOf(world, question)
  if (!status || status === 'unraised') return refuse('AGD-1', 'no-such-question')
  if (!isUnsettled(world, question)) return refuse('TXT-1', 'article-closed', { question })
  return undefined
}

/** TXT-4: what the amended wording says; '' when the place that it names does not occur in the text. */
export function amend(text: string, change: 'add' | 'delete' | 'replace', at: string, by: string): string {
  if (!text.includes(at)) return ''
  const replacement = { add: `${at} ${by}`, delete: '', replace: by }[change]
  return text.replace(at, () => replacement).replace(/\s+/g, ' ').trim()
}

/**
 * TXT-2: what all back and no ballot holds up any longer. In the chain only the question under discussion (AGD-4); an option
 * that has just been refused needs a new act of backing.
 */
function settleWhatAllBack(world: World): Event[] {
  if (!stageOf(world)?.opens.includes('text')) return []
  const open = stageOf(world)?.opens.includes('chain') ? [world.discussing].filter(Boolean) : unsettled(world)
  return open.flatMap((q) => settleIfAllBack(world, q)).filter((e) => e.type !== 'question-settled' || !world.questions[e.question]?.refused.includes(e.option))
}

export const text = procedure({
  id: 'text',
  commands: {
    'back-option': command({
      who: 'head',
      shape: { question: Id, option: Id },
      decide(world, { question, option }, { party }) {
        const closed = isOpenArticle(world, question)
        if (closed) return closed
        if (!isOption(world, question, option)) return refuse('TXT-1', 'no-such-option')
        if (backingOf(world, question, party) === option) return refuse('TXT-1', 'backed-already')
        return [{ type: 'option-backed', question, option, party }]
      },
    }),
    'withdraw-backing': command({
      who: 'head',
      shape: { question: Id },
      decide(world, { question }, { party }) {
        const closed = isOpenArticle(world, question)
        if (closed) return closed
        if (backingOf(world, question, party) === undefined) return refuse('TXT-1', 'nothing-backed')
        return [{ type: 'backing-withdrawn', question, party }]
      },
    }),
    'put-to-vote': command({
      who: 'head',
      shape: { question: Id, option: Id },
      decide: (world, { question, option }, by) =>
        mayDecide(world, question, option) ?? ballotOn(world, { kind: 'option', question, option }, decisionRule(world), by),
    }),
    'propose-wording': command({
      who: 'head',
      shape: { question: Id, wording: Wording, lang: Lang, forInterests: z.array(z.string().max(3)).min(1).max(15) },
      decide(world, { question, wording, lang, forInterests }, { party }) {
        const closed = isOpenArticle(world, question)
        if (closed) return closed
        if (!world.scenario.freeWording) return refuse('TXT-3', 'no-free-wording')
        if (!forInterests.every((p) => allParties(world).includes(p))) return refuse('TXT-3', 'whose-interests')
        if (optionsOf(world, question).length >= 8) return refuse('TXT-3', 'too-many-options', { question })
        return [{ type: 'option-added', question, option: nextId(world, 'w'), party, wording, lang, forInterests, base: '', change: 'new' }]
      },
    }),
    'propose-amendment': command({
      who: 'head',
      shape: { question: Id, option: Id, change: z.enum(['add', 'delete', 'replace']), at: Wording, text: z.string().trim().max(1000), lang: Lang },
      decide(world, { question, option, change, at, text: words, lang }, { party }) {
        const closed = isOpenArticle(world, question)
        if (closed) return closed
        if (!world.scenario.freeWording) return refuse('TXT-3', 'no-free-wording')
        if (!isOption(world, question, option)) return refuse('TXT-1', 'no-such-option')
        if (change !== 'delete' && words === '') return refuse('TXT-4', 'no-text')
        if (optionsOf(world, question).length >= 8) return refuse('TXT-3', 'too-many-options', { question })
        const wording = amend(wordingOf(world, question, option, lang), change, at, words)
        if (wording === '') return refuse('TXT-4', 'place-not-found')
        return [{ type: 'option-added', question, option: nextId(world, 'w'), party, wording, lang, forInterests: [party], base: option, change }]
      },
    }),
    'score-wording': command({
      who: 'head',
      shape: { question: Id, option: Id, value: z.int().min(0).max(100) },
      decide(world, { question, option, value }, { party }) {
        if (own(world.worded, option)?.question !== question) return refuse('TXT-3', 'no-such-option')
        return [{ type: 'wording-scored', question, option, values: { [party]: value } }]
      },
    }),
  },
  evolve: {
    'option-backed': (world, { question, option, party }) => {
      const q = world.questions[question]
      if (q) q.backing[party] = option
    },
    'backing-withdrawn': (world, { question, party }) => {
      delete world.questions[question]?.backing[party]
    },
    'option-added': (world, { question, option, party, wording, lang, forInterests, base }) => {
      world.worded[option] = { id: option, question, by: party, wording, lang, forInterests: [...forInterests], base, values: {} }
      world.counters.w = (world.counters.w ?? 0) + 1
    },
    'wording-scored': (world, { option, values }) => {
      const worded = world.worded[option]
      if (worded) Object.assign(worded.values, values)
    },
    'ballot-closed': (world, { subject, verdict }) => {
      if (subject.kind === 'option' && verdict.outcome !== 'adopted') world.questions[subject.question]?.refused.push(subject.option)
    },
  },
  react: {
    'stage-entered': settleWhatAllBack,
    'withdrawal-confirmed': settleWhatAllBack,
    'ballot-closed': settleWhatAllBack,
    'ballot-lapsed': settleWhatAllBack,
    'silence-broken': settleWhatAllBack,
    'silence-lapsed': settleWhatAllBack,
    'option-backed': (world, { question }) => {
      const inChain = stageOf(world)?.opens.includes('chain')
      return inChain && world.discussing !== question ? [] : settleIfAllBack(world, question)
    },
  },
  decided: {
    option: (world, { subject }, verdict) =>
      verdict.outcome === 'adopted' && isUnsettled(world, subject.question) ? [settle(world, subject.question, subject.option, 'vote', verdict.aside)] : [],
  },
  candidates: (world, party) => unsettled(world).flatMap((q) => articleCandidates(world, q, party)),
})

const backing = onEachOption('back-option')
const putting = onEachOption('put-to-vote')

function articleCandidates(world: World, question: string, party: string) {
  const current = world.discussing === question || !stageOf(world)?.opens.includes('chain')
  const options = optionsOf(world, question)
  const backed = backingOf(world, question, party)
  return [
    ...backing(options, question),
    ...(backed ? [candidate('withdraw-backing', { question }, question)] : []),
    ...(current ? putting(options, question) : []),
    ...(current ? [candidate('propose-wording', { question, wording: '…', lang: 'en', forInterests: [party] }, question)] : []),
    ...options.filter((o) => own(world.worded, o)).map((option) => candidate('score-wording', { question, option, value: 50 }, question, option)),
  ]
}

/** The wording of an option in a language; an option worded at the table has only its own. */
export const wordingOf = (world: World, question: string, option: string, lang: 'kk' | 'ru' | 'en'): string =>
  own(world.worded, option)?.wording ?? questionDef(world, question)?.options.find((o) => o.id === option)?.wording[lang] ?? ''
