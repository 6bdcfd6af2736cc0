/** The requests of a client, each with its answer: `act`, `look`, `page` and `time`. Whatever is wrong is said, never punished. */
import { z } from 'zod'
import { allParties } from '../../shared/engine/kernel/selectors.ts'
import {
  type ActAnswer,
  ActMessage,
  type ActRefusal,
  type LookAnswer,
  LookMessage,
  type TimeAnswer,
} from '../../shared/protocol/messages.ts'
import { actorInSeat, actorOfPrincipal, type Principal, readerOf } from '../table/principal.ts'
import { recordPage } from '../table/record-page.ts'
import type { Table } from '../table/table.ts'

/** Entries that one page of the record may hold. */
export const PAGE_AT_MOST = 200

const PageMessage = z.strictObject({
  before: z.int().min(0).default(0),
  limit: z.int().min(1).max(PAGE_AT_MOST).default(50),
})

export const refused = (code: string, params: Record<string, string | number> = {}): ActRefusal => ({
  ok: false,
  rule: 'WIRE',
  code,
  params,
})

const INSTRUCTOR_ONLY: ActRefusal = { ok: false, rule: 'OBS-1', code: 'instructor-only', params: {} }

/** Who asks, at which table. */
export interface Asking {
  readonly table: Table
  readonly principal: Principal
  /** Lets this connection look at the desk of a party; '' for none. */
  readonly look: (party: string) => void
}

const HANDLERS = { act, look, page, time } as const
export const isRequestType = (type: string): type is keyof typeof HANDLERS => Object.hasOwn(HANDLERS, type)

/** Never rejects for anything that a client can send. */
export async function answerTo(asking: Asking, type: string, payload: unknown): Promise<unknown> {
  if (!isRequestType(type)) return refused('unknown-message', { type: type.slice(0, 40) })
  return HANDLERS[type](asking, payload)
}

async function act({ table, principal }: Asking, payload: unknown): Promise<ActAnswer> {
  const parsed = ActMessage.safeParse(payload)
  if (!parsed.success) return malformed(parsed.error)
  const { seat, ...wish } = parsed.data
  if (seat !== undefined && principal.role !== 'instructor') return INSTRUCTOR_ONLY
  const actor = seat === undefined ? actorOfPrincipal(principal) : actorInSeat(seat)
  const outcome = await table.act({ ...wish, actor, isOverTheWire: true })
  return outcome.ok ? { ok: true } : outcome
}

function look({ table, principal, look: lookAt }: Asking, payload: unknown): LookAnswer {
  const parsed = LookMessage.safeParse(payload)
  if (!parsed.success) return malformed(parsed.error)
  const { party } = parsed.data
  if (principal.role !== 'instructor') return INSTRUCTOR_ONLY
  if (party !== '' && !allParties(table.world).includes(party)) return refused('unknown-party')
  lookAt(party)
  return { ok: true }
}

async function page({ table, principal }: Asking, payload: unknown): Promise<unknown> {
  const parsed = PageMessage.safeParse(payload ?? {})
  if (!parsed.success) return malformed(parsed.error)
  const { before, limit } = parsed.data
  return { ok: true, ...(await recordPage(table, readerOf(table.world, principal), before, limit)) }
}

function time({ table }: Asking): TimeAnswer {
  return { ok: true, now: table.now() }
}

const malformed = (error: z.ZodError): ActRefusal =>
  refused('malformed', { path: (error.issues[0]?.path ?? []).join('.').slice(0, 80) })
