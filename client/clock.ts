/**
 * The server's clock as this page knows it (CLK-1): the last word of the server, and the time that has run since. The time
 * of day of the device, which people set, is never asked; and what runs may stand still while the device sleeps, so every
 * word of the server counts.
 */
export interface ServerClock {
  /** Epoch ms of the server. */
  now(): number
  /** The server said that it was `at`; `asked`, by `running`, is when we asked, left out where it spoke by itself. */
  hear(at: number, asked?: number): void
}

/** How far a word that was not asked for may be behind: nobody knows how long it was on its way; ms. */
const UNASKED = 1_000

/** `start` counts until the server has spoken. */
export function serverClock(running: () => number, start: number): ServerClock {
  let anchor = { at: start, since: running(), doubt: Number.POSITIVE_INFINITY }
  const now = (): number => anchor.at + running() - anchor.since
  return {
    now: () => Math.round(now()),
    hear(at, asked) {
      const took = asked === undefined ? 0 : running() - asked
      const doubt = asked === undefined ? UNASKED : took / 2
      // A slow word tells us less than we know, unless it proves us wrong.
      const isWrong = Math.abs(at + took / 2 - now()) > doubt
      if (isWrong || doubt <= anchor.doubt) anchor = { at: at + took / 2, since: running(), doubt }
    },
  }
}
