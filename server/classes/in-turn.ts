/** One after the other: of two requests with the same id the second finds what the first has made. */

export type InTurn = <T>(request: string | undefined, make: () => Promise<T>) => Promise<T>

/** A request without an id waits for nobody. */
export function inTurn(): InTurn {
  const last = new Map<string, Promise<unknown>>()
  return (request, make) => {
    if (request === undefined) return make()
    const mine = (last.get(request) ?? Promise.resolve()).then(make, make)
    last.set(request, mine)
    const forget = () => {
      if (last.get(request) === mine) last.delete(request)
    }
    mine.then(forget, forget)
    return mine
  }
}
