/** `/metrics`: figures for Prometheus, for whoever sits at this machine or brings the token. They say how many play here, and when. */
import { createHash, timingSafeEqual } from 'node:crypto'
import { type Request, Router } from 'express'
import type { Metrics } from '../metrics.ts'
import { HttpProblem } from './problem.ts'

export function metricsRoute(metrics: Metrics, token: string | undefined): Router {
  return Router().get('/metrics', async (request, response) => {
    if (!(isFromHere(request) || (token && bears(request, token)))) throw new HttpProblem(403, 'metrics-closed')
    response.setHeader('content-type', metrics.contentType)
    response.send(await metrics.read())
  })
}

const LOOPBACK = /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/
/** What a proxy adds; one on this machine would make everybody a neighbour. */
const PASSED_ON = ['x-forwarded-for', 'x-forwarded-host', 'forwarded', 'via', 'x-real-ip']

/** Asked by a program on this machine, by one of its own names: a page of another site that resolves to us has another. */
const isFromHere = ({ socket, headers, hostname }: Request): boolean =>
  LOOPBACK.test(socket.remoteAddress ?? '') &&
  PASSED_ON.every((name) => headers[name] === undefined) &&
  /^(localhost|\[::1\]|127\.\d+\.\d+\.\d+)$/.test(hostname ?? '')

/** Compared in a time that tells nothing. */
function bears({ headers }: Request, token: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(headers.authorization ?? ''), digest(`Bearer ${token}`))
}
