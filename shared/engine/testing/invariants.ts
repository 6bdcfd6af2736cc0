/** What holds in every world that a table can reach; checked after every act of a random walk. */
import { expect } from 'vitest'
import { isUnsettled, openPackages } from '../kernel/selectors.ts'
import type { World } from '../kernel/world.ts'

export function checkInvariants(world: World): void {
  const openBallots = Object.values(world.ballots).filter((b) => b.open)
  expect(openBallots.length, 'at most one ballot is open').toBeLessThanOrEqual(1)
  expect(openBallots[0]?.id ?? '').toBe(world.openBallot)
  if (world.openBallot)
    expect(world.clock.deadlines[`ballot:${world.openBallot}`], 'an open ballot has a deadline').toBeGreaterThan(0)
  if (world.discussing) {
    expect(world.questions[world.discussing]?.status).toBe('under-discussion')
    expect(
      world.clock.deadlines.question !== undefined || world.questions[world.discussing]?.timeUp,
      'a question under discussion has a deadline',
    ).toBe(true)
  }
  for (const q of Object.values(world.questions)) checkQuestion(world, q.id)
  for (const d of Object.values(world.documents)) {
    if (d.status === 'in-force')
      expect(Object.keys(d.consents).length, 'nothing is in force for one alone').toBeGreaterThan(1)
    for (const party of Object.keys(d.consents))
      expect(Object.keys(d.signatures), 'no consent without signature').toContain(party)
    if (Object.keys(d.signatures).length > 0) expect(d.authenticatedBy, 'a signed text is authentic').not.toBe('')
  }
  if (world.phase === 'talks')
    expect(
      world.clock.pausedAt > 0 ||
        world.clock.deadlines.stage !== undefined ||
        world.clock.deadlines['move-on'] !== undefined,
      'a stage always has a clock',
    ).toBe(true)
  expect(new Set(world.order).size, 'a question is listed once').toBe(world.order.length)
  checkDeadlines(world)
  if (world.phase === 'over') checkEnd(world)
}

/** Every deadline belongs to something that still runs. */
function checkDeadlines(world: World): void {
  const runs: Readonly<Record<string, (id: string) => boolean>> = {
    ballot: (id) => world.ballots[id]?.open ?? false,
    package: (id) => world.packages[id]?.status === 'open',
    silence: (id) => id in world.silences,
    grace: (id) => world.people[id]?.present === false,
    undo: (party) => world.seats[party]?.withdrawal === 'confirmed',
    initials: (id) => world.documents[id]?.status === 'initialling',
    'move-on': () => world.stage.goalMet,
    question: () => world.discussing !== '',
    marks: () => !world.marks.closed,
  }
  for (const key of Object.keys(world.clock.deadlines)) {
    const [name = '', id = ''] = key.split(':')
    expect(runs[name]?.(id) ?? true, `the deadline ${key} belongs to something that runs`).toBe(true)
  }
}

/** When the talks are over everything is decided one way or the other. */
function checkEnd(world: World): void {
  expect(world.openBallot, 'no ballot is open at the end').toBe('')
  expect(Object.keys(world.silences), 'no silence runs at the end').toEqual([])
  expect(
    world.order.filter((q) => world.questions[q]?.status === 'provisional'),
    'nothing stays provisional',
  ).toEqual([])
  expect(openPackages(world), 'no package is open at the end').toEqual([])
  const last = ['draft', 'not-opened', 'refused', 'in-force', 'failed']
  for (const d of Object.values(world.documents)) expect(last, `${d.id} has come to an end`).toContain(d.status)
}

function checkQuestion(world: World, id: string): void {
  const q = world.questions[id]
  if (!q) return
  const listed = world.order.includes(id)
  expect(q.status === 'unraised', `${id}: unraised exactly when it is not on the list`).toBe(!listed)
  const closed = q.status === 'settled' || q.status === 'provisional' || q.status === 'left-open'
  expect(q.agreed !== '', `${id}: an agreed option exactly when it is closed`).toBe(closed)
  const named = openPackages(world).some((p) => p.tabled && id in p.terms)
  if (q.status === 'provisional')
    expect(named, `${id}: provisional as long as an open package names it (PKG-5)`).toBe(true)
  if (q.status === 'under-discussion') expect(world.discussing).toBe(id)
  if (world.phase === 'over' && listed && world.ranking.closed)
    expect(isUnsettled(world, id), `${id}: nothing stays undecided at the end`).toBe(false)
}
