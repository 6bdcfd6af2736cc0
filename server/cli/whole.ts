/** A whole number on the command line. */
import { InvalidArgumentError } from 'commander'

export const whole =
  (least: number) =>
  (text: string): number => {
    const n = Number(text)
    if (!Number.isSafeInteger(n) || n < least)
      throw new InvalidArgumentError(`a whole number from ${least} on is needed`)
    return n
  }
