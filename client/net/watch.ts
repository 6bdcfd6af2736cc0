/**
 * Whether a connection lives: a network may drop it without a word, and then only silence tells. After a while without a
 * word we ask for one; when none comes, the connection counts as lost.
 */
import type { Waits } from './waits.ts'

export interface Watch {
  /** Something came. */
  heard(): void
  /** The network came back, or somebody looks again: asks at once, and waits for a short time only. */
  doubt(): void
  stop(): void
}
export interface Watched {
  readonly ask: () => void
  readonly lost: () => void
}

/** By so much more the time of day has moved than our own: the device slept, or was set; ms. */
const SET = 1_000

export function watchOver({ ask, lost }: Watched, waits: Waits): Watch {
  const running = () => performance.now()
  let heardAt = running()
  let askedAt = heardAt
  let lookedAt = heardAt
  let ahead = Date.now() - heardAt
  /** Since when we doubt it and have heard nothing; 0 for not at all. */
  let doubtedAt = 0

  const askNow = () => {
    askedAt = running()
    ask()
  }
  const doubt = () => {
    doubtedAt ||= running()
    askNow()
  }
  /** What was said while we slept may still be on its way to us. */
  const hasSlept = (now: number): boolean => {
    const wasAhead = ahead
    const late = now - lookedAt
    lookedAt = now
    ahead = Date.now() - now
    return late > waits.sleep || Math.abs(ahead - wasAhead) > SET
  }
  const isLost = (now: number): boolean => (doubtedAt ? now - doubtedAt > waits.inDoubt : now - heardAt > waits.silence)
  const look = () => {
    const now = running()
    if (hasSlept(now) && !doubtedAt) doubt()
    else if (isLost(now)) lost()
    else if (now - askedAt >= (now - heardAt < waits.quiet ? waits.often : waits.quiet)) askNow()
  }
  const timer = setInterval(look, waits.look)
  return {
    heard() {
      heardAt = running()
      doubtedAt = 0
    },
    doubt,
    stop: () => clearInterval(timer),
  }
}
