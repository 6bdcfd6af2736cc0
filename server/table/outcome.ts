/** What became of an act, as its sender is told. */
import { isRefusal, type Refusal } from '../../shared/engine/kernel/refusal.ts'
import type { ActRefusal } from '../../shared/protocol/messages.ts'

/** `seq`, where its first fact stands in the log, is for this side of the wire only (CHN-5). */
export type Outcome = { readonly ok: true; readonly seq: number } | ActRefusal

export const answer = (taken: number | Refusal): Outcome =>
  isRefusal(taken)
    ? { ok: false, rule: taken.rule, code: taken.code, params: { ...taken.params } }
    : { ok: true, seq: taken }
