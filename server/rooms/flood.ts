/** How much one connection may send. People and bots stay far below; a stuck key is refused, a flood is shown out. */

/** Frames a second that are taken; the rest of that second is refused. */
export const TAKEN_A_SECOND = 40
/** Frames a second, or seconds in a row with refused frames, that are a flood. */
export const FLOOD_A_SECOND = 400
export const FLOOD_SECONDS = 10

export type Pressure = 'fine' | 'too-frequent' | 'flood'

/** A meter for one connection; call it once for each frame with the time (ms). */
export function floodMeter(): (now: number) => Pressure {
  let second = 0
  let frames = 0
  let refusedSeconds = 0
  return (now) => {
    const current = Math.floor(now / 1000)
    if (current !== second) {
      refusedSeconds = frames > TAKEN_A_SECOND && current === second + 1 ? refusedSeconds + 1 : 0
      second = current
      frames = 0
    }
    frames += 1
    if (frames > FLOOD_A_SECOND || refusedSeconds >= FLOOD_SECONDS) return 'flood'
    return frames > TAKEN_A_SECOND ? 'too-frequent' : 'fine'
  }
}
