/** Packages: mark what can move, support what is good enough, and lead or offer one of its own. */
import type { Cast } from '../../../shared/decisions/position.ts'
import { unlist } from '../../../shared/engine/kernel/text-lists.ts'
import type { BoardPackage } from '../../../shared/engine/procedures/packages/view.ts'
import { draw } from '../mind/draw.ts'
import { can, type Observation, onTable, people, termsOf, unsettled } from '../mind/observation.ts'
import { type BotState, traits } from '../mind/state.ts'
import { type Wish, wish } from '../mind/wish.ts'
import { sentence } from '../speech/phrases.ts'
import { say } from '../speech/speech.ts'
import { answerFor, verdictOnPackage } from '../strategy/acceptance.ts'
import { gain, stake, wishes } from '../strategy/interest.ts'
import type { Behaviour, Put } from './behaviour.ts'
import { authoring } from './package-author.ts'
import { needing } from './stances.ts'
import { isRuledOut } from './without-a-vote.ts'

/** A trifle or a question on which everything costs something is left to others; nearly all the rest can move. */
function mark(bot: BotState, observation: Observation): readonly Wish[] {
  if (observation.board.marksClosed) return []
  const stubborn = traits(bot).patience > 2 ? 0.25 : 0.08
  const questions = unsettled(observation).filter(
    (q) => draw(bot.seed, `mark/${q}`) > stubborn || stake(bot, observation, q) === 0,
  )
  return wish(observation, ['mark-movables'], { questions })
}

function supportOrLead(bot: BotState, observation: Observation): readonly Wish[] {
  for (const step of [answering, takingPackage, authoring]) {
    const wishes = step(bot, observation)
    if (wishes.length > 0) return wishes
  }
  return []
}

/** In the chair: what nobody is known to insist against, and itself would let pass, is agreed without a vote (DEC-16). */
function takingPackage(bot: BotState, observation: Observation): readonly Wish[] {
  const [p] = onTable(observation)
    .filter((one) => can(observation, 'take-package-as-agreed', one.id) && !isRuledOut(observation, one))
    .filter((one) => one.party === bot.party || verdictOnPackage(bot, observation, termsOf(one)) !== 'no')
    .toSorted((a, b) => unlist(b.supporters).length - unlist(a.supporters).length)
  return p ? wish(observation, ['take-package-as-agreed', p.id], { package: p.id, revision: p.revision }) : []
}

/** Support for what is good enough; a person hears also what is missing. */
function answering(bot: BotState, observation: Observation): readonly Wish[] {
  for (const p of onTable(observation).filter((one) => one.party !== bot.party)) {
    const verdict = verdictOnPackage(bot, observation, termsOf(p))
    const wishes = verdict === 'yes' ? supporting(bot, observation, p) : missing(bot, observation, p, verdict)
    if (wishes.length > 0) return wishes
  }
  return []
}

function supporting(bot: BotState, observation: Observation, p: BoardPackage): readonly Wish[] {
  if (unlist(p.supporters).includes(bot.party)) return []
  const support = wish(observation, ['support-package', p.id], { package: p.id, revision: p.revision })
  const saying = { once: `support/${p.id}`, unasked: !people(observation).includes(p.party) }
  return support.length > 0
    ? [...support, ...say(bot, observation, 'package-support', { party: p.party }, saying)]
    : support
}

/**
 * What a package lacks: said to a person where it may pass; where it may not, the reason of a no, and on the terms that are in the way
 * what the bot could live with instead. An author who is only told no can but guess, and makes the next one worse for somebody else (PKG-6).
 */
function missing(bot: BotState, observation: Observation, p: BoardPackage, verdict: 'pass' | 'no'): readonly Wish[] {
  if (unlist(p.declined).includes(bot.party)) return []
  const [question = ''] =
    Object.entries(termsOf(p)).toSorted(
      ([q, a], [r, b]) => shortOn(bot, observation, r, b) - shortOn(bot, observation, q, a),
    )[0] ?? []
  const [option = ''] = wishes(bot, observation, question)
  const slots = { party: p.party, question, option }
  if (verdict === 'pass') {
    if (!people(observation).includes(p.party)) return []
    const once = `package/${p.id}/${p.revision}`
    return say(bot, observation, 'package-short', slots, { once, unasked: false })
  }
  const reason = sentence(bot, observation, 'package-short', slots).slice(0, LINE)
  const body = { package: p.id, revision: p.revision, reason, lang: bot.lang }
  const decline = wish(observation, ['decline-package', p.id], body)
  return decline.length > 0 ? [...decline, ...needing(bot, observation, termsOf(p), question)] : []
}

/** As long as a reason may be. */
const LINE = 300
const shortOn = (bot: BotState, observation: Observation, q: string, o: string): number =>
  stake(bot, observation, q) - gain(bot, observation, q, o)

/** Its own package it votes for even when the table has moved on since. */
function onPackage(bot: BotState, observation: Observation, ballot: Put): Cast {
  const { target, by } = ballot
  const p = onTable(observation).find(({ id }) => id === target)
  if (!p) return 'abstain'
  const isOwn = by === bot.party && p.party === bot.party
  return answerFor(ballot, isOwn ? 'yes' : verdictOnPackage(bot, observation, termsOf(p)))
}

export const packages = {
  id: 'packages',
  reflexes: [
    { priority: 'assess', isDuty: false, reflex: mark },
    { priority: 'package', isDuty: false, reflex: supportOrLead },
  ],
  answers: { package: onPackage },
} as const satisfies Behaviour
