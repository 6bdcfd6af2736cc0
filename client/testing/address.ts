/** For tests that run without a browser: the address of the page, to which what is asked for by a path alone goes. */
const plain = globalThis.fetch

export function open(origin: string): void {
  Object.defineProperty(globalThis, 'location', { value: new URL(origin), configurable: true, writable: true })
  globalThis.fetch = ((what: string | URL, how?: RequestInit) => plain(new URL(what, origin), how)) as typeof fetch
}
