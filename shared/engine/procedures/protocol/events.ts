/** Facts about the rules of procedure. */
import type { ById } from '../../kernel/event.ts'

export interface ProtocolEvents {
  'rule-changed': { ruleId: string; value: string }
  'rules-adopted': { values: ById<string> }
  'rules-defaulted': { values: ById<string> }
}

declare module '../../kernel/event.ts' {
  interface Events extends ProtocolEvents {}
}
