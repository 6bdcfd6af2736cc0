/** `value` and all that it holds, frozen; what is frozen already is taken to be frozen throughout. */
export function freezeThroughout<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const part of Object.values(value)) freezeThroughout(part)
  }
  return value
}
