/**
 * What writes the states of the rooms, with one pair of buffers for all of them: the framework would give each room a
 * pair of its own, 128 KB and more. A state is written and handed on within one turn of the event loop, and every client
 * with a view is handed a copy.
 */
import { type Client, SchemaSerializer } from '@colyseus/core'
import type { TableState } from '../../shared/protocol/state.ts'

/** What a state may take when somebody joins; a larger one is written twice each time, with a warning on the console. */
export const STATE_BYTES = 64 * 1024

const whole = new Uint8Array(STATE_BYTES)
/** The framework wants 16 KB free past the place where it writes, or makes a larger buffer for that room alone. */
const patches = new Uint8Array(STATE_BYTES)
/** How a client reads the state: the same for every table. */
let description: Uint8Array | undefined

/** Clients as they are handed to the framework, which would send everybody a frame whenever anybody's view changed. */
const quiet = new WeakMap<Client, Client>()

/** This client, but for frames that say nothing: by counting them a seat could count what others do unseen (CHN-5). */
function withoutEmptyFrames(client: Client): Client {
  const known = quiet.get(client)
  if (known) return known
  const raw: Client['raw'] = (bytes, ...rest) => {
    if (bytes.length > 1) client.raw(bytes, ...rest)
  }
  const made: Client = Object.create(client, { raw: { value: raw } })
  quiet.set(client, made)
  return made
}

export class TableSerializer extends SchemaSerializer<TableState> {
  protected override fullEncodeBuffer = whole

  override reset(state: TableState) {
    super.reset(state)
    this.encoder.sharedBuffer = patches
  }

  override applyPatches(clients: Client[], state?: TableState) {
    return super.applyPatches(Array.from(clients, withoutEmptyFrames), state)
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
