/** The checks of a scenario that need all its outcomes, and the figures behind them. */

import { frontierOf, needsTrade, PARTIES_AT_MOST } from '../../../shared/analysis/frontier.ts'
import { extremesOf, KINDS, kindsOfParty } from '../../../shared/analysis/kinds.ts'
import { acceptableOutcomes, jointBest, type Scored, scoreOutcomes } from '../../../shared/analysis/outcomes.ts'
import { solutionsOf } from '../../../shared/analysis/solutions.ts'
import { at, optionsOf, valuesOf } from '../../../shared/analysis/space.ts'
import { redLinesAgainst, riskOfCrossing } from '../../../shared/engine/scoring/risk.ts'
import { type Problem, problem, unless } from '../../../shared/scenario/problem.ts'
import type { Scenario } from '../../../shared/scenario/schema.ts'

type Point = { readonly options: Readonly<Record<string, string>>; readonly values: Readonly<Record<string, number>> }

export type Figures = {
  readonly outcomes: number
  /** Percent of the outcomes that are acceptable to every party (SCR-3). */
  readonly acceptable: number
  readonly jointBest: Point
  /** Null where no outcome is acceptable. */
  readonly egalitarian: Point | null
  readonly frontier: number | undefined
  /** Percent of the frontier that needs a trade across questions. */
  readonly trades: number | undefined
  /** Percent of the acceptable outcomes in which each option stands. */
  readonly shares: Readonly<Record<string, Readonly<Record<string, number>>>>
  /** Mean chance, in percent, that an acceptable outcome passes every parliament when all sign everything (TRT-3). */
  readonly ratified: number
}

const percent = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((part / whole) * 10_000) / 100)

const pointOf = (scored: Scored, outcome: number): Point => {
  const options = optionsOf(scored, outcome)
  const values = valuesOf(scored, outcome)
  return {
    options: Object.fromEntries(
      scored.columns.map((column, i) => [column.question, column.options[options[i] ?? 0] ?? '']),
    ),
    values: Object.fromEntries(scored.parties.map((party, i) => [party, at(values, i)])),
  }
}

const sharesOf = (scored: Scored, outcomes: readonly number[]): Figures['shares'] => {
  const counts = scored.columns.map((column) => new Float64Array(column.options.length))
  for (const outcome of outcomes)
    for (const [question, option] of optionsOf(scored, outcome).entries()) {
      const count = counts[question]
      if (count) count[option] = at(count, option) + 1
    }
  return Object.fromEntries(
    scored.columns.map((column, i) => [
      column.question,
      Object.fromEntries(
        column.options.map((option, j) => [option, percent(at(counts[i] ?? new Float64Array(), j), outcomes.length)]),
      ),
    ]),
  )
}

/** The mean chance that nobody's parliament refuses: one draw for each party and document, at its risk at home. */
const ratifiedChance = (scenario: Scenario, scored: Scored, outcomes: readonly number[]): number => {
  const draws = Object.values(scenario.briefs).flatMap((brief) =>
    scenario.documents.map(({ id }) => {
      const questions = scenario.questions.filter(({ document }) => document === id).map((question) => question.id)
      return { brief, questions: questions.filter((q) => brief.redLines.some((line) => line.question === q)) }
    }),
  )
  const total = outcomes.reduce((sum, outcome) => {
    const { options } = pointOf(scored, outcome)
    const risks = draws.map(({ brief, questions }) =>
      riskOfCrossing(
        brief,
        questions.flatMap((q) => redLinesAgainst(brief, q, options[q] ?? '')),
      ),
    )
    return sum + risks.reduce((chance, risk) => chance * (1 - risk / 100), 1)
  }, 0)
  return percent(total, outcomes.length)
}

export const figuresOf = (scenario: Scenario): Figures => {
  const scored = scoreOutcomes(scenario)
  const acceptable = acceptableOutcomes(scored)
  const { egalitarian } = solutionsOf(scored)
  const frontier = scored.parties.length <= PARTIES_AT_MOST ? frontierOf(scored) : undefined
  return {
    outcomes: scored.count,
    acceptable: percent(acceptable.length, scored.count),
    jointBest: pointOf(scored, jointBest(scored)),
    egalitarian: egalitarian < 0 ? null : pointOf(scored, egalitarian),
    frontier: frontier?.length,
    trades: frontier && percent(frontier.filter((outcome) => needsTrade(scored, outcome)).length, frontier.length),
    shares: sharesOf(scored, acceptable),
    ratified: ratifiedChance(scenario, scored, acceptable),
  }
}

/** The middle of an odd number of options; an even number has none. */
const middleOf = (options: readonly { readonly id: string }[]): string | undefined =>
  options.length % 2 === 1 ? options[(options.length - 1) / 2]?.id : undefined

const isAllMiddle = (scenario: Scenario, figures: Figures): boolean =>
  scenario.questions.every(({ id, options }) => {
    const middle = middleOf(options)
    return middle === undefined || figures.jointBest.options[id] === middle
  })

/** One party's best is another's worst on every question that both weigh: nothing to trade. */
const checkOpposites = (scenario: Scenario): readonly Problem[] =>
  Object.entries(scenario.briefs).flatMap(([a, own]) =>
    Object.entries(scenario.briefs).flatMap(([b, other]) => {
      const opposed =
        a !== b &&
        scenario.questions.every((question) => {
          const { worst } = extremesOf(other, question)
          return extremesOf(own, question).best.every((option) => worst.includes(option))
        })
      return unless(!opposed, `briefs.${a}`, `its best outcome is the worst for ${b} on every question`)
    }),
  )

const checkKinds = (scenario: Scenario): readonly Problem[] =>
  scenario.parties.flatMap(({ id }) => {
    const found = kindsOfParty(scenario, id)
    return KINDS.filter((kind) => !found.includes(kind)).map((kind) =>
      problem(`briefs.${id}`, `it has no ${kind} interest with anybody on a listed question`),
    )
  })

const checkShares = (figures: Figures): readonly Problem[] =>
  Object.entries(figures.shares).flatMap(([question, shares]) =>
    Object.entries(shares).flatMap(([option, share]) =>
      unless(share > 0, `questions.${question}.${option}`, 'no acceptable outcome has this option'),
    ),
  )

/** What the figures of a good scenario have to be. */
export const checkFigures = (scenario: Scenario, figures: Figures): readonly Problem[] => [
  ...unless(
    figures.acceptable >= 1 && figures.acceptable <= 15,
    'briefs',
    `${figures.acceptable} % of the outcomes are acceptable to all, and it should be 1 to 15 %`,
  ),
  ...unless(!isAllMiddle(scenario, figures), 'briefs', 'the best joint outcome is the middle of every question'),
  ...unless(
    figures.trades === undefined || figures.trades >= 33.34,
    'briefs',
    `only ${figures.trades} % of the frontier need a trade across questions, and it should be a third`,
  ),
  ...unless(
    figures.ratified >= 50 && figures.ratified < 100,
    'briefs',
    `an acceptable outcome passes every parliament with ${figures.ratified} %, and it should be 50 to 99 %`,
  ),
  ...checkOpposites(scenario),
  ...checkKinds(scenario),
  ...checkShares(figures),
]
