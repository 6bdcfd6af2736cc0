/** Scenarios to choose from, practising alone, classes, codes and joining. */
import { Router } from 'express'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { ClassBody, JoinBody, PracticeBody } from '../../shared/protocol/http.ts'
import { NOTHING, summaryOf, viewFor } from '../../shared/scenario/public.ts'
import { findClass, openClass } from '../classes/classes.ts'
import { join, lookUp } from '../classes/join.ts'
import { practise } from '../classes/practice.ts'
import { type School, SchoolError, scenarioOf } from '../classes/school.ts'
import { bearerOf } from './bearer.ts'
import { codeGuard } from './code-guard.ts'
import { HttpProblem } from './problem.ts'

/** Tables that one address may open in ten minutes: forty people at practice, three times over. */
const OPENINGS = 120
const OPENING_SECONDS = 600

export function schoolRoutes(school: School, addresses: () => readonly string[]): Router {
  const codes = codeGuard((error) => error instanceof SchoolError && error.code === 'unknown-code')
  const opened = new RateLimiterMemory({ points: OPENINGS, duration: OPENING_SECONDS })
  const mayOpen = (address: string, tables: number) =>
    opened.consume(address, tables).catch(() => {
      throw new HttpProblem(429, 'too-many-requests', { seconds: OPENING_SECONDS })
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
    .post('/classes', async ({ body, ip = '' }, response) => {
      const wish = ClassBody.parse(body)
      await mayOpen(ip, wish.tables)
      const answer = await openClass(school, wish)
      for (const { code } of answer.tables) codes.trust(ip, code)
      response.status(201).json(answer)
    })
    .get('/classes/:id', async (request, response) => {
      const { principal, token } = await bearerOf(request, school.tokens)
      response.json(await findClass(school, principal, request.params.id, token))
    })
    .get('/codes/:code', async ({ params, ip = '' }, response) => {
      if (!/^\d{6}$/.test(params.code)) throw new SchoolError('unknown-code')
      response.json(await codes.check(ip, params.code, () => lookUp(school, params.code)))
    })
    .post('/join', async ({ body, ip = '' }, response) => {
      const wish = JoinBody.parse(body)
      const answer = await codes.check(ip, wish.code, () => join(school, wish))
      response.status('waiting' in answer ? 202 : 201).json(answer)
    })
}
