/**
 * What the modules of the client ask of a browser while they are loaded, for tests that run without one. Import it first.
 * Nothing is drawn with it: what a page shows is the browser tests' to see.
 */
const kept = new Map<string, string>()
const events = new EventTarget()

const parts = {
  location: new URL('http://kelissoz.test/table/t1?lang=kk'),
  localStorage: {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
    removeItem: (key: string) => void kept.delete(key),
  },
  document: { documentElement: { lang: '' }, visibilityState: 'visible' },
  addEventListener: events.addEventListener.bind(events),
  removeEventListener: events.removeEventListener.bind(events),
  dispatchEvent: events.dispatchEvent.bind(events),
  matchMedia: () => ({ matches: false, addEventListener: () => {} }),
}

for (const [name, value] of Object.entries(parts)) {
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true })
}
