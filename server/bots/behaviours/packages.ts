/**
 * Packages: mark what can move, support what is good enough, offer what others seem to want, change it for those who are not
 * won yet, and put it to the vote when everybody could see it.
 */

import { unlist, unpair } from '../../../shared/engine/kernel/text-lists.ts'
import type { BoardPackage } from '../../../shared/engine/views/board.ts'
import { draw } from '../mind/draw.ts'
import { once } from '../mind/memo.ts'
import { can, type Observation, others, paceOf, parties, people, secondsLeft, unsettled } from '../mind/observation.ts'
import { type BotState, spent, traits } from '../mind/state.ts'
import { sentence } from '../speech/phrases.ts'
import { say } from '../speech/speech.ts'
import { verdictOnPackage } from '../strategy/acceptance.ts'
import { isLate } from '../strategy/aspiration.ts'
import { gain, stake } from '../strategy/interest.ts'
import { type Draft, draftPackage, gainsOf, triedKey } from '../strategy/package-search.ts'
import { type Wish, wish } from './wish.ts'

const SECOND = 1000
const REVISIONS_AT_MOST = 2
const OFFERS_AT_MOST = 3
/** So long the author waits for what the others say: bots answer within seconds, people read. */
const HEARING = { bots: 11, people: 25 }

/** A trifle or a question on which everything costs something is left to others; nearly all the rest can move. */
export function marking(bot: BotState, observation: Observation): readonly Wish[] {
  if (observation.board.marksClosed) return []
  const stubborn = traits(bot).patience > 2 ? 0.25 : 0.08
  const questions = unsettled(observation).filter(
    (q) => draw(bot.seed, `mark/${q}`) > stubborn || stake(bot, observation, q) === 0,
  )
  return wish(observation, ['mark-movables'], { questions })
}

const onTable = (observation: Observation): BoardPackage[] => [
  ...observation.board.packages.values(),
  ...observation.desk.packages.values(),
]
const termsOf = (p: BoardPackage): Record<string, string> => Object.fromEntries(unpair(p.terms))

export function packaging(bot: BotState, observation: Observation): readonly Wish[] {
  const own = onTable(observation).find((p) => p.party === bot.party)
  const answer = answering(bot, observation)
  if (answer.length > 0) return answer
  return own ? leading(bot, observation, own) : offering(bot, observation)
}

/** Support for what is good enough; to a person also in words where it is not. */
function answering(bot: BotState, observation: Observation): readonly Wish[] {
  for (const p of onTable(observation).filter((one) => one.party !== bot.party)) {
    const likes = verdictOnPackage(bot, observation, termsOf(p)) === 'yes'
    const name = { package: p.id, revision: p.revision }
    const key = `package/${p.id}/${p.revision}`
    const supports = unlist(p.supporters).includes(bot.party)
    if (likes && !supports) {
      const support = wish(observation, ['support-package', p.id], name)
      const saying = { once: `support/${p.id}`, unasked: !people(observation).includes(p.party) }
      return support.length > 0
        ? [...support, ...say(bot, observation, 'package-support', { party: p.party }, saying)]
        : support
    }
    if (likes || !people(observation).includes(p.party)) continue
    const missing = Object.entries(termsOf(p)).toSorted(
      ([q, a], [r, b]) => shortOn(bot, observation, r, b) - shortOn(bot, observation, q, a),
    )[0]
    const words = say(
      bot,
      observation,
      'package-short',
      { party: p.party, question: missing?.[0] ?? '' },
      { once: key, unasked: false },
    )
    if (words.length > 0) return words
  }
  return []
}

const shortOn = (bot: BotState, observation: Observation, q: string, o: string): number =>
  stake(bot, observation, q) - gain(bot, observation, q, o)

/** The author's part: hear the others, change the package for those who are not won, put it when it is ripe or time runs out. */
function leading(bot: BotState, observation: Observation, p: BoardPackage): readonly Wish[] {
  const name = { package: p.id, revision: p.revision }
  if (!p.tabled) return wish(observation, ['table-package', p.id], name, { waitMs: 8 * SECOND })
  if (hasLostTo(bot, observation, p)) return wish(observation, ['withdraw-package', p.id], { package: p.id })
  const unhappy = parties(observation).filter((party) => !unlist(p.supporters).includes(party))
  const hearing = people(observation).length > 0 ? HEARING.people : HEARING.bots
  const since = (observation.now - p.votableAt) / SECOND + paceOf(observation).packageVisible
  if (unhappy.length > 0 && since < hearing) return []
  const left = secondsLeft(observation, 'stage') ?? 0
  const enough = paceOf(observation).packageVisible + 25
  const revisions = spent(bot, `revise/${p.id}`)
  if (
    unhappy.length > 0 &&
    revisions < REVISIONS_AT_MOST &&
    left > enough &&
    can(observation, 'revise-package', p.id)
  ) {
    const draft = draftPackage(bot, observation, unhappy)
    if (draft && !onTable(observation).some((one) => sameTerms(draft.terms, termsOf(one))))
      return propose(bot, observation, draft, ['revise-package', p.id])
  }
  return wish(observation, ['put-package', p.id], name)
}

/** Another package that the bot supports itself has won more of the table: two of a kind help nobody. */
const hasLostTo = (bot: BotState, observation: Observation, own: BoardPackage): boolean =>
  onTable(observation).some(
    (p) =>
      p.id !== own.id &&
      p.tabled &&
      unlist(p.supporters).includes(bot.party) &&
      unlist(p.supporters).length > unlist(own.supporters).length,
  )

const sameTerms = (a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean =>
  Object.keys(a).length === Object.keys(b).length && Object.entries(a).every(([q, o]) => b[q] === o)

/** One offers first; who cannot support it answers with another, but two on the table are enough. */
function offering(bot: BotState, observation: Observation): readonly Wish[] {
  const open = onTable(observation)
  const eager = traits(bot).initiative * (0.5 + draw(bot.seed, `offer/${spent(bot, 'offers')}`))
  if (open.length >= 2 || observation.board.openBallot !== '') return []
  if (open.length > 0 && eager < 0.4 && !isLate(bot, observation)) return []
  if (open.some((p) => unlist(p.supporters).includes(bot.party))) return []
  const draft = nextOffer(bot, observation)
  if (!draft || open.some((p) => sameTerms(draft.terms, termsOf(p)))) return []
  const waits = open.length > 0 ? 8 : people(observation).length > 0 ? 12 : 0
  return propose(bot, observation, draft, ['offer-package'], (waits + 6 * (1 - Math.min(1, eager))) * SECOND)
}

/** The package that the bot could still offer, and have voted on in time; undefined when it has none left. */
export const nextOffer = (bot: BotState, observation: Observation): Draft | undefined =>
  once(bot, observation, 'next-offer', () => {
    const left = secondsLeft(observation, 'stage') ?? 0
    const inTime = left >= paceOf(observation).packageVisible + 12 && can(observation, 'offer-package')
    return inTime && spent(bot, 'offers') < OFFERS_AT_MOST ? draftPackage(bot, observation) : undefined
  })

function propose(
  bot: BotState,
  observation: Observation,
  draft: Draft,
  [type, id]: readonly [string, string?],
  waitMs = 0,
): readonly Wish[] {
  const gains = Object.fromEntries(
    gainsOf(bot, observation, draft).map(([party, question, option]) => [
      party,
      sentence(observation, bot.lang, 'package-gain', { question, option }, bot.seed).slice(0, 300),
    ]),
  )
  const body = {
    ...(id ? { package: id } : {}),
    terms: draft.terms,
    key: draft.key,
    gains,
    shownTo: [bot.party, ...others(observation)],
  }
  const count = id ? `revise/${id}` : 'offers'
  const offer = wish(observation, id ? [type, id] : [type], body, { waitMs, spends: [count, triedKey(draft.terms)] })
  const saying = { once: `${count}/${spent(bot, count)}` }
  return offer.length === 0
    ? []
    : [...offer, ...say(bot, observation, id ? 'package-revise' : 'package-offer', { question: draft.key }, saying)]
}
