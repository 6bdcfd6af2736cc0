/** What holds in every world that a table can reach; checked after every act of a random walk. */
import { expect } from 'vitest'
import { isUnsettled, parties } from '../reading.ts'
import type { World } from '../world.ts'

export function checkInvariants(world: World): void {
  const openBallots = Object.values(world.ballots).filter((b) => b.open)
  expect(openBallots.length, 'at most one ballot is open').toBeLessThanOrEqual(1)
  expect(openBallots[0]?.id ?? '').toBe(world.openBallot)
  if (world.openBallot) expect(world.clock.deadlines[`ballot:${world.openBallot}`], 'an open ballot has a deadline').toBeGreaterThan(0)
  if (world.discussing) {
    expect(world.questions[world.discussing]?.status).toBe('under-discussion')
    expect(world.clock.deadlines.question !== undefined || world.questions[world.discussing]?.timeUp, 'a question under discussion has a deadline').toBe(true)
  }
  for (const q of Object.values(world.questions)) checkQuestion(world, q.id)
  for (const d of Object.values(world.documents)) {
    if (d.status === 'in-force') expect(Object.keys(d.consents).length, 'nothing is in force for one alone').toBeGreaterThan(1)
    for (const party of Object.keys(d.consents)) expect(Object.keys(d.signatures), 'no consent without signature').toContain(party)
    if (Object.keys(d.signatures).length > 0) expect(d.authenticatedBy, 'a signed text is authentic').not.toBe('')
  }
  if (world.phase === 'talks') expect(world.clock.pausedAt > 0 || world.clock.deadlines.stage !== undefined || world.clock.deadlines['move-on'] !== undefined, 'a stage always has a clock').toBe(true)
  expect(new Set(world.order).size, 'a question is listed once').toBe(world.order.length)
  expect(parties(world).length).toBeGreaterThanOrEqual(0)
}

function checkQuestion(world: World, id: string): void {
  const q = world.questions[id]
  if (!q) return
  const listed = world.order.includes(id)
  expect(q.status === 'unraised', `${id}: unraised exactly when it is not on the list`).toBe(!listed)
  const closed = q.status === 'settled' || q.status === 'provisional' || q.status === 'left-open'
  expect(q.agreed !== '', `${id}: an agreed option exactly when it is closed`).toBe(closed)
  if (q.status === 'under-discussion') expect(world.discussing).toBe(id)
  if (world.phase === 'over' && listed && world.ranking.closed) expect(isUnsettled(world, id), `${id}: nothing stays undecided at the end`).toBe(false)
}
