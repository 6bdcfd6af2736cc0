/** Whoever asks over HTTP: the principal of the bearer token, and the table that it opens. */
import type { Request } from 'express'
import type { Principal } from '../table/principal.ts'
import { isSeatGone } from '../table/principal.ts'
import type { Registry } from '../table/registry.ts'
import type { Table } from '../table/table.ts'
import type { Tokens } from '../tokens.ts'
import { HttpProblem } from './problem.ts'

export interface Bearer {
  readonly principal: Principal
  readonly token: string
}

/** Throws 401 `bad-token` when there is no token or none of ours. */
export async function bearerOf(request: Request, tokens: Tokens): Promise<Bearer> {
  const token = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1] ?? ''
  const principal = token === '' ? null : await tokens.verify(token)
  if (!principal) throw new HttpProblem(401, 'bad-token')
  return { principal, token }
}

export interface Doors {
  readonly tokens: Tokens
  readonly tables: Registry
  readonly admits: (principal: Principal, table: string) => Promise<boolean>
  /** Epoch ms. */
  readonly now: () => number
}

/** The table that the request names, if its token opens it; otherwise 404 `unknown-table` or 403 `seat-gone`. */
export async function tableFor(request: Request, doors: Doors): Promise<Bearer & { readonly table: Table }> {
  const bearer = await bearerOf(request, doors.tokens)
  const id = String(request.params.table)
  if (!(await doors.admits(bearer.principal, id))) throw new HttpProblem(404, 'unknown-table')
  const table = await doors.tables.open(id)
  if (isSeatGone(table.world, bearer.principal)) throw new HttpProblem(403, 'seat-gone')
  return { ...bearer, table }
}
