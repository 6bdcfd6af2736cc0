/**
 * What is worked out again and again from the same part of a world, worked out once. Worlds share every part that no fact
 * has touched, so that most acts find what earlier ones worked out; a part that changed is another object.
 */

/**
 * `of`, remembered for each frozen `part` as long as that lives. `rest` must follow from the part: the world it belongs
 * to. What is found keeps nothing of `rest`, which may be the reader of another world by then. A part that is not frozen is a draft that a fold is changing: what is found there may not hold a moment later.
 */
export function memoize<Part extends object, Rest extends readonly unknown[], T>(
  of: (part: Part, ...rest: Rest) => T,
): (part: Part, ...rest: Rest) => T {
  const known = new WeakMap<Part, T>()
  return (part, ...rest) => {
    const old = known.get(part)
    if (old !== undefined) return old
    const found = of(part, ...rest)
    if (Object.isFrozen(part)) known.set(part, found)
    return found
  }
}
