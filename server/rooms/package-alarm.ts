/**
 * A package may be put to the vote when it has been seen long enough: time alone then changes what a desk may do, and no
 * deadline of the table says so.
 */
import type { BoardState } from '../../shared/protocol/state.ts'
import type { Clock } from '../table/clock.ts'

export interface PackageAlarm {
  /** Wakes when the next package of this board may be put to the vote. */
  set(board: BoardState, clock: Clock, wake: () => void): void
  stop(): void
}

export function packageAlarm(): PackageAlarm {
  let wakeAt = Number.POSITIVE_INFINITY
  let cancel = () => {}
  return {
    set(board, clock, wake) {
      const now = clock.now()
      const times = [...board.packages.values()].map(({ votableAt }) => votableAt).filter((at) => at > now)
      const at = Math.min(...times, Number.POSITIVE_INFINITY)
      if (at === wakeAt) return
      wakeAt = at
      cancel()
      cancel = at < Number.POSITIVE_INFINITY ? clock.wakeAt(at, wake) : () => {}
    },
    stop: () => cancel(),
  }
}
