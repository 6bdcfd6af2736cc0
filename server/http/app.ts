/** The HTTP side of the server on one port: the interface, the health checks, the client's files. */
import compression from 'compression'
import express, { type Express, Router } from 'express'
import helmet from 'helmet'
import { pinoHttp } from 'pino-http'
import type { DiskAnswer } from '../../shared/protocol/http.ts'
import type { LookBack } from '../classes/look-back.ts'
import type { School } from '../classes/school.ts'
import type { Log } from '../log.ts'
import type { Metrics } from '../metrics.ts'
import type { Doors } from './bearer.ts'
import { clientFiles } from './client-files.ts'
import { diskRoute } from './disk-route.ts'
import { metricsRoute } from './metrics-route.ts'
import { notFound, sayProblem } from './problem.ts'
import type { Reports } from './reports.ts'
import { schoolRoutes } from './school-routes.ts'
import { sentenceRoutes } from './sentence-routes.ts'
import { tableRoutes } from './table-routes.ts'

/** The largest JSON body that is read. */
const BODY = '64kb'

export interface Serving {
  readonly school: School
  readonly doors: Doors
  readonly lookBack: LookBack
  readonly reports: Reports
  readonly metrics: Metrics
  /** Opens the figures to whoever is not on this machine. */
  readonly metricsToken: string | undefined
  readonly log: Log
  readonly report: (error: unknown) => void
  /** Whether new people may come: false until everything is open, and when the server shuts down. */
  readonly isReady: () => boolean
  /** `http://192.168.1.7:2567`, with the path: where others on this network reach the server. */
  readonly addresses: () => readonly string[]
  readonly reserveSeat: (
    method: string,
    name: string,
    body: unknown,
    headers: Headers,
  ) => Promise<{ status: number; body: unknown }>
  readonly clientFolder: string
  readonly disk: () => DiskAnswer['disk']
  /** See `base-path.ts`. */
  readonly basePath: string
  /** How many proxies before us are believed about whose request it is; without them a header is anybody's claim. */
  readonly trustProxy: number
}

/** The classroom is plain HTTP on a local network: nothing here may ask the browser for HTTPS. */
const headers = helmet({
  contentSecurityPolicy: {
    directives: {
      'default-src': ["'self'"],
      'script-src': ["'self'"],
      'style-src': ["'self'", "'unsafe-inline'"],
      'img-src': ["'self'", 'data:', 'blob:'],
      'font-src': ["'self'"],
      // By name because the page may be reached under any address of this machine.
      'connect-src': ["'self'", 'ws:', 'wss:'],
      'upgrade-insecure-requests': null,
    },
  },
  strictTransportSecurity: false,
  // Browsers ignore these two without HTTPS, and complain.
  crossOriginOpenerPolicy: false,
  originAgentCluster: false,
})

export function httpApp(serving: Serving): Express {
  const app = express().disable('x-powered-by').set('query parser', 'simple').set('trust proxy', serving.trustProxy)
  app.use(headers, compression(), requestLog(serving.log))
  app.use(health(serving), metricsRoute(serving.metrics, serving.metricsToken))
  app.use(['/api', '/matchmake'], (_request, response, next) => {
    response.setHeader('cache-control', 'no-store')
    next()
  })
  app.use(['/api', '/matchmake'], express.json({ limit: BODY }))
  app.use(
    '/api',
    schoolRoutes(serving.school, serving.addresses),
    sentenceRoutes(),
    diskRoute(serving.doors.tokens, serving.disk),
    tableRoutes(serving.doors, serving.lookBack, serving.reports),
    notFound,
  )
  app.post('/matchmake/:method/:name', async ({ params, body, headers: sent }, response) => {
    const answer = await serving.reserveSeat(
      params.method,
      params.name,
      body,
      new Headers(sent as Record<string, string>),
    )
    response.status(answer.status).json(answer.body)
  })
  app.use(clientFiles(serving.clientFolder, serving.basePath), notFound, sayProblem(serving.report))
  return app
}

/** Requests at level `debug`, our own failures at `error`; never a header or a query, for they hold tokens and codes. */
const requestLog = (logger: Log) =>
  pinoHttp({
    logger,
    customLogLevel: (_request, response, error) => (error || response.statusCode === 500 ? 'error' : 'debug'),
    serializers: {
      req: ({ method, url }: { method: string; url: string }) => ({ method, path: url.split('?')[0] }),
      res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
    },
  })

/** `/healthz`: the process lives. `/readyz`: people may come. */
const health = ({ isReady }: Serving): Router =>
  Router()
    .get('/healthz', (_request, response) => void response.json({ ok: true }))
    .get('/readyz', (_request, response) => void response.status(isReady() ? 200 : 503).json({ ok: isReady() }))
