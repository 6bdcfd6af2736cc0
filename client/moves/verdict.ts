/**
 * What the desk says of a move: '' when it is in order, else why not, as `RULE/code`, with the parameters of the refusal
 * in JSON behind one space where its sentence has any: `TXT-2/refused-already {"question":"tariff"}`.
 */
import type { ActAnswer } from '../../shared/protocol/messages.ts'

/** Why something is not in order, whether the desk says so beforehand or the table afterwards. */
export type Refusal = Pick<Extract<ActAnswer, { ok: false }>, 'rule' | 'code' | 'params'>

/** Why a move is not in order; undefined when it is. */
export function refusalIn(verdict: string): Refusal | undefined {
  if (verdict === '') return undefined
  const end = verdict.indexOf(' ')
  const [rule = '', code = ''] = (end < 0 ? verdict : verdict.slice(0, end)).split('/')
  return { rule, code, params: end < 0 ? {} : JSON.parse(verdict.slice(end + 1)) }
}

/** Whether a verdict is this refusal, whatever its parameters are. */
export const isRefusedBy = (verdict: string | undefined, rule: string, code: string): boolean => {
  const refusal = refusalIn(verdict ?? '')
  return refusal?.rule === rule && refusal.code === code
}
