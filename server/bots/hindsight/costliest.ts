/**
 * Which two moves cost a seat most: from each turning point bots play the game to its end twice over, once after what was done and
 * once after the other choice, with the same chance. The mean of the differences is the cost; where they differ from each other by
 * more than that, it is not certain.
 */
import type { CostlyMove, Hindsight } from '../../../shared/analysis/hindsight.ts'
import { hash32 } from '../../../shared/engine/kernel/chance.ts'
import { evolve, open } from '../../../shared/engine/kernel/engine.ts'
import type { Fact } from '../../../shared/engine/kernel/event.ts'
import type { World } from '../../../shared/engine/kernel/world.ts'
import { resultIn } from '../../../shared/engine/scoring/result.ts'
import type { Scenario } from '../../../shared/scenario/schema.ts'
import type { Kind } from '../mind/temperament.ts'
import { benchFrom } from '../runner/game.ts'
import { schedulerOf } from '../runner/scheduler.ts'
import { type TurningPoint, turningPoints } from './turning-points.ts'

export interface Looking {
  readonly scenario: Scenario
  /** The whole log of a game that is over. */
  readonly facts: readonly Fact[]
  readonly party: string
  /** How the bots of that table bargain. */
  readonly kind: Kind
}

const SEEDS = 5
/** After the first seed only those go on that seem to have cost most. */
const GOING_ON = 3
const TOLD = 2
/** Less than half a point is no cost worth a word, 0–10,000. */
const WORTH_TELLING = 50

/** What a turning point is tried with: the table before the act, and after it. */
interface Trial {
  readonly of: TurningPoint
  readonly before: World
  readonly after: World
  readonly differences: number[]
}

/** `mayGoOn` is asked before each pair of games; what is not known by then is left out. */
export function costliest({ scenario, facts, party, kind }: Looking, mayGoOn: () => boolean = () => true): Hindsight {
  let trials = trialsOf(scenario, facts, party)
  let examined = 0
  for (let seed = 0; seed < SEEDS; seed += 1) {
    for (const trial of trials) if (mayGoOn()) tryOut(trial, party, kind, hash32(`hindsight/${seed}`))
    const known = trials.filter(({ differences }) => differences.length > seed)
    if (seed > 0) continue
    examined = known.length
    trials = known.toSorted((a, b) => costOf(b) - costOf(a)).slice(0, GOING_ON)
  }
  const begun = facts.find(({ event }) => event.type === 'talks-begun')?.at ?? 0
  const moves = trials
    .filter((trial) => costOf(trial) >= WORTH_TELLING)
    .toSorted((a, b) => costOf(b) - costOf(a))
    .slice(0, TOLD)
    .map((trial) => told(trial, begun))
  return { moves, examined }
}

/** The tables of the log, with a bot for the person, at each turning point. */
function trialsOf(scenario: Scenario, facts: readonly Fact[], party: string): readonly Trial[] {
  const points = turningPoints(scenario, facts, party)
  const [first, ...rest] = facts.map((fact) => withBot(fact, party))
  if (!first) return []
  let world = open(scenario, first)
  const before = new Map<number, World>()
  const after = new Map<number, World>()
  let under: Fact | undefined
  for (const fact of rest) {
    if (under && !isOfAct(under, fact)) {
      after.set(under.seq, world)
      under = undefined
    }
    if (points.some(({ seq }) => seq === fact.seq)) {
      before.set(fact.seq, world)
      under = fact
    }
    world = evolve(world, fact)
  }
  if (under) after.set(under.seq, world)
  return points.flatMap((of) => {
    const [old, next] = [before.get(of.seq), after.get(of.seq)]
    return old && next ? [{ of, before: old, after: next, differences: [] }] : []
  })
}

const withBot = (fact: Fact, party: string): Fact =>
  fact.event.type === 'person-seated' && fact.event.party === party
    ? { ...fact, event: { ...fact.event, bot: true } }
    : fact

/** A consequence: by the same actor, at the same time, with no id of its own. */
const isOfAct = (act: Fact, fact: Fact): boolean =>
  fact.actionId === null && fact.at === act.at && JSON.stringify(fact.actor) === JSON.stringify(act.actor)

function tryOut({ of, before, after, differences }: Trial, party: string, kind: Kind, seed: number): void {
  const scheduler = () => schedulerOf({ seed, kind })
  const worth = (world: World): number => resultIn(world, party).value
  const other = benchFrom({ ...before, seed }, of.at)
  if (!other.give({ kind: 'delegate', person: of.person }, of.command)) return
  other.playOut(scheduler())
  const same = benchFrom({ ...after, seed }, of.at)
  same.playOut(scheduler())
  differences.push(worth(other.world) - worth(same.world))
}

const costOf = ({ differences }: Trial): number =>
  differences.length === 0 ? 0 : differences.reduce((a, b) => a + b, 0) / differences.length

/** The standard deviation of the differences. */
function spreadOf(trial: Trial): number {
  const mean = costOf(trial)
  const squares = trial.differences.reduce((sum, d) => sum + (d - mean) ** 2, 0)
  return Math.sqrt(squares / Math.max(1, trial.differences.length - 1))
}

function told(trial: Trial, begun: number): CostlyMove {
  const { turn, target, option, instead, seq, at } = trial.of
  return {
    ...{ turn, target, option, instead, seq },
    minute: Math.floor((at - begun) / 60_000),
    cost: Math.round(costOf(trial)),
    isCertain: trial.differences.length === SEEDS && spreadOf(trial) <= costOf(trial),
  }
}
