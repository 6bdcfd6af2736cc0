/** Errors of the HTTP interface: always `{ error: { code, params? } }`, and every code has a sentence `errors.<code>`. */
import type { ErrorRequestHandler, RequestHandler } from 'express'
import { z } from 'zod'
import { textFault } from '../../shared/writing/kinds.ts'
import { SchoolError } from '../classes/school.ts'
import { isStoreError } from '../store/event-store.ts'
import { TooManyTables } from '../table/registry.ts'

export class HttpProblem extends Error {
  readonly status: number
  readonly code: string
  readonly params: Readonly<Record<string, string | number>>
  constructor(status: number, code: string, params: Readonly<Record<string, string | number>> = {}) {
    super(code)
    this.status = status
    this.code = code
    this.params = params
  }
}

const SCHOOL_STATUS: Readonly<Record<SchoolError['code'], number>> = {
  'unknown-scenario': 404,
  'unknown-party': 404,
  'unknown-code': 404,
  'unknown-class': 404,
  'seat-taken': 409,
  'table-full': 409,
  'delegation-full': 409,
  'class-locked': 409,
  'not-admitted': 409,
  'talks-over': 409,
  'practice-only': 403,
  'unknown-moment': 404,
  'disk-full': 507,
  'not-now': 503,
}

/** What went wrong as one of our problems; undefined for a bug. */
export function problemOf(error: unknown): HttpProblem | undefined {
  if (error instanceof HttpProblem) return error
  if (error instanceof SchoolError) return new HttpProblem(SCHOOL_STATUS[error.code], error.code, error.params)
  if (error instanceof z.ZodError) return faultOf(error)
  if (error instanceof TooManyTables) return new HttpProblem(503, 'too-many-tables')
  if (isStoreError(error, 'unknown')) return new HttpProblem(404, 'unknown-table')
  if (isStoreError(error, 'damaged')) return new HttpProblem(410, 'damaged')
  if (isStoreError(error, 'full')) return new HttpProblem(507, 'disk-full')
  if (isStoreError(error)) return new HttpProblem(503, 'not-now')
  return fromExpress(error)
}

/** The body parser and the router throw errors with a status of their own. */
function fromExpress(error: unknown): HttpProblem | undefined {
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : 0
  if (status === 413) return new HttpProblem(413, 'too-large')
  return typeof status === 'number' && status >= 400 && status < 500 ? new HttpProblem(400, 'malformed') : undefined
}

/** What is wrong with a body: of a text which code it is, of anything else only where. */
function faultOf(error: z.ZodError): HttpProblem {
  const fault = textFault(error.issues[0])
  const path = pathOf(error)
  if (fault?.code === 'text-too-long') return new HttpProblem(400, fault.code, { path, limit: fault.limit })
  return new HttpProblem(400, fault?.code ?? 'malformed', { path })
}

const pathOf = (error: z.ZodError): string => (error.issues[0]?.path ?? []).join('.').slice(0, 80)

export const notFound: RequestHandler = () => {
  throw new HttpProblem(404, 'not-found')
}

/** The last handler: says every problem, and of a bug only that there is one. */
export const sayProblem =
  (report: (error: unknown) => void): ErrorRequestHandler =>
  (error, _request, response, next) => {
    const problem = problemOf(error)
    if (!problem) report(error)
    if (response.headersSent) return next(error)
    const { status, code, params } = problem ?? new HttpProblem(500, 'unexpected')
    if (status === 429) response.setHeader('retry-after', params.seconds ?? 60)
    response.status(status).json({ error: Object.keys(params).length > 0 ? { code, params } : { code } })
  }
