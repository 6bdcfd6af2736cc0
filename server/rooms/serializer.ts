/**
 * What writes the states of the rooms, with one pair of buffers for all of them: the framework would give each room a
 * pair of its own, 128 KB and more. A state is written and handed on within one turn of the event loop, and every client
 * with a view is handed a copy.
 */
import { SchemaSerializer } from '@colyseus/core'
import type { TableState } from '../../shared/protocol/state.ts'

/** What a state may take when somebody joins; a larger one is written twice each time, with a warning on the console. */
export const STATE_BYTES = 64 * 1024

const whole = new Uint8Array(STATE_BYTES)
/** The framework wants 16 KB free past the place where it writes, or makes a larger buffer for that room alone. */
const patches = new Uint8Array(STATE_BYTES)
/** How a client reads the state: the same for every table. */
let description: Uint8Array | undefined

export class TableSerializer extends SchemaSerializer<TableState> {
  protected override fullEncodeBuffer = whole

  override reset(state: TableState) {
    super.reset(state)
    this.encoder.sharedBuffer = patches
  }

  /** Written anew each time: meanwhile another room may have written into the buffer. */
  override getFullState(...args: Parameters<SchemaSerializer<TableState>['getFullState']>) {
    this.needFullEncode = true
    return super.getFullState(...args)
  }

  override handshake() {
    description ??= super.handshake()
    return description
  }
}
