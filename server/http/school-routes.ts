/** Scenarios to choose from, practising alone, classes, codes and joining. */
import { type Request, Router } from 'express'
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible'
import { ClassBody, JoinBody, PlayOnBody, PracticeBody } from '../../shared/protocol/http.ts'
import { PROOF_HEADER } from '../../shared/protocol/puzzle.ts'
import { NOTHING, summaryOf, viewFor } from '../../shared/scenario/public.ts'
import { beginClass } from '../classes/begin-class.ts'
import { closeClass, findClass, openClass } from '../classes/classes.ts'
import { join, lookUp } from '../classes/join.ts'
import { playOn } from '../classes/play-on.ts'
import { practise } from '../classes/practice.ts'
import { type School, SchoolError, scenarioOf } from '../classes/school.ts'
import { bearerOf } from './bearer.ts'
import { type Asked, codeGuard } from './code-guard.ts'
import { HttpProblem } from './problem.ts'

/** Tables that one address may open in ten minutes: forty people at practice, three times over. */
const OPENINGS = 120
const OPENING_SECONDS = 600

export function schoolRoutes(school: School, addresses: () => readonly string[]): Router {
  const codes = codeGuard((error) => error instanceof SchoolError && error.code === 'unknown-code')
  const opened = new RateLimiterMemory({ points: OPENINGS, duration: OPENING_SECONDS })
  const mayOpen = (address: string, tables: number) =>
    opened.consume(address, tables).catch(({ msBeforeNext }: RateLimiterRes) => {
      throw new HttpProblem(429, 'too-many-requests', { seconds: Math.max(1, Math.ceil(msBeforeNext / 1000)) })
    })

  return Router()
    .get('/addresses', (_request, response) => void response.json({ addresses: addresses() }))
    .get('/scenarios', (_request, response) => {
      response.json([...school.scenarios.values()].map(({ scenario }) => summaryOf(scenario)))
    })
    .get('/scenarios/:id', ({ params }, response) => {
      response.json(viewFor(scenarioOf(school, params.id).scenario, NOTHING))
    })
    .post('/practice', async ({ body, ip = '' }, response) => {
      const wish = PracticeBody.parse(body)
      await mayOpen(ip, 1)
      response.status(201).json(await practise(school, wish))
    })
    .post('/practice/on', async (request, response) => {
      const { principal } = await bearerOf(request, school.tokens)
      const wish = PlayOnBody.parse(request.body)
      await mayOpen(request.ip ?? '', 1)
      response.status(201).json(await playOn(school, principal, wish))
    })
    .post('/classes', async ({ body, ip = '' }, response) => {
      const wish = ClassBody.parse(body)
      await mayOpen(ip, wish.tables)
      const answer = await openClass(school, wish)
      for (const { code } of answer.tables) codes.trust(ip, code)
      response.status(201).json(answer)
    })
    .get('/classes/:id', async (request, response) => {
      const { principal, token } = await bearerOf(request, school.tokens)
      const answer = await findClass(school, principal, request.params.id, token)
      // From where its instructor looks at it, its codes are known: nobody's guesses hold them up there.
      for (const { code } of answer.tables) codes.trust(request.ip ?? '', code)
      response.json(answer)
    })
    .post('/classes/:id/begin', async (request, response) => {
      const { principal } = await bearerOf(request, school.tokens)
      response.json(await beginClass(school, principal, request.params.id))
    })
    .delete('/classes/:id', async (request, response) => {
      const { principal, token } = await bearerOf(request, school.tokens)
      await closeClass(school, principal, request.params.id, token)
      response.json({ ok: true })
    })
    .get('/codes/:code', async (request, response) => {
      const { code } = request.params
      if (!/^\d{6}$/.test(code)) throw new SchoolError('unknown-code')
      response.json(await codes.check(askedBy(request, code), () => lookUp(school, code)))
    })
    .post('/join', async (request, response) => {
      const wish = JoinBody.parse(request.body)
      const answer = await codes.check(askedBy(request, wish.code), () => join(school, wish))
      response.status('waiting' in answer ? 202 : 201).json(answer)
    })
}

const askedBy = (request: Request, code: string): Asked => ({
  address: request.ip ?? '',
  code,
  proof: request.get(PROOF_HEADER),
})
