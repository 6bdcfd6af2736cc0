/**
 * Whether a bot keeps what it signed: by its temperament, by what the others are seen to do, and by what breaking it unseen would
 * bring against the chance to be found. It knows its own figures, the chances that the file states, and what everybody sees.
 */
import { unpair } from '../../../shared/engine/kernel/text-lists.ts'
import type { BoardDuty } from '../../../shared/engine/procedures/calendar/view.ts'
import type { Conduct } from '../../../shared/engine/scoring/deeds.ts'
import type { ObligationView } from '../../../shared/scenario/calendar-view.ts'
import { draw } from '../mind/draw.ts'
import { me, type Observation, others } from '../mind/observation.ts'
import { type BotState, traits } from '../mind/state.ts'

/** Trust below which a partner has spoilt the talks for this bot, in percent. */
const SPOILT = 40

export const trustIn = ({ board }: Observation, party: string): number => Number(unpair(board.trust).get(party) ?? 50)

/** The share of what fell due of the others that was seen not to be kept, 0–1. */
export function seenBroken(observation: Observation): number {
  const shown = [...observation.board.duties.values()].filter(
    ({ party, how }) => party !== me(observation) && how !== '',
  )
  const broken = shown.filter(({ how }) => how === 'open' || how === 'found')
  return shown.length === 0 ? 0 : broken.length / shown.length
}

/** A guess at the chance that an unseen breach is found before the end: the best kind of inspection, if anybody may still send one. */
function chanceToBeFound({ scenario, board }: Observation, { found = {} }: ObligationView): number {
  const best = Math.max(0, ...Object.values(found))
  const periods = scenario.calendar?.periods ?? []
  const left = periods.length - periods.findIndex(({ id }) => id === board.period)
  // Somebody looks at this party in about every third period.
  return 1 - (1 - best / 100) ** (left / 3)
}

/** How it carries out what is due of it. */
export function conductOn(bot: BotState, observation: Observation, duty: BoardDuty): Conduct {
  const { calendar } = observation.scenario
  const obligation = calendar?.obligations.find(({ id }) => id === duty.obligation)
  if (!calendar || !obligation) return 'meet'
  const { loyalty, patience } = traits(bot)
  const roll = (what: string): number => draw(bot.seed, `${what}/${duty.id}`)
  // Who pays back does so the sooner the less loyal it is.
  const anger = seenBroken(observation) * (1.2 - loyalty)
  if (anger > roll('pay-back')) return 'open'
  const { gains, fine } = calendar.conduct.hidden
  const breakEven = (100 + gains) / (100 + gains + fine)
  const chance = chanceToBeFound(observation, obligation)
  const isTempted = obligation.hidden && !duty.late && chance < breakEven && roll('tempted') > loyalty + chance
  if (isTempted) return 'hidden'
  const isLast = calendar.periods.at(-1)?.id === duty.period
  return !duty.late && !isLast && patience > 1 && roll('delay') < 0.15 * (patience - 1) ? 'delay' : 'meet'
}

/** Whom an inspection is worth: the partner least trusted that owed something that can be broken unseen, if suspicion pays. */
export function suspect(bot: BotState, observation: Observation, period: string): string | undefined {
  const hidden = new Set(observation.scenario.calendar?.obligations.filter((o) => o.hidden).map(({ id }) => id) ?? [])
  const owed = (party: string): boolean =>
    [...observation.board.duties.values()].some(
      (d) => d.party === party && d.how === 'meet' && hidden.has(d.obligation),
    )
  const [least] = others(observation)
    .filter(owed)
    .toSorted((a, b) => trustIn(observation, a) - trustIn(observation, b))
  if (least === undefined) return undefined
  const suspicion = (100 - trustIn(observation, least)) / 100
  return suspicion * (0.5 + traits(bot).initiative) > draw(bot.seed, `inspect/${period}`) ? least : undefined
}

/** Whether it is for going a step further against a party (IMP-5). */
export const isSpoilt = (observation: Observation, party: string): boolean => trustIn(observation, party) < SPOILT
