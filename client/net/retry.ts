/** When to try again: soon at first, slowly later, and for ever. In ms. */
const FIRST = 250
const OFTEN = 5_000
const RARELY = 30_000
/** From then on a network is tried rarely. */
const LONG = 2 * 60_000

/** The pause before the next try, after `tries` in vain over `lasted`; `roll` in 0..1 keeps a class from coming at once. */
export const pauseBefore = (tries: number, lasted: number, roll: number): number =>
  (lasted > LONG ? RARELY : Math.min(OFTEN, FIRST * 2 ** (tries - 1))) * (0.5 + roll / 2)
