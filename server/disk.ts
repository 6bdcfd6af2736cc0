/** What is left of the disk on which the data lie: looked at from time to time, and warned of before it is full. */
import { statfsSync } from 'node:fs'
import type { Log } from './log.ts'
import type { Room } from './store/room.ts'

/** How often it is looked, and how often a warning that still holds is said again, ms. */
const LOOK_MS = 60_000
const AGAIN_MS = 60 * 60_000
const MB = 1024 * 1024

/** `low`: there is less than whoever runs the server wants to be warned of. `full`: tables can be read, and take no acts. */
export type DiskState = 'fine' | 'low' | 'full'
export interface Disk {
  state(): DiskState
  /** Bytes that are free for us; NaN where the system does not say. */
  free(): number
  close(): void
}
export interface Watched {
  readonly folder: string
  readonly room: Room
  readonly warnBelowMb: number
  readonly log: Pick<Log, 'warn' | 'error'>
}

export function watchDisk({ folder, room, warnBelowMb, log }: Watched): Disk {
  let warnedAt = Number.NEGATIVE_INFINITY
  const free = () => freeIn(folder)
  const isLow = () => free() < warnBelowMb * MB
  const look = () => {
    if (!isLow()) warnedAt = Number.NEGATIVE_INFINITY
    else if (performance.now() - warnedAt > AGAIN_MS) {
      warnedAt = performance.now()
      log.warn(
        { folder, freeMb: Math.floor(free() / MB) },
        'the disk is nearly full: make room, or tables will take no acts',
      )
    }
  }
  const blind = room.onChange((isFull) => {
    if (isFull) log.error({ folder }, 'the disk is full: tables can be read, and take no acts until there is room')
    else log.warn({ folder }, 'there is room on the disk again: the tables go on')
  })
  look()
  const timer = setInterval(look, LOOK_MS).unref()
  return {
    state: () => (room.isFull ? 'full' : isLow() ? 'low' : 'fine'),
    free,
    close() {
      clearInterval(timer)
      blind()
    },
  }
}

function freeIn(folder: string): number {
  try {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize
  } catch {
    return Number.NaN
  }
}
