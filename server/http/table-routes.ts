/**
 * What the holder of a seat token may read of a table: the scenario as this seat knows it, state, record and result; and what
 * its instructor may delete there.
 */
import { Router } from 'express'
import { z } from 'zod'
import { practising } from '../../shared/engine/kernel/practice.ts'
import { allParties, listedOfTable } from '../../shared/engine/kernel/selectors.ts'
import { unlist } from '../../shared/engine/kernel/text-lists.ts'
import type { World } from '../../shared/engine/kernel/world.ts'
import type { Board, Desk } from '../../shared/engine/views/board.ts'
import { boardOf, deskOf } from '../../shared/engine/views/board.ts'
import { lateDeskOf } from '../../shared/engine/views/late-desk.ts'
import { publicBoardOf } from '../../shared/engine/views/public-board.ts'
import type { HindsightAnswer, ResultAnswer } from '../../shared/protocol/http.ts'
import type { ActRefusal } from '../../shared/protocol/messages.ts'
import { type Knowledge, viewFor } from '../../shared/scenario/public.ts'
import type { LookBack } from '../classes/look-back.ts'
import { placeInGallery } from '../classes/observers.ts'
import { actorOfPrincipal, type Principal, partyOf, readerOf, sightOf } from '../table/principal.ts'
import { recordPage } from '../table/record-page.ts'
import { type Doors, tableFor } from './bearer.ts'
import { HttpProblem } from './problem.ts'
import type { Reports } from './reports.ts'

const PageQuery = z.strictObject({
  before: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
/** `look`: the party whose desk an instructor wants besides the board. */
const StateQuery = z.strictObject({ look: z.string().max(3).default('') })

export const tableRoutes = (doors: Doors, lookBack: LookBack, reports: Reports): Router =>
  Router()
    .get('/tables/:table/scenario', async (request, response) => {
      const { table, principal } = await tableFor(request, doors)
      response.json(viewFor(table.world.scenario, knowledgeOf(table.world, principal), listedOfTable(table.world)))
    })
    .get('/tables/:table/state', async (request, response) => {
      const { table, principal } = await tableFor(request, doors)
      const { look } = StateQuery.parse(request.query)
      if (look !== '' && principal.role !== 'instructor') throw new HttpProblem(403, 'instructor-only')
      if (look !== '' && !allParties(table.world).includes(look)) throw new HttpProblem(404, 'unknown-party')
      response.json({ now: table.now(), ...stateFor(table.world, principal, look) })
    })
    .post('/tables/:table/observers', async (request, response) => {
      const { table, principal } = await tableFor(request, doors)
      if (principal.role !== 'instructor') throw new HttpProblem(403, 'instructor-only')
      response.status(201).json(await placeInGallery(doors.tokens, principal, table.id))
    })
    .delete('/tables/:table/people/:person', async (request, response) => {
      const { table, principal } = await tableFor(request, doors)
      if (principal.role !== 'instructor') throw new HttpProblem(403, 'instructor-only')
      const command = { type: 'forget-person', person: request.params.person }
      const done = await table.act({ id: null, command, actor: actorOfPrincipal(principal) })
      if (!done.ok) throw problemOfRefusal(done)
      await doors.tables.renew(table.id)
      // Its words are gone when it is open again, and not before.
      await doors.tables.open(table.id)
      response.json({ ok: true })
    })
    .get('/tables/:table/record', async (request, response) => {
      const { table, principal } = await tableFor(request, doors)
      const { before, limit } = PageQuery.parse(request.query)
      response.json(await recordPage(table, readerOf(table.world, principal), before, limit))
    })
    .get('/tables/:table/result', async (request, response) => {
      const { table, principal } = await tableFor(request, doors)
      if (table.world.stages.phase !== 'over') throw new HttpProblem(409, 'talks-not-over')
      const parties =
        principal.role === 'instructor' ? allParties(table.world) : [partyOf(table.world, principal)].filter(Boolean)
      const all = Object.entries(await reports(table.world))
      response.json(Object.fromEntries(all.filter(([party]) => parties.includes(party))) satisfies ResultAnswer)
    })
    .get('/tables/:table/hindsight', async (request, response) => {
      const { table, principal } = await tableFor(request, doors)
      const found = lookBack(table, practised(table.world, principal))
      if (found === 'failed') throw new HttpProblem(503, 'not-now')
      const answer: HindsightAnswer = found === 'looking' ? { ready: false } : { ready: true, ...found }
      response.status(answer.ready ? 200 : 202).json(answer)
    })

/** The party of whoever practised alone at this table and asks, once the talks are over. */
function practised(world: World, principal: Principal): string {
  const party = practising(world)
  if (party === '' || partyOf(world, principal) !== party) throw new HttpProblem(403, 'practice-only')
  if (world.stages.phase !== 'over') throw new HttpProblem(409, 'talks-not-over')
  return party
}

const problemOfRefusal = ({ rule, code }: ActRefusal): HttpProblem => {
  if (rule !== 'STORE') return new HttpProblem(404, 'no-such-person')
  return code === 'full' ? new HttpProblem(507, 'disk-full') : new HttpProblem(503, 'not-now')
}

/** What the socket says in binary, as JSON: the board, and the desk that this reader sees. */
function stateFor(world: World, principal: Principal, look: string): object {
  const party = sightOf(world, principal, look)
  const desks = party === '' ? {} : { [party]: plain(deskFor(world, principal, party)) }
  return { board: plain(boardFor(world, principal)), desks }
}
/** Who came late does not see what was secret before (DEL-4). */
const deskFor = (world: World, { role, person }: Principal, party: string): Desk =>
  role === 'instructor' ? deskOf(world, party) : lateDeskOf(world, person)
const boardFor = (world: World, { role }: Principal): Board =>
  role === 'observer' ? publicBoardOf(world) : boardOf(world)
const plain = (view: object): object =>
  Object.fromEntries(
    Object.entries(view).map(([field, value]) => [field, value instanceof Map ? Object.fromEntries(value) : value]),
  )

function knowledgeOf(world: World, principal: Principal): Knowledge {
  if (principal.role === 'instructor') return 'all'
  if (principal.role === 'observer') {
    // Who watches closed talks from outside does not learn by the scenario what was raised and what has happened.
    const { questions, news } = publicBoardOf(world)
    return { party: '', raised: [...questions.keys()], news: unlist(news) }
  }
  const raised = Object.values(world.agenda.questions).filter(({ raisedBy }) => raisedBy !== '')
  return { party: partyOf(world, principal), raised: raised.map(({ id }) => id), news: world.instructor.injected }
}
