/**
 * Whether the disk takes what is written. While it does not, nothing is stored and reading goes on; somebody tries from time
 * to time whether there is room again.
 */

/** How often it is tried, ms. */
const TRY_MS = 1_000

export interface Room {
  readonly isFull: boolean
  /** Calls `tell` when the disk is full, and when there is room again. Returns how to stop that. */
  onChange(tell: (isFull: boolean) => void): () => void
}
export interface WatchedRoom extends Room {
  /** Something could not be written. */
  full(): void
  close(): void
}

/** `hasRoom` really writes something. */
export function roomOf(hasRoom: () => Promise<boolean>): WatchedRoom {
  const listeners = new Set<(isFull: boolean) => void>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let isClosed = false

  const change = (isFull: boolean) => {
    timer = isFull ? setTimeout(retry, TRY_MS).unref() : undefined
    for (const tell of listeners) tell(isFull)
  }
  const retry = async () => {
    const found = await hasRoom().catch(() => false)
    if (isClosed) return
    if (found) change(false)
    else timer = setTimeout(retry, TRY_MS).unref()
  }
  return {
    get isFull() {
      return timer !== undefined
    },
    onChange(tell) {
      listeners.add(tell)
      return () => void listeners.delete(tell)
    },
    full() {
      if (timer === undefined && !isClosed) change(true)
    },
    close() {
      isClosed = true
      clearTimeout(timer)
    },
  }
}
