/**
 * Packages: mark what can move, support what is good enough, offer what others seem to want, change it for those who are not
 * won yet, and put it to the vote when everybody could see it.
 */
import type { BoardPackage } from '../../shared/engine/board.ts'
import { unlist, unpair } from '../../shared/engine/text-lists.ts'
import { verdictOnPackage } from './acceptance.ts'
import { isLate } from './aspiration.ts'
import { draw } from './draw.ts'
import { gain, stake } from './interest.ts'
import { once } from './memo.ts'
import { type Draft, draftPackage, gainsOf, triedKey } from './package-search.ts'
import { sentence } from './phrases.ts'
import { can, others, paceOf, parties, people, type Seen, secondsLeft, unsettled } from './seen.ts'
import { say } from './speech.ts'
import { type BotState, spent, traits } from './state.ts'
import { type Wish, wish } from './wish.ts'

const SECOND = 1000
const REVISIONS_AT_MOST = 2
const OFFERS_AT_MOST = 3
/** So long the author waits for what the others say: bots answer within seconds, people read. */
const HEARING = { bots: 11, people: 25 }

/** A trifle or a question on which everything costs something is left to others; nearly all the rest can move. */
export function marking(bot: BotState, seen: Seen): readonly Wish[] {
  if (seen.board.marksClosed) return []
  const stubborn = traits(bot).patience > 2 ? 0.25 : 0.08
  const questions = unsettled(seen).filter((q) => draw(bot.seed, `mark/${q}`) > stubborn || stake(bot, seen, q) === 0)
  return wish(seen, ['mark-movables'], { questions })
}

const onTable = (seen: Seen): BoardPackage[] => [...seen.board.packages.values(), ...seen.desk.packages.values()]
const termsOf = (p: BoardPackage): Record<string, string> => Object.fromEntries(unpair(p.terms))

export function packaging(bot: BotState, seen: Seen): readonly Wish[] {
  const own = onTable(seen).find((p) => p.party === bot.party)
  const answer = answering(bot, seen)
  if (answer.length > 0) return answer
  return own ? leading(bot, seen, own) : offering(bot, seen)
}

/** Support for what is good enough; to a person also in words where it is not. */
function answering(bot: BotState, seen: Seen): readonly Wish[] {
  for (const p of onTable(seen).filter((one) => one.party !== bot.party)) {
    const likes = verdictOnPackage(bot, seen, termsOf(p)) === 'yes'
    const name = { package: p.id, revision: p.revision }
    const key = `package/${p.id}/${p.revision}`
    const supports = unlist(p.supporters).includes(bot.party)
    if (likes && !supports) {
      const support = wish(seen, ['support-package', p.id], name)
      const saying = { once: `support/${p.id}`, unasked: !people(seen).includes(p.party) }
      return support.length > 0
        ? [...support, ...say(bot, seen, 'package-support', { party: p.party }, saying)]
        : support
    }
    if (likes || !people(seen).includes(p.party)) continue
    const missing = Object.entries(termsOf(p)).toSorted(
      ([q, a], [r, b]) => shortOn(bot, seen, r, b) - shortOn(bot, seen, q, a),
    )[0]
    const words = say(
      bot,
      seen,
      'package-short',
      { party: p.party, question: missing?.[0] ?? '' },
      { once: key, unasked: false },
    )
    if (words.length > 0) return words
  }
  return []
}

const shortOn = (bot: BotState, seen: Seen, q: string, o: string): number => stake(bot, seen, q) - gain(bot, seen, q, o)

/** The author's part: hear the others, change the package for those who are not won, put it when it is ripe or time runs out. */
function leading(bot: BotState, seen: Seen, p: BoardPackage): readonly Wish[] {
  const name = { package: p.id, revision: p.revision }
  if (!p.tabled) return wish(seen, ['table-package', p.id], name, { waitMs: 8 * SECOND })
  if (hasLostTo(bot, seen, p)) return wish(seen, ['withdraw-package', p.id], { package: p.id })
  const unhappy = parties(seen).filter((party) => !unlist(p.supporters).includes(party))
  const hearing = people(seen).length > 0 ? HEARING.people : HEARING.bots
  const since = (seen.now - p.votableAt) / SECOND + paceOf(seen).packageVisible
  if (unhappy.length > 0 && since < hearing) return []
  const left = secondsLeft(seen, 'stage') ?? 0
  const enough = paceOf(seen).packageVisible + 25
  const revisions = spent(bot, `revise/${p.id}`)
  if (unhappy.length > 0 && revisions < REVISIONS_AT_MOST && left > enough && can(seen, 'revise-package', p.id)) {
    const draft = draftPackage(bot, seen, unhappy)
    if (draft && !onTable(seen).some((one) => sameTerms(draft.terms, termsOf(one))))
      return propose(bot, seen, draft, ['revise-package', p.id])
  }
  return wish(seen, ['put-package', p.id], name)
}

/** Another package that the bot supports itself has won more of the table: two of a kind help nobody. */
const hasLostTo = (bot: BotState, seen: Seen, own: BoardPackage): boolean =>
  onTable(seen).some(
    (p) =>
      p.id !== own.id &&
      p.tabled &&
      unlist(p.supporters).includes(bot.party) &&
      unlist(p.supporters).length > unlist(own.supporters).length,
  )

const sameTerms = (a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean =>
  Object.keys(a).length === Object.keys(b).length && Object.entries(a).every(([q, o]) => b[q] === o)

/** One offers first; who cannot support it answers with another, but two on the table are enough. */
function offering(bot: BotState, seen: Seen): readonly Wish[] {
  const open = onTable(seen)
  const eager = traits(bot).initiative * (0.5 + draw(bot.seed, `offer/${spent(bot, 'offers')}`))
  if (open.length >= 2 || seen.board.openBallot !== '') return []
  if (open.length > 0 && eager < 0.4 && !isLate(bot, seen)) return []
  if (open.some((p) => unlist(p.supporters).includes(bot.party))) return []
  const draft = nextOffer(bot, seen)
  if (!draft || open.some((p) => sameTerms(draft.terms, termsOf(p)))) return []
  const waits = open.length > 0 ? 8 : people(seen).length > 0 ? 12 : 0
  return propose(bot, seen, draft, ['offer-package'], (waits + 6 * (1 - Math.min(1, eager))) * SECOND)
}

/** The package that the bot could still offer, and have voted on in time; undefined when it has none left. */
export const nextOffer = (bot: BotState, seen: Seen): Draft | undefined =>
  once(bot, seen, 'next-offer', () => {
    const left = secondsLeft(seen, 'stage') ?? 0
    const inTime = left >= paceOf(seen).packageVisible + 12 && can(seen, 'offer-package')
    return inTime && spent(bot, 'offers') < OFFERS_AT_MOST ? draftPackage(bot, seen) : undefined
  })

function propose(
  bot: BotState,
  seen: Seen,
  draft: Draft,
  [type, id]: readonly [string, string?],
  waitMs = 0,
): readonly Wish[] {
  const gains = Object.fromEntries(
    gainsOf(bot, seen, draft).map(([party, question, option]) => [
      party,
      sentence(seen, bot.lang, 'package-gain', { question, option }, bot.seed).slice(0, 300),
    ]),
  )
  const body = {
    ...(id ? { package: id } : {}),
    terms: draft.terms,
    key: draft.key,
    gains,
    shownTo: [bot.party, ...others(seen)],
  }
  const count = id ? `revise/${id}` : 'offers'
  const offer = wish(seen, id ? [type, id] : [type], body, { waitMs, spends: [count, triedKey(draft.terms)] })
  const saying = { once: `${count}/${spent(bot, count)}` }
  return offer.length === 0
    ? []
    : [...offer, ...say(bot, seen, id ? 'package-revise' : 'package-offer', { question: draft.key }, saying)]
}
