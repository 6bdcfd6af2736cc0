/** What holds in every world that a table can reach; checked after every act of a random walk. */

import { expect } from 'vitest'
import { discussing, openBallotOf } from '../bodies/selectors.ts'
import { isUnsettled, openBallots, openPackages, parties } from '../kernel/selectors.ts'
import type { World } from '../kernel/world.ts'
import { isBound } from '../scoring/bound.ts'
import { agreementOf } from '../scoring/from-world.ts'
import { DECLARED } from './declared.ts'

export function checkInvariants(world: World): void {
  for (const body of Object.keys(world.bodies.all)) checkBody(world, body)
  for (const q of Object.values(world.agenda.questions)) checkQuestion(world, q.id)
  for (const d of Object.values(world.treaty.documents)) {
    if (d.status === 'in-force') {
      const bound = parties(world).filter((p) => isBound(agreementOf(world), d.id, p))
      expect(bound.length, 'nothing is in force for one alone').toBeGreaterThan(1)
    }
    for (const party of Object.keys(d.consents))
      expect(Object.keys(d.signatures), 'no consent without signature').toContain(party)
    for (const party of Object.keys(d.signatures))
      expect(d.authentic, 'a signed text is authentic for whoever signed it').toHaveProperty(party)
    if (d.applying.length > 0)
      expect(d.applying.length + Object.keys(d.consents).length, 'nothing is applied by one alone').toBeGreaterThan(1)
  }
  if (world.stages.phase === 'talks')
    expect(
      world.clock.pausedAt > 0 ||
        world.clock.deadlines.stage !== undefined ||
        world.clock.deadlines['move-on'] !== undefined,
      'a stage always has a clock',
    ).toBe(true)
  expect(new Set(world.agenda.order).size, 'a question is listed once').toBe(world.agenda.order.length)
  checkBusiness(world)
  checkDeadlines(world)
  if (world.stages.phase === 'over') checkEnd(world)
}

/** One ballot at a time in a body, and what is under discussion has a clock. */
function checkBody(world: World, body: string): void {
  const open = openBallots(world).filter((b) => b.body === body)
  const alone = open.filter(({ paper }) => paper === '')
  expect(alone.length, 'at most one ballot is open in a body, but for the lines of a paper').toBeLessThanOrEqual(1)
  expect(open.at(-1)?.id ?? '').toBe(openBallotOf(world, body))
  for (const { id, rollCall } of open)
    expect(
      world.clock.deadlines[`${rollCall ? 'roll' : 'ballot'}:${id}`],
      'an open ballot has a deadline',
    ).toBeGreaterThan(0)
  const question = world.agenda.questions[discussing(world, body)]
  if (!question) return
  expect(question.status).toBe('under-discussion')
  expect(question.body).toBe(body)
  expect(
    world.clock.deadlines[`question:${body}`] !== undefined || question.timeUp,
    'a question under discussion has a deadline',
  ).toBe(true)
}

/** A body decides what is before it and nothing else. */
function checkBusiness(world: World): void {
  const bodyOf = (question: string) => world.agenda.questions[question]?.body
  for (const { id, body, decides } of openBallots(world))
    for (const question of decides) expect(bodyOf(question), `${id} decides what is before its body`).toBe(body)
  for (const { id, body, terms } of openPackages(world))
    for (const question of Object.keys(terms)) expect(bodyOf(question), `${id} is before one body`).toBe(body)
}

const RUNS = new Map([...DECLARED.values()].flatMap(({ runs = {} }) => Object.entries(runs)))

/** Every deadline belongs to something that still runs. */
function checkDeadlines(world: World): void {
  for (const key of Object.keys(world.clock.deadlines)) {
    const [name = ''] = key.split(':')
    const id = key.slice(name.length + 1)
    expect(RUNS.get(name)?.(world, id) ?? true, `the deadline ${key} belongs to something that runs`).toBe(true)
  }
}

/** When the talks are over everything is decided one way or the other. */
function checkEnd(world: World): void {
  expect(openBallots(world), 'no ballot is open at the end').toEqual([])
  expect(Object.keys(world.silence.running), 'no silence runs at the end').toEqual([])
  expect(
    world.agenda.order.filter((q) => world.agenda.questions[q]?.status === 'provisional'),
    'nothing stays provisional',
  ).toEqual([])
  expect(world.committees.callable, 'nothing can be called up at the end').toEqual({})
  expect(openPackages(world), 'no package is open at the end').toEqual([])
  const last = ['draft', 'not-opened', 'refused', 'in-force', 'applied-provisionally', 'failed']
  for (const d of Object.values(world.treaty.documents)) expect(last, `${d.id} has come to an end`).toContain(d.status)
}

function checkQuestion(world: World, id: string): void {
  const q = world.agenda.questions[id]
  if (!q) return
  const listed = world.agenda.order.includes(id)
  expect(q.status === 'unraised', `${id}: unraised exactly when it is not on the list`).toBe(!listed)
  const closed = q.status === 'settled' || q.status === 'provisional' || q.status === 'left-open'
  expect(q.agreed !== '', `${id}: an agreed option exactly when it is closed`).toBe(closed)
  const named = openPackages(world).some((p) => p.tabled && id in p.terms)
  if (q.status === 'provisional')
    expect(
      named || id in world.committees.callable,
      `${id}: provisional while a package names it (PKG-5) or it may be called up (MIC-3)`,
    ).toBe(true)
  if (q.status === 'under-discussion') expect(discussing(world, q.body)).toBe(id)
  if (world.stages.phase === 'over' && listed && world.ranking.closed)
    expect(isUnsettled(world, id), `${id}: nothing stays undecided at the end`).toBe(false)
}
