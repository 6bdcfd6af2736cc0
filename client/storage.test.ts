import { beforeEach, expect, it, vi } from 'vitest'

/** A browser's storage: it may be forbidden even to name it, or full. */
function browserWith(storage: 'forbidden' | 'full' | 'well'): Map<string, string> {
  const disk = new Map<string, string>()
  const localStorage = {
    getItem: (name: string) => disk.get(name) ?? null,
    setItem(name: string, text: string) {
      if (storage === 'full') throw new DOMException('no room', 'QuotaExceededError')
      disk.set(name, text)
    },
    removeItem: (name: string) => void disk.delete(name),
  }
  Object.defineProperty(globalThis, 'localStorage', {
    configurable: true,
    get() {
      if (storage === 'forbidden') throw new DOMException('denied', 'SecurityError')
      return localStorage
    },
  })
  return disk
}
beforeEach(() => vi.resetModules())
const load = () => import('./storage.ts')

it.each(['forbidden', 'full'] as const)(
  'F5 F6 where storage is %s this tab keeps it, and says that it will not last',
  async (how) => {
    browserWith(how)
    const { keep, kept, keptJson, lasts } = await load()
    expect([kept('seat'), keptJson('seats', { none: true })]).toEqual([null, { none: true }])
    keep('seats', '{"t1":{"token":"x"}}')
    expect(keptJson('seats', {})).toEqual({ t1: { token: 'x' } })
    expect(lasts.value).toBe(false)
    keep('seats', null)
    expect(kept('seats')).toBeNull()
  },
)

it('F5 where all is well the browser keeps it, and nothing is said', async () => {
  const disk = browserWith('well')
  const { keep, kept, lasts } = await load()
  keep('name', 'Әсел')
  expect([disk.get('name'), kept('name'), lasts.value]).toEqual(['Әсел', 'Әсел', true])
  keep('name', null)
  expect([disk.size, kept('name')]).toEqual([0, null])
})

it('F6 what is full now and was written before: the newer text counts', async () => {
  browserWith('full').set('name', 'old')
  const { keep, kept } = await load()
  keep('name', 'new')
  expect(kept('name')).toBe('new')
})

it('F5 what somebody else spoiled is nothing', async () => {
  browserWith('well').set('seats', '{"t1":')
  const { keptJson } = await load()
  expect(keptJson('seats', {})).toEqual({})
})
