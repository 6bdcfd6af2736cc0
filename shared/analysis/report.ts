/**
 * What a table came to, as one party may read it after the talks (SCR-5): its own value and surplus, the joint value,
 * how much was left on the table, and the nearest agreements that would have cost nobody anything.
 */
import { practising } from '../engine/kernel/practice.ts'
import type { World } from '../engine/kernel/world.ts'
import type { Concession } from '../engine/procedures/packages/state.ts'
import { answerTo } from '../engine/scoring/agreement.ts'
import type { Side } from '../engine/scoring/deal.ts'
import { agreementOf, sideOf } from '../engine/scoring/from-world.ts'
import { type Result, resultIn } from '../engine/scoring/result.ts'
import { questionPoints } from '../engine/scoring/value.ts'
import { LEFT_OPEN } from '../scenario/left-open.ts'
import type { Scenario } from '../scenario/schema.ts'
import { consentNeeded } from './consent.ts'
import { acceptableOutcomes, jointBest, type Scored, scoreOutcomes } from './outcomes.ts'
import { bestWithoutHarm, distanceToFrontier, nearestBetter, solutionsOf } from './solutions.ts'
import { optionsOf, valuesOf } from './space.ts'

/** All values 0–10,000; joint values are sums over the parties. Other parties' own values are not in it. */
export interface Report extends Result {
  readonly joint: number
  readonly bestJoint: number
  /** Joint gain that would have cost nobody anything; 0 on the Pareto frontier. */
  readonly leftOnTable: number
  readonly better: readonly BetterAgreement[]
  /** Who gave up what for a package: until the debrief each knows its own, now all read it (PKG-4). */
  readonly concessions: readonly Concession[]
  /** The party's own value at the points of comparison; null where no outcome is acceptable (SCR-3). */
  readonly reach: Reach
  /** In a practice, where bots held the other seats, what came of it for them; nobody else's own value is told elsewhere. */
  readonly others: readonly Reached[]
  readonly points: Readonly<Record<'nash' | 'kalaiSmorodinsky' | 'egalitarian' | 'utilitarian', number | null>>
}

/** The highest own values that were within reach, if all had signed everything; null where nothing was acceptable to all. */
export interface Reach {
  /** With nobody else worse off than now. */
  readonly harmless: number
  /** With nobody below its walk-away value. */
  readonly most: number | null
}
export interface Reached {
  readonly party: string
  readonly value: number
  readonly reservation: number
  readonly most: number | null
}

/** What was agreed, with these changes, or with none: then `act` says that it had only to be signed and ratified by all. */
export interface BetterAgreement {
  readonly act: 'change' | 'sign'
  readonly changes: Readonly<Record<string, string>>
  readonly gain: number
  /** Where the gain comes from, in own points: `sign`, from what was agreed being in force for all, and from each change. They add up to it. */
  readonly parts: { readonly sign: number; readonly changes: Readonly<Record<string, number>> }
}

const BETTER_AT_MOST = 3
/** Scoring 70,000 outcomes takes tens of milliseconds: once for each scenario, which is shared, and each agenda. */
const scores = new WeakMap<Scenario, Map<string, Scored>>()

/**
 * Every outcome of the questions that were on the list, with the walk-away values of the briefs. A hidden question that
 * nobody raised counts as outside (AGD-1), and stays unnamed.
 */
export function scoredOf({ scenario, agenda: { order } }: Pick<World, 'scenario' | 'agenda'>): Scored {
  const known = scores.get(scenario) ?? new Map<string, Scored>()
  scores.set(scenario, known)
  const key = [...order].sort().join(' ')
  const found = known.get(key) ?? scoreOutcomes(scenario, (question) => order.includes(question))
  known.set(key, found)
  return found
}

/** What news added to a party's outcomes all alike: to the outside values of questions that are not on the list (SCR-1, AGD-1). */
function addedOutside({ scenario, agenda: { order }, instructor: { outside } }: World, party: string): number {
  const { weights = {} } = scenario.briefs[party] ?? {}
  const unlisted = Object.entries(outside[party] ?? {}).filter(([question]) => !order.includes(question))
  return sum(unlisted.map(([question, added]) => (weights[question] ?? 0) * added))
}
function withNews(world: World, scored: Scored, reservation: readonly number[]): Scored {
  const added = scored.parties.map((party) => addedOutside(world, party))
  const values = added.some((points) => points !== 0)
    ? scored.values.map((value, i) => value + (added[i % added.length] ?? 0))
    : scored.values
  return { ...scored, values, reservation: Float64Array.from(reservation) }
}

const sum = (numbers: Iterable<number>): number => [...numbers].reduce((a, b) => a + b, 0)

/** The reports of all parties; meaningful once the talks are over. */
export function reportsOf(world: World): Readonly<Record<string, Report>> {
  const table = analysed(world)
  return Object.fromEntries(table.scored.parties.map((party, index) => [party, reportOf(world, table, party, index)]))
}

type Analysed = ReturnType<typeof analysed>

/** What is the same for every party. */
function analysed(world: World) {
  const results = world.scenario.parties.map(({ id }) => resultIn(world, id))
  // What was within reach is measured by what was signed: what the years changed comes to every outcome alike (IMP-8).
  const values = results.map(({ signed }) => signed)
  const changes = results.map(({ value, signed }) => value - signed)
  // What is acceptable to a party is measured by its walk-away value as news have left it.
  const scored = withNews(
    world,
    scoredOf(world),
    results.map(({ reservation }) => reservation),
  )
  const agreed = Object.fromEntries([...agreementOf(world).questions].map(([id, q]) => [id, answerTo(q) ?? '']))
  const consent = consentNeeded(world)
  const acceptable = acceptableOutcomes(scored, consent)
  return {
    scored,
    results,
    values,
    points: solutionsOf(scored, consent),
    /** The highest value of each party in an acceptable outcome. */
    most: scored.parties.map((_, party) => {
      const high = acceptable.reduce<number | null>((h, o) => Math.max(h ?? 0, valuesOf(scored, o)[party] ?? 0), null)
      return high === null ? null : high + (changes[party] ?? 0)
    }),
    changes,
    joint: sum(values) + sum(changes),
    bestJoint: sum(valuesOf(scored, jointBest(scored))) + sum(changes),
    leftOnTable: distanceToFrontier(scored, values),
    better: nearestBetter(scored, { options: agreed, values }, BETTER_AT_MOST),
  }
}

function reportOf(world: World, table: Analysed, party: string, index: number): Report {
  const { scored, results, values, points, most, joint, bestJoint, leftOnTable, better } = table
  const change = table.changes[index] ?? 0
  const side = sideOf(world, party)
  const own = (outcome: number): number | null =>
    outcome < 0 ? null : (valuesOf(scored, outcome)[index] ?? 0) + change
  return {
    ...resultIn(world, party),
    reach: { harmless: bestWithoutHarm(scored, values, index) + change, most: most[index] ?? null },
    others:
      practising(world) === party
        ? scored.parties.flatMap((id, i) => {
            const { value, reservation } = results[i] ?? {}
            return id === party || value === undefined || reservation === undefined
              ? []
              : [{ party: id, value, reservation, most: most[i] ?? null }]
          })
        : [],
    joint,
    bestJoint,
    leftOnTable,
    better: better.map((b) => {
      const changes = Object.fromEntries(b.questions.map((q) => [q, optionIn(scored, b.outcome, q)]))
      const gain = b.gains[index] ?? 0
      return { act: b.questions.length === 0 ? 'sign' : 'change', changes, gain, parts: partsOf(side, gain, changes) }
    }),
    concessions: world.stages.phase === 'over' ? world.packages.concessions : [],
    points: {
      nash: own(points.nash),
      kalaiSmorodinsky: own(points.kalaiSmorodinsky),
      egalitarian: own(points.egalitarian),
      utilitarian: own(points.utilitarian),
    },
  }
}

/** What is not agreed is left open where all sign; whatever the changes do not explain comes from that signing. */
function partsOf({ interests, agreement }: Side, gain: number, changes: BetterAgreement['changes']) {
  const entries = Object.entries(changes).map(([question, option]) => {
    const terms = agreement.questions.get(question)
    const agreed = (terms && answerTo(terms)) ?? LEFT_OPEN
    return [
      question,
      questionPoints(interests, question, option) - questionPoints(interests, question, agreed),
    ] as const
  })
  return { sign: gain - sum(entries.map(([, points]) => points)), changes: Object.fromEntries(entries) }
}

function optionIn(scored: Scored, outcome: number, question: string): string {
  const column = scored.columns.findIndex((c) => c.question === question)
  return scored.columns[column]?.options[optionsOf(scored, outcome)[column] ?? 0] ?? ''
}
