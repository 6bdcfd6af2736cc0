/**
 * The preferences in a profile of GENIUS, an additive `utility_space`, valued as GENIUS 10 values them:
 * - an item is worth its evaluation divided by the highest evaluation of its issue;
 * - a number is worth what its evaluator makes of it, between 0 and 1;
 * - weights count as they stand; without a reservation value it is 0;
 * - by `time`, from 0 to 1, everything has shrunk to discount_factor ^ time; a factor that is not above 0 and up to 1 is none.
 */
import type { Option, Preferences } from '../../../../shared/analysis/domain.ts'
import type { Reading } from '../../../../shared/analysis/mistakes.ts'
import { boundsIn, type GeniusIssue, indexOf } from './issues.ts'
import { attribute, numberIn, type Place, within } from './xml.ts'

export function profileOf(
  read: Reading,
  id: string,
  profile: Place,
  issues: readonly GeniusIssue[],
  time: number,
): Preferences {
  for (const { path } of within(profile, 'ufun'))
    read.say(path, 'ufun', 'take it out: only additive utility, by weights of issues, is analysed')
  const single = (name: string, none: number): number => {
    const place = within(profile, name)[0]
    return (place && numberIn(read, place, 'value')) ?? none
  }
  const factor = single('discount_factor', 1)
  const left = factor > 0 && factor <= 1 ? factor ** time : 1
  const weights = new Map(within(profile, 'weight').map((weight) => [indexOf(weight), weight]))
  const evaluated = new Map(within(profile, 'issue').map((issue) => [indexOf(issue), issue]))
  const weightOf = ({ index }: GeniusIssue): number => {
    const weight = weights.get(index)
    const place = `${profile.path}/weight[${JSON.stringify(index)}]`
    return (
      (weight ? numberIn(read, weight, 'value') : read.say(place, undefined, 'write the weight of this issue')) ?? 0
    )
  }
  const valuesOf = ({ index, options }: GeniusIssue): Readonly<Record<string, number>> => {
    const issue = evaluated.get(index)
    if (issue) return evaluationsOf(read, issue, options)
    read.say(`${profile.path}/issue[${JSON.stringify(index)}]`, undefined, 'write what its values are worth')
    return {}
  }
  return {
    id,
    weights: Object.fromEntries(issues.map((issue) => [issue.id, weightOf(issue) * left])),
    values: Object.fromEntries(issues.map((issue) => [issue.id, valuesOf(issue)])),
    reservation: single('reservation', 0) * left,
  }
}

/** Lower, and an evaluation counts as none at all: so GENIUS keeps from dividing by it. */
const HARDLY_ANY = 0.00001

function evaluationsOf(read: Reading, issue: Place, options: readonly Option[]): Readonly<Record<string, number>> {
  const evaluator = within(issue, 'evaluator')[0]
  if (evaluator) {
    const worth = functionOf(read, issue, evaluator)
    return Object.fromEntries(options.map((option) => [option, worth(Number(option))]))
  }
  const items = new Map(within(issue, 'item').map((item) => [attribute(item, 'value') ?? '', item]))
  const evaluations = new Map([...items].map(([value, item]) => [value, numberIn(read, item, 'evaluation') ?? 0]))
  const most = [...evaluations.values()].reduce(
    (high, evaluation) => Math.max(high, evaluation),
    Number.NEGATIVE_INFINITY,
  )
  return Object.fromEntries(
    options.map((option) => {
      const evaluation = evaluations.get(String(option))
      if (evaluation === undefined)
        read.say(
          `${issue.path}/item[${JSON.stringify(String(option))}]`,
          undefined,
          'write the evaluation of this value',
        )
      return [option, most < HARDLY_ANY ? 0 : (evaluation ?? 0) / most]
    }),
  )
}

const between0And1 = (value: number): number => Math.min(1, Math.max(0, value))

/** What an evaluator makes of a number. `slope` and `offset` count from the lower bound, `parameter0` and `1` from zero. */
function functionOf(read: Reading, issue: Place, evaluator: Place): (value: number) => number {
  const parameter = (name: string): number => numberIn(read, evaluator, name) ?? 0
  const type = attribute(evaluator, 'ftype') ?? 'linear'
  if (type === 'linear' && attribute(evaluator, 'slope') !== undefined) {
    const [slope, offset] = [parameter('slope'), parameter('offset')]
    const lower = numberIn(read, boundsIn(issue), 'lowerbound') ?? 0
    return (value) => between0And1(offset + slope * (value - lower))
  }
  const start = parameter('parameter0')
  if (type === 'constant') return () => start
  const second = type === 'linear' || type === 'triangular' ? parameter('parameter1') : 0
  if (type === 'linear') return (value) => between0And1(start + second * value)
  if (type === 'triangular') return triangle(start, second, parameter('parameter2'))
  read.say(`${evaluator.path}/@ftype`, type, 'write linear, constant or triangular')
  return () => 0
}

/** From nothing at both ends to 1 at the top. */
const triangle =
  (lower: number, upper: number, top: number) =>
  (value: number): number => {
    if (value < lower || value >= upper) return 0
    return value < top ? (value - lower) / (top - lower) : 1 - (value - top) / (upper - top)
  }
