/** The rules of procedure that a table has given itself. */
import type { Scenario } from '../../../scenario/schema.ts'
import type { ById } from '../../kernel/event.ts'

export interface ProtocolState {
  /** rule id → its value */
  readonly values: ById<string>
  readonly status: 'open' | 'adopted' | 'default'
  /** Changes, and whole drafts, that did not carry. */
  readonly refused: readonly string[]
}

declare module '../../kernel/world.ts' {
  interface Slices {
    protocol: ProtocolState
  }
}

/** The scenario's own rules: what holds when no others are adopted (PRO-2). */
export const defaultRules = ({ rules }: Scenario): Record<string, string> =>
  Object.fromEntries(rules.map((r) => [r.id, r.default]))
/** The whole of the rules as one text, to tell whether they were refused as they stand. */
export const draftOf = (values: ById<string>): string =>
  Object.entries(values)
    .map(([rule, value]) => `${rule}=${value}`)
    .join(' ')
