/** What the agreed text says of inspections and of what follows a breach (IMP-2, IMP-5), as it binds a party. */
import { LEFT_OPEN } from '../../../scenario/left-open.ts'
import { own, type World } from '../../kernel/world.ts'
import { outcomeInForce } from '../../scoring/bound.ts'
import type { Deed } from '../../scoring/deeds.ts'
import { agreementOf } from '../../scoring/from-world.ts'
import { rootOf } from './duties.ts'
import type { Step } from './state.ts'

/** The answer in force for a party, as an option of the scenario; where nothing binds it, as left open. */
export const answerFor = (world: World, party: string, question: string): string =>
  rootOf(world, outcomeInForce(agreementOf(world), party)[question] ?? LEFT_OPEN)

/** The parties that inspect as one with `party`. */
export const sideOf = ({ scenario: { calendar } }: World, party: string): readonly string[] =>
  calendar?.inspections?.sides?.find((side) => side.includes(party)) ?? [party]

/** How many inspections the side of a party may announce in a year. */
export function quotaOf(world: World, party: string): number {
  const quota = world.scenario.calendar?.inspections?.quota
  return quota ? (own(quota.year, answerFor(world, party, quota.question)) ?? 0) : 0
}
export const yearOf = ({ scenario: { calendar } }: World, period: string): number =>
  calendar?.periods.find(({ id }) => id === period)?.year ?? 0

/** How much the text helps an inspection to find, in percent. */
export const strengthAt = (world: World, host: string): number =>
  (world.scenario.calendar?.inspections?.strength ?? []).reduce(
    (product, { question, percent }) => (product * (own(percent, answerFor(world, host, question)) ?? 100)) / 100,
    100,
  )
export function mayRefuse(world: World, host: string): boolean {
  const refusable = world.scenario.calendar?.inspections?.refusable
  return refusable?.options.includes(answerFor(world, host, refusable.question)) ?? false
}

/** Where a breach of `party` leads next, or nothing when the text says no more. */
export function nextStep(world: World, party: string): Step | undefined {
  const breach = world.scenario.calendar?.breach
  if (!breach) return undefined
  const steps = own(breach.steps, answerFor(world, party, breach.question)) ?? ['consultation']
  return steps[world.calendar.steps[party]?.length ?? 0]
}

/** How often a party was seen not to keep what it owed. */
export const findingsOf = ({ calendar: { deeds } }: World, party: string): number =>
  deeds.filter((deed) => 'party' in deed && deed.party === party && isBreach(deed)).length

function isBreach(deed: Deed): boolean {
  switch (deed.kind) {
    case 'conduct':
      return deed.conduct === 'open'
    case 'visit':
      return deed.how === 'put-off'
    case 'query':
      return !deed.kept
    case 'found':
      return true
    case 'period':
      return false
  }
}
