import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openBallotOf, PLENARY } from '../shared/engine/bodies/selectors.ts'
import { isRefusal } from '../shared/engine/kernel/refusal.ts'
import type { World } from '../shared/engine/kernel/world.ts'
import { resultIn } from '../shared/engine/scoring/result.ts'
import { headOf, Meeting, type Wish } from '../shared/engine/testing/meeting.ts'
import type { PaceId } from '../shared/scenario/schema.ts'
import { loadScenarios } from './scenarios.ts'

interface Step {
  readonly by?: string
  readonly do?: Wish
  readonly refused?: string
  readonly votes?: Readonly<Record<string, string>>
  /** The body whose open ballot that is; the plenary where it is left out. */
  readonly in?: string
  readonly wait?: number
  readonly stage?: string
  /** The period of the calendar that is on, or none. */
  readonly period?: string
  readonly order?: readonly string[]
  readonly question?: string
  readonly status?: string
  readonly agreed?: string
}
interface Playthrough {
  readonly pace: PaceId
  readonly seed: number
  readonly steps: readonly Step[]
  readonly expect: {
    readonly documents: Readonly<Record<string, string>>
    readonly values: Readonly<Record<string, number>>
    readonly refusedAtHome?: readonly string[]
  }
}

const root = join(import.meta.dirname, '..', 'scenarios')
const { scenarios } = loadScenarios(root)

/**
 * A script writes `$package` for the newest package, for what is not public has an id that nobody can count out, and `$ballot`
 * for the one that is open in the plenary.
 */
const named = (world: World, command: Wish): Wish => ({
  ...command,
  ...(command.package === '$package' && { package: Object.keys(world.packages.all).at(-1) }),
  ...(command.ballot === '$ballot' && { ballot: openBallotOf(world, PLENARY) }),
})

function play(meeting: Meeting, step: Step, number: number): void {
  const { world } = meeting
  const where = `step ${number}: ${JSON.stringify(step)}`
  if (step.do) {
    const result = meeting.give(headOf(step.by ?? ''), named(world, step.do))
    expect(isRefusal(result) ? `${result.rule}/${result.code}` : undefined, where).toBe(step.refused)
  }
  if (step.votes)
    for (const [party, position] of Object.entries(step.votes))
      meeting.act(party, { type: 'vote', ballot: openBallotOf(world, step.in ?? PLENARY), position })
  if (step.wait) meeting.wait(step.wait)
  if (step.stage) expect(world.stages.stage, where).toBe(step.stage)
  if (step.period !== undefined) expect(world.calendar.period, where).toBe(step.period)
  if (step.order) expect(world.agenda.order, where).toEqual(step.order)
  if (step.question) expect(world.agenda.questions[step.question]?.status, where).toBe(step.status)
  if (step.question && step.agreed) expect(world.agenda.questions[step.question]?.agreed, where).toBe(step.agreed)
}

describe.each([...scenarios.values()].map((s) => s.scenario))('the golden playthroughs of $id', (scenario) => {
  const folder = join(root, scenario.id, 'playthroughs')
  const scripts = existsSync(folder) ? readdirSync(folder).filter((f) => f.endsWith('.json')) : []

  it('there is at least one', () => expect(scripts).not.toEqual([]))

  it.each(scripts)('%s ends as its story tells', (file) => {
    const script = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Playthrough
    const meeting = new Meeting(scenario, { pace: script.pace, seed: script.seed }).begin()
    for (const [i, step] of script.steps.entries()) play(meeting, step, i + 1)
    const { world } = meeting
    expect(world.stages.phase).toBe('over')
    expect(Object.fromEntries(Object.values(world.treaty.documents).map((d) => [d.id, d.status]))).toEqual(
      script.expect.documents,
    )
    expect(Object.fromEntries(Object.keys(script.expect.values).map((p) => [p, resultIn(world, p).value]))).toEqual(
      script.expect.values,
    )
    expect([...new Set(Object.values(world.treaty.documents).flatMap((d) => d.refusedAtHome))]).toEqual(
      script.expect.refusedAtHome ?? [],
    )
  })
})
