/** What a direct proposal holds (OFR-1), and who hears it (OFR-2). */
import { z } from 'zod'
import { LineOrNone } from '../../../writing/kinds.ts'
import { bodyOfQuestion, isPublic } from '../../bodies/selectors.ts'
import type { Parties } from '../../kernel/event.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import { allParties, hasLeft, isOption, isUnsettled, statusOf } from '../../kernel/selectors.ts'
import { own, type World } from '../../kernel/world.ts'
import { PLENARY_CHANNEL } from '../channels/state.ts'

const Id = z.string().max(40)
export const Halves = {
  gives: z.record(Id, Id),
  asks: z.record(Id, Id),
  words: LineOrNone,
  lang: z.enum(['kk', 'ru', 'en']),
}
export type Halves = z.infer<z.ZodObject<typeof Halves>>

const EACH_AT_MOST = 4

/** Open to proposals: on the list, not settled for good, and before a body that all see, so that no answer tells of what is not seen. */
export const isOpenToOffers = (world: World, question: string): boolean =>
  isPublic(world, bodyOfQuestion(world, question)) &&
  (isUnsettled(world, question) || statusOf(world, question) === 'provisional')

export function checkHalves(
  world: World,
  { gives, asks }: Pick<Halves, 'gives' | 'asks'>,
  isOpenTo = isOpenToOffers,
): Refusal | undefined {
  const halves = [Object.keys(gives), Object.keys(asks)]
  const isNamedTwice = Object.keys(gives).some((question) => own(asks, question) !== undefined)
  if (isNamedTwice || halves.some(({ length }) => length === 0 || length > EACH_AT_MOST))
    return refuse('OFR-1', 'two-halves')
  const terms = { ...gives, ...asks }
  const questions = Object.keys(terms)
  if (!questions.every((question) => world.agenda.order.includes(question))) return refuse('AGD-1', 'no-such-question')
  const closed = questions.find((question) => !isOpenTo(world, question))
  if (closed !== undefined) return refuse('OFR-1', 'not-open', { question: closed })
  return questions.every((question) => isOption(world, question, terms[question] ?? ''))
    ? undefined
    : refuse('TXT-1', 'no-such-option')
}

/** Who hears what `party` says there; undefined where it is not heard. */
export function hearers(world: World, channel: string, party: string): Parties | undefined {
  if (channel === PLENARY_CHANNEL) return allParties(world)
  const members = own(world.channels.all, channel)?.members
  return members?.includes(party) ? members : undefined
}
/** To whom `party` may make one there. */
export const addressees = (world: World, channel: string, party: string): Parties =>
  (hearers(world, channel, party) ?? []).filter((p) => p !== party && !hasLeft(world, p))
