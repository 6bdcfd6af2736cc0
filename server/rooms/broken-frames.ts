/**
 * Frames that are no frames of a WebSocket: anybody can send them, so each is counted, and the log gets a line a minute at
 * most. The library closes the socket.
 */
import type { Log } from '../log.ts'

const LINE_EVERY_MS = 60_000

/** What hears the errors of sockets; `count` is called for each. */
export function brokenFrames(log: Pick<Log, 'warn'>, count: () => void, now = () => performance.now()) {
  let frames = 0
  let toldAt = Number.NEGATIVE_INFINITY
  return ({ message }: Error): void => {
    count()
    frames += 1
    if (now() - toldAt < LINE_EVERY_MS) return
    log.warn({ frames, last: message.slice(0, 200) }, 'broken frames came over sockets')
    frames = 0
    toldAt = now()
  }
}
