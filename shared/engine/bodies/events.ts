/** Facts about bodies. Each names the body that it belongs to. */
import type { Parties } from '../kernel/event.ts'

/** Where something happened; `members` only where its members alone may see it. */
export interface InBody {
  body: string
  members?: Parties
}

export interface BodyEvents {
  /** `from` did not take `step` in time, or left. */
  'chair-passed': InBody & { from: string; to: string; step: string }
}

declare module '../kernel/event.ts' {
  interface Events extends BodyEvents {}
}
