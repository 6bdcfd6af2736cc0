/**
 * What a concession on condition is worth to a bot (CON-2): what the ratification of the main agreement brings with it against without it,
 * with what the own parliament may refuse of either. It believes the other side as far as the rules do: nothing is
 * given before both have ratified.
 */
import { unlist, unpair } from '../../../shared/engine/kernel/text-lists.ts'
import type { BoardDocument } from '../../../shared/engine/procedures/treaty/view.ts'
import { isPromisedOtherwise, withPromise } from '../../../shared/engine/scoring/agreement.ts'
import { expectedFrom } from '../../../shared/engine/scoring/whole.ts'
import { type Observation, optionsOf, others } from '../mind/observation.ts'
import { sideOf } from '../mind/side.ts'
import type { BotState } from '../mind/state.ts'
import type { Bargain } from './bargain.ts'
import { points } from './interest.ts'
import { seemingGain } from './opponent-model.ts'
import { clausesOf } from './treaty-plan.ts'

export interface Concession {
  readonly to: string
  readonly agreement: string
  readonly bargain: Bargain
}

/** What it adds to the agreement that releases it. */
export function gainOfConcession(observation: Observation, { to, agreement, bargain }: Concession): number {
  const side = sideOf(observation)
  const terms = { ...bargain.mine, ...bargain.theirs }
  const promise = { parties: [side.party, to], document: agreement, terms }
  const then = { ...side, agreement: withPromise(side.agreement, promise) }
  return expectedFrom(then, agreement) - expectedFrom(side, agreement)
}

/** Whether what this party has promised leaves it free to promise these terms, too (CON-3). */
export function mayPromise(observation: Observation, { mine, theirs }: Bargain): boolean {
  const { agreement, party } = sideOf(observation)
  return !isPromisedOtherwise(agreement, party, { ...mine, ...theirs })
}

const isOver = ({ declined, refusedAtHome, consents }: BoardDocument, party: string): boolean =>
  [...unlist(declined), ...unlist(refusedAtHome), ...unpair(consents).keys()].includes(party)

/** The agreement that both have still to ratify and that promises this party the most; it must say something to be ratified. */
function mainAgreement(observation: Observation, to: string): string | undefined {
  const side = sideOf(observation)
  return [...observation.board.documents.values()]
    .filter(({ id, status }) => OPEN.includes(status) && clausesOf(observation, id)?.consent === 'ratification')
    .filter((d) => !isOver(d, side.party) && !isOver(d, to) && expectedFrom(side, d.id) > 0)
    .toSorted((a, b) => expectedFrom(side, b.id) - expectedFrom(side, a.id))[0]?.id
}
const OPEN: readonly BoardDocument['status'][] = ['agreed', 'adopted', 'initialling', 'open-for-signature']

interface Term {
  readonly question: string
  readonly option: string
  /** For this party against what it has of the question now, and as it seems for the other. */
  readonly own: number
  readonly theirs: number
}

/** Answers to what all have left open, that this party has not promised otherwise. */
function termsOn(bot: BotState, observation: Observation, to: string): Term[] {
  const { agreement, party } = sideOf(observation)
  const open = [...observation.board.questions.values()].filter(({ status }) => status === 'left-open')
  return open.flatMap(({ id: question }) =>
    optionsOf(observation, question)
      .filter((option) => !isPromisedOtherwise(agreement, party, { [question]: option }))
      .map((option) => ({
        question,
        option,
        own: points(observation, question, option) - points(observation, question, undefined),
        theirs: seemingGain(bot, observation, to, question, option),
      })),
  )
}

/** The exchange over two questions left open that brings this party the most of those that seem to bring another something, too. */
export function bestConcession(bot: BotState, observation: Observation, mayAsk: (party: string) => boolean) {
  const found = others(observation)
    .filter(mayAsk)
    .flatMap((to) => {
      const agreement = mainAgreement(observation, to)
      const exchange = agreement === undefined ? undefined : exchangeWith(bot, observation, to)
      return agreement === undefined || !exchange ? [] : [{ to, agreement, bargain: exchange }]
    })
    .map((concession) => ({ concession, gain: gainOfConcession(observation, concession) }))
    .filter(({ gain }) => gain > 0)
    .toSorted((a, b) => b.gain - a.gain)
  return found[0]?.concession
}

function exchangeWith(bot: BotState, observation: Observation, to: string): Bargain | undefined {
  const terms = termsOn(bot, observation, to)
  const pairs = terms
    .filter(({ theirs }) => theirs > 0)
    .flatMap((give) =>
      terms
        .filter((ask) => ask.question !== give.question && ask.own > 0 && ask.theirs + give.theirs > 0)
        .map((ask) => ({ give, ask, own: give.own + ask.own })),
    )
    .filter(({ own }) => own > 0)
  const [best] = pairs.toSorted((a, b) => b.own - a.own)
  return (
    best && {
      mine: { [best.give.question]: best.give.option },
      theirs: { [best.ask.question]: best.ask.option },
    }
  )
}

/** Whether all of it is about what the table has left open, so that nothing else is to be expected of it. */
export const isAboutLeftOpen = (observation: Observation, { mine, theirs }: Bargain): boolean =>
  Object.keys({ ...mine, ...theirs }).every((q) => observation.board.questions.get(q)?.status === 'left-open')
