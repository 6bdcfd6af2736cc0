/**
 * How often, and how early, each party was seen to name each answer: by backing it, round by round, by a package or a direct proposal
 * of its own, by supporting another's, by voting for it. What is wanted is named early and again; what is conceded, late.
 */
import { unlist, unpair } from '../../../shared/engine/kernel/text-lists.ts'
import { progress } from '../strategy/aspiration.ts'
import { backing, ballots, type Observation, onTable, roundOf } from './observation.ts'
import { type BotState, enter } from './state.ts'

/** party → question → option → weight of the times it was named. */
export type Naming = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, number>>>>>>

/** One time that somebody named answers; the key tells it from every other. */
interface Sighting {
  readonly key: string
  readonly party: string
  readonly answers: Iterable<readonly [question: string, option: string]>
  readonly weight: number
}

/** What counts at the end of the talks of what counts at their beginning. */
const LATE = 0.4
/** To support another's package is to take its worst terms, too. */
const OF_SUPPORT = 0.5

/** What is named for the first time is added; the same where there is nothing new. */
export function withNamed(bot: BotState, observation: Observation): Pick<BotState, 'named' | 'counted'> {
  let { named, counted } = bot
  const fresh = sightings(observation).filter(({ key }) => counted[key] === undefined)
  if (fresh.length === 0) return { named, counted }
  const early = 1 - (1 - LATE) * progress(bot, observation)
  for (const { party, answers, weight } of fresh)
    for (const [question, option] of answers) named = adding(named, party, question, option, weight * early)
  counted = { ...counted, ...Object.fromEntries(fresh.map(({ key }) => [key, true as const])) }
  return { named, counted }
}

function adding(named: Naming, party: string, question: string, option: string, weight: number): Naming {
  if (option === '') return named
  const options = named[party]?.[question] ?? {}
  const more = { ...options, [option]: (options[option] ?? 0) + weight }
  return { ...named, [party]: { ...named[party], [question]: more } }
}

function sightings(observation: Observation): Sighting[] {
  const { board, desk } = observation
  const backed = [...board.questions.keys()].flatMap((question) =>
    [...backing(observation, question)].map(([party, option]): Sighting => {
      const key = `back/${question}/${roundOf(observation, question)}/${party}/${option}`
      return { key, party, answers: [[question, option]], weight: 1 }
    }),
  )
  const packaged = onTable(observation).flatMap((p) =>
    unlist(p.supporters).map(
      (party): Sighting => ({
        key: `package/${p.id}/${p.revision}/${party}`,
        party,
        answers: unpair(p.terms),
        weight: party === p.party ? 1 : OF_SUPPORT,
      }),
    ),
  )
  const proposed = [...board.proposals.values(), ...desk.proposals.values()].map(
    (p): Sighting => ({ key: `proposal/${p.id}`, party: p.by, answers: unpair(p.asks), weight: 1 }),
  )
  const voted = ballots(observation)
    .filter((b) => !b.open && b.kind === 'option')
    .flatMap((b) =>
      [...unpair(b.answers)]
        .filter(([, answer]) => answer === 'yes')
        .map(
          ([party]): Sighting => ({ key: `vote/${b.id}/${party}`, party, answers: [[b.target, b.detail]], weight: 1 }),
        ),
    )
  return [...backed, ...packaged, ...proposed, ...voted]
}

/** The bot with what a party said to it in so many words. */
export const told = (bot: BotState, party: string, question: string, option: string): BotState => ({
  ...bot,
  liked: enter(bot.liked, party, question, option),
  named: adding(bot.named, party, question, option, 1),
})

/** The weight of an option beside the one that the party named most, 0–1; 0 of what it never named. */
export function shareOf(bot: BotState, party: string, question: string, option: string): number {
  const options = bot.named[party]?.[question] ?? {}
  const most = Math.max(0, ...Object.values(options))
  return most > 0 ? (options[option] ?? 0) / most : 0
}

/** What a party named most on a question, if anything. */
export const favourite = (bot: BotState, party: string, question: string): string | undefined =>
  Object.entries(bot.named[party]?.[question] ?? {}).toSorted(([, a], [, b]) => b - a)[0]?.[0]

/** How much of its weight a party has put on one answer to the question, 0–1: it holds to that; 1 where it named none. */
export function constancy(bot: BotState, party: string, question: string): number {
  const weights = Object.values(bot.named[party]?.[question] ?? {})
  const all = weights.reduce((a, b) => a + b, 0)
  return all > 0 ? Math.max(...weights) / all : 1
}
