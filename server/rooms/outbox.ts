/**
 * What one client is told in one turn of the event loop goes out in one piece: answer, patch and record together. The
 * system call for each piece costs more than everything else about it.
 */
import type { GuestClient } from './guest.ts'

interface Stream {
  cork(): void
  uncork(): void
}
export interface Outbox {
  /** Keeps back what is sent to a client until `release`. */
  hold(client: GuestClient): void
  release(): void
}

export function outbox(): Outbox {
  const held = new Set<Stream>()
  return {
    hold(client) {
      const stream = (client.ref as unknown as { readonly _socket: Stream | null })._socket
      if (!stream || held.has(stream)) return
      held.add(stream)
      stream.cork()
    },
    release() {
      for (const stream of held) stream.uncork()
      held.clear()
    },
  }
}
