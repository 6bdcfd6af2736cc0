/**
 * Agreement without a vote (DEC-16): a bot in the chair takes to be agreed what nobody insists against, and a member that cannot
 * live with it objects, or stands aside where the table allows it.
 */
import { unlist } from '../../../shared/engine/kernel/text-lists.ts'
import type { BoardPackage } from '../../../shared/engine/procedures/packages/view.ts'
import { insistsAgainst, SILENT } from '../../../shared/engine/scoring/stance.ts'
import { draw } from '../mind/draw.ts'
import {
  answersOf,
  backing,
  bodies,
  bodyWith,
  calls,
  can,
  type Observation,
  parties,
  people,
  stances,
  termsOf,
} from '../mind/observation.ts'
import { type BotState, traits } from '../mind/state.ts'
import { type Wish, wish } from '../mind/wish.ts'
import { sentence } from '../speech/phrases.ts'
import { say } from '../speech/speech.ts'
import { ratherAside, verdictOn } from '../strategy/acceptance.ts'
import { gain } from '../strategy/interest.ts'
import type { Answers, Behaviour, Reflex } from './behaviour.ts'

/** Whether anybody insists against an option, by what all can see (TXT-2). */
const isContested = (observation: Observation, question: string, option: string): boolean =>
  parties(observation).some((party) =>
    insistsAgainst(
      option,
      backing(observation, question).get(party),
      stances(observation, question).get(party) ?? SILENT,
    ),
  )

function objecting(bot: BotState, observation: Observation): readonly Wish[] {
  for (const { id, kind, target: question, detail: option, mayStandAside, aside } of calls(observation)) {
    if (kind !== 'option' || backing(observation, question).get(bot.party) === option) continue
    if (aside.includes(bot.party) || verdictOn(bot, observation, question, option) !== 'no') continue
    const steps =
      mayStandAside &&
      ratherAside(observation, question, option) &&
      draw(bot.seed, `aside/${question}/${option}`) < 0.35 + 0.6 * traits(bot).loyalty
    const reason = sentence(bot, observation, 'break-silence', { question, option })
    const wishes = steps
      ? wish(observation, ['stand-aside', id], { call: id })
      : wish(observation, ['raise-objection', id], { call: id, reason })
    if (wishes.length > 0) return wishes
  }
  return []
}

/** In the chair: of what may be taken to be agreed, and is not against its own interest, what is best for it. */
export function takingAsAgreed(bot: BotState, observation: Observation, question: string): readonly Wish[] {
  const option = answersOf(observation, question)
    .filter((o) => can(observation, 'take-as-agreed', question, o))
    .filter((o) => verdictOn(bot, observation, question, o) !== 'no')
    .toSorted((a, b) => gain(bot, observation, question, b) - gain(bot, observation, question, a))[0]
  if (option === undefined) return []
  const take = wish(observation, ['take-as-agreed', question, option], { question, option })
  const once = `take/${question}/${option}`
  return take.length > 0 ? [...take, ...say(bot, observation, 'take-as-agreed', { question, option }, { once })] : []
}

/** A vote is for when the chair has not taken it to be agreed (DEC-16). */
const CHAIR_FIRST_MS = 6000

/** The time for another bot that presides over a question: a vote is not asked for before it has had it. People have theirs anyway. */
export function chairFirstMs(bot: BotState, observation: Observation, question: string): number {
  const chair = observation.board.seats.get(bodyWith(observation, question)?.chair ?? '')
  return chair?.bot && chair.id !== bot.party ? CHAIR_FIRST_MS : 0
}

/** The chair could take the option to be agreed: somebody else backs it, and nobody insists on another. */
export function isForTheChair(observation: Observation, question: string, option: string): boolean {
  const chair = bodyWith(observation, question)?.chair ?? ''
  const isBacked = [...backing(observation, question)].some(([party, o]) => o === option && party !== chair)
  return isBacked && !isContested(observation, question, option)
}

/** In the chair: all that is missing is that the silent have had their time (DEC-16). */
export const isTooEarly = ({ desk }: Observation, question: string, option: string): boolean =>
  desk.moves.get(`take-as-agreed:${question}:${option}`)?.startsWith('DEC-16/too-early') ?? false

/** What it would vote against it objects to; its own proposal it lets pass. */
function objectingToMotion(bot: BotState, observation: Observation, answers: Answers): readonly Wish[] {
  for (const { id, ...call } of calls(observation)) {
    if (call.kind === 'option' || call.by === bot.party) continue
    if (answers[call.kind](bot, observation, { ...call, rule: 'consensus' }) !== 'no') continue
    const reason = sentence(bot, observation, 'object-motion', {})
    const wishes = wish(observation, ['raise-objection', id], { call: id, reason })
    if (wishes.length > 0) return wishes
  }
  return []
}

/** Whether somebody who does not support a package has said that it cannot accept one of its terms (TXT-6), or no to it (PKG-6). */
export const isRuledOut = (observation: Observation, p: BoardPackage): boolean =>
  p.declined !== '' ||
  Object.entries(termsOf(p)).some(([question, option]) =>
    [...stances(observation, question)].some(
      ([party, { cannot }]) => cannot.includes(option) && !unlist(p.supporters).includes(party),
    ),
  )

/** So long a person who presides has to take a package to be agreed before its author asks for a vote. */
const PERSON_FIRST_MS = 20_000

/** The same for the author of a package that its chair could take to be agreed. */
export function chairFirstOnPackageMs(bot: BotState, observation: Observation, p: BoardPackage): number {
  const { chair = '' } = bodies(observation).find(({ id }) => id === p.body) ?? {}
  const seat = observation.board.seats.get(chair)
  if (!seat || chair === bot.party || isRuledOut(observation, p)) return 0
  return seat.bot ? CHAIR_FIRST_MS : people(observation).includes(chair) ? PERSON_FIRST_MS : 0
}

/** The behaviour of a bot that answers ballots like this. */
export function withoutAVote(answers: Answers): Behaviour {
  const objectingToMotions: Reflex = (bot, observation) => objectingToMotion(bot, observation, answers)
  return {
    id: 'without-a-vote',
    reflexes: [
      { priority: 'object', isDuty: false, reflex: objecting },
      { priority: 'object', isDuty: false, reflex: objectingToMotions },
    ],
  }
}
