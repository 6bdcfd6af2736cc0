/** What the holder of a seat token may read of a table: the scenario as this seat knows it, and the record. */
import { Router } from 'express'
import { z } from 'zod'
import { type Knowledge, viewFor } from '../../shared/scenario/public.ts'
import type { World } from '../../shared/engine/world.ts'
import { type Badge, partyOf, readerOf } from '../table/badge.ts'
import { recordPage } from '../table/record-page.ts'
import { type Doors, tableFor } from './bearer.ts'

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
    .get('/tables/:table/record', async (request, response) => {
      const { table, badge } = await tableFor(request, doors)
      const { before, limit } = PageQuery.parse(request.query)
      response.json(await recordPage(table, readerOf(table.world, badge), before, limit))
    })

function knowledgeOf(world: World, badge: Badge): Knowledge {
  if (badge.role === 'instructor') return 'all'
  const raised = Object.values(world.questions).filter(({ raisedBy }) => raisedBy !== '')
  return { party: partyOf(world, badge), raised: raised.map(({ id }) => id), news: world.injected }
}
