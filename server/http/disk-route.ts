/** What an instructor is told of the disk, so that somebody makes room before the tables take no acts. */
import { Router } from 'express'
import type { DiskAnswer } from '../../shared/protocol/http.ts'
import type { Tokens } from '../tokens.ts'
import { bearerOf } from './bearer.ts'
import { HttpProblem } from './problem.ts'

export const diskRoute = (tokens: Tokens, disk: () => DiskAnswer['disk']): Router =>
  Router().get('/disk', async (request, response) => {
    const { principal } = await bearerOf(request, tokens)
    if (principal.role !== 'instructor') throw new HttpProblem(403, 'instructor-only')
    response.json({ disk: disk() } satisfies DiskAnswer)
  })
