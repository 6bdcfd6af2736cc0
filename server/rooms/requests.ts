/** The requests of a client, each with its answer: `act` and `page`. Whatever is wrong is said, never punished. */
import { z } from 'zod'
import { type ActAnswer, ActMessage } from '../../shared/protocol/messages.ts'
import { actorInSeat, actorOfPrincipal, type Principal, readerOf } from '../table/principal.ts'
import { recordPage } from '../table/record-page.ts'
import type { Table } from '../table/table.ts'

/** Entries that one page of the record may hold. */
export const PAGE_AT_MOST = 200

const PageMessage = z.strictObject({
  before: z.int().min(0).default(0),
  limit: z.int().min(1).max(PAGE_AT_MOST).default(50),
})

export const refused = (code: string, params: Record<string, string | number> = {}): ActAnswer => ({
  ok: false,
  rule: 'WIRE',
  code,
  params,
})

export const isRequestType = (type: string): type is 'act' | 'page' => type === 'act' || type === 'page'

/** Never rejects for anything that a client can send. */
export async function answerTo(table: Table, principal: Principal, type: string, payload: unknown): Promise<unknown> {
  if (type === 'act') return act(table, principal, payload)
  if (type === 'page') return page(table, principal, payload)
  return refused('unknown-message', { type: type.slice(0, 40) })
}

function act(table: Table, principal: Principal, payload: unknown): Promise<ActAnswer> | ActAnswer {
  const parsed = ActMessage.safeParse(payload)
  if (!parsed.success) return malformed(parsed.error)
  const { seat, ...wish } = parsed.data
  if (seat === undefined) return table.act({ ...wish, actor: actorOfPrincipal(principal) })
  if (principal.role !== 'instructor') return { ok: false, rule: 'OBS-1', code: 'instructor-only', params: {} }
  return table.act({ ...wish, actor: actorInSeat(seat) })
}

async function page(table: Table, principal: Principal, payload: unknown): Promise<unknown> {
  const parsed = PageMessage.safeParse(payload ?? {})
  if (!parsed.success) return malformed(parsed.error)
  const { before, limit } = parsed.data
  return { ok: true, ...(await recordPage(table, readerOf(table.world, principal), before, limit)) }
}

const malformed = (error: z.ZodError): ActAnswer =>
  refused('malformed', { path: (error.issues[0]?.path ?? []).join('.').slice(0, 80) })
