/**
 * The author of a package: offer what others seem to want, change it for those who are not won yet, and put it to the vote when
 * everybody could see it.
 */
import { unlist } from '../../../shared/engine/kernel/text-lists.ts'
import type { BoardPackage } from '../../../shared/engine/procedures/packages/view.ts'
import { draw } from '../mind/draw.ts'
import {
  can,
  type Observation,
  onTable,
  others,
  paceOf,
  parties,
  people,
  plenaryOf,
  secondsLeft,
  termsOf,
} from '../mind/observation.ts'
import { type BotState, spent, traits } from '../mind/state.ts'
import { type Wish, wish } from '../mind/wish.ts'
import { sentence } from '../speech/phrases.ts'
import { say } from '../speech/speech.ts'
import { isLate } from '../strategy/aspiration.ts'
import { type Draft, draftPackage, gainsOf, nextOffer, triedKey } from '../strategy/package-search.ts'
import { chairFirstOnPackageMs } from './without-a-vote.ts'

const SECOND = 1000
const REVISIONS_AT_MOST = 2
/** So long the author waits for what the others say: bots answer within seconds, people read. */
const HEARING = { bots: 11, people: 25 }

/** Leads the own package when there is one, else offers one. */
export function authoring(bot: BotState, observation: Observation): readonly Wish[] {
  const own = onTable(observation).find((p) => p.party === bot.party)
  return own ? leading(bot, observation, own) : offering(bot, observation)
}

/** The author's part: hear the others, change the package for those who are not won, put it when it is ripe or time runs out. */
function leading(bot: BotState, observation: Observation, p: BoardPackage): readonly Wish[] {
  const name = { package: p.id, revision: p.revision }
  if (!p.tabled) return wish(observation, ['table-package', p.id], name, { waitMs: 8 * SECOND })
  if (hasLostTo(bot, observation, p)) return wish(observation, ['withdraw-package', p.id], { package: p.id })
  const unhappy = parties(observation).filter((party) => !unlist(p.supporters).includes(party))
  const hearing = people(observation).length > 0 ? HEARING.people : HEARING.bots
  // Once everybody has seen it for its minute nobody needs to be heard any longer.
  const unseen = secondsLeft(observation, `seen:${p.id}`)
  const since = unseen === undefined ? Number.POSITIVE_INFINITY : paceOf(observation).packageVisible - unseen
  const isHeard = unhappy.every((party) => unlist(p.declined).includes(party))
  if (unhappy.length > 0 && since < hearing && !isHeard) return []
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
      return revise(bot, observation, draft, p.id)
  }
  return wish(observation, ['put-package', p.id], name, { waitMs: chairFirstOnPackageMs(bot, observation, p) })
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
  if (open.length >= 2 || (plenaryOf(observation)?.openBallot ?? '') !== '') return []
  if (open.length > 0 && eager < 0.4 && !isLate(bot, observation)) return []
  if (open.some((p) => unlist(p.supporters).includes(bot.party))) return []
  const draft = nextOffer(bot, observation)
  if (!draft || open.some((p) => sameTerms(draft.terms, termsOf(p)))) return []
  const waits = open.length > 0 ? 8 : people(observation).length > 0 ? 12 : 0
  return offer(bot, observation, draft, (waits + 6 * (1 - Math.min(1, eager))) * SECOND)
}

function offer(bot: BotState, observation: Observation, draft: Draft, waitMs: number): readonly Wish[] {
  const extra = { waitMs, spends: ['offers', triedKey(draft.terms)] }
  const offered = wish(observation, ['offer-package'], contents(bot, observation, draft), extra)
  const saying = { once: `offers/${spent(bot, 'offers')}` }
  return offered.length > 0
    ? [...offered, ...say(bot, observation, 'package-offer', { question: draft.key }, saying)]
    : []
}

function revise(bot: BotState, observation: Observation, draft: Draft, id: string): readonly Wish[] {
  const count = `revise/${id}`
  const body = { package: id, ...contents(bot, observation, draft) }
  const revised = wish(observation, ['revise-package', id], body, { spends: [count, triedKey(draft.terms)] })
  const saying = { once: `${count}/${spent(bot, count)}` }
  return revised.length > 0
    ? [
        ...revised,
        ...say(
          bot,
          observation,
          'package-revise',
          { question: draft.key, option: draft.terms[draft.key] ?? '' },
          saying,
        ),
      ]
    : []
}

/** What a package says, shown to all: its terms, its key question, and in words what each side gains. */
const contents = (bot: BotState, observation: Observation, { terms, key }: Draft) => ({
  terms,
  key,
  gains: Object.fromEntries(
    gainsOf(bot, observation, { terms, key }).map(([party, question, option]) => [
      party,
      sentence(bot, observation, 'package-gain', { question, option }).slice(0, 300),
    ]),
  ),
  shownTo: [bot.party, ...others(observation)],
})
