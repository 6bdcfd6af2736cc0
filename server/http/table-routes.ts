/** What the holder of a seat token may read of a table: the scenario as this seat knows it, state, record and result. */
import { Router } from 'express'
import { z } from 'zod'
import { reportFor } from '../../shared/analysis/report.ts'
import { allParties } from '../../shared/engine/reading.ts'
import { boardOf, deskOf } from '../../shared/engine/views.ts'
import type { World } from '../../shared/engine/world.ts'
import type { ResultAnswer } from '../../shared/protocol/http.ts'
import { type Knowledge, viewFor } from '../../shared/scenario/public.ts'
import { type Badge, partyOf, readerOf, type Sight, sightOf } from '../table/badge.ts'
import { recordPage } from '../table/record-page.ts'
import { type Doors, tableFor } from './bearer.ts'
import { HttpProblem } from './problem.ts'

const PageQuery = z.strictObject({
  before: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

export const tableRoutes = (doors: Doors): Router =>
  Router()
    .get('/tables/:table/scenario', async (request, response) => {
      const { table, badge } = await tableFor(request, doors)
      response.json(viewFor(table.world.scenario, knowledgeOf(table.world, badge)))
    })
    .get('/tables/:table/state', async (request, response) => {
      const { table, badge } = await tableFor(request, doors)
      response.json(stateFor(table.world, sightOf(table.world, badge), doors.now()))
    })
    .get('/tables/:table/record', async (request, response) => {
      const { table, badge } = await tableFor(request, doors)
      const { before, limit } = PageQuery.parse(request.query)
      response.json(await recordPage(table, readerOf(table.world, badge), before, limit))
    })
    .get('/tables/:table/result', async (request, response) => {
      const { table, badge } = await tableFor(request, doors)
      if (table.world.phase !== 'over') throw new HttpProblem(409, 'talks-not-over')
      const parties =
        badge.role === 'instructor' ? allParties(table.world) : [partyOf(table.world, badge)].filter(Boolean)
      response.json(
        Object.fromEntries(parties.map((party) => [party, reportFor(table.world, party)])) satisfies ResultAnswer,
      )
    })

/** What the socket says in binary, as JSON: the board, and the desks that this reader sees. */
function stateFor(world: World, sight: Sight, now: number): object {
  const mine = sight.desks === 'one' ? [sight.party] : []
  const parties = sight.desks === 'all' ? world.scenario.parties.map(({ id }) => id) : mine
  const desks = parties.map((party) => [party, plain(deskOf(world, party, now))] as const)
  return { board: plain(boardOf(world)), desks: Object.fromEntries(desks) }
}
const plain = (view: object): object =>
  Object.fromEntries(
    Object.entries(view).map(([field, value]) => [field, value instanceof Map ? Object.fromEntries(value) : value]),
  )

function knowledgeOf(world: World, badge: Badge): Knowledge {
  if (badge.role === 'instructor') return 'all'
  const raised = Object.values(world.questions).filter(({ raisedBy }) => raisedBy !== '')
  return { party: partyOf(world, badge), raised: raised.map(({ id }) => id), news: world.injected }
}
