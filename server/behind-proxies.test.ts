/** The configurations that we show: a class negotiates through each of them, at the root of a host and below a path. */
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { systemClock } from './table/clock.ts'
import { type Kind, programOf, type ReverseProxy, startProxy } from './testing/reverse-proxy.ts'
import { ask, freshTables, newFolder, startServer, type TestServer } from './testing/running.ts'
import { talksAt } from './testing/talks.ts'
import { upgradeStatus } from './testing/upgrade.ts'

/** Installing one, where it is installed, ms. */
const INSTALLING_MS = 300_000
const UNDER = '/kelissoz'
/** What the files themselves say for a site below a path. */
const UNDER_A_PATH = {
  nginx: (text: string) => text.replace('location / {', `location ${UNDER}/ {`),
  caddy: (text: string) => text.replace('reverse_proxy 127', `reverse_proxy ${UNDER}* 127`),
}

describe.each(['nginx', 'caddy'] as const)('%s', (kind: Kind) => {
  let program: ReturnType<typeof programOf>
  beforeAll(() => {
    program = programOf(kind, process.env)
  }, INSTALLING_MS)

  let server: TestServer | undefined
  let proxy: ReverseProxy | undefined
  afterEach(async () => {
    // The server first: Caddy ends what is still open with frames that are none.
    await server?.close()
    await proxy?.close()
    expect(server?.complaints ?? []).toEqual([])
    proxy = undefined
    server = undefined
  })
  /** The server as it is seen through the proxy. */
  async function behind(basePath: string): Promise<TestServer> {
    if ('skipped' in program) throw new Error(program.skipped)
    server = await startServer(newFolder(), 1, systemClock, basePath)
    const change = basePath === '' ? (text: string) => text : UNDER_A_PATH[kind]
    proxy = await startProxy(kind, program.path, server.port, change)
    return { ...server, url: proxy.url + basePath }
  }

  for (const basePath of ['', UNDER])
    it(`F4 F21 five heads agree on a rule by a vote through it, at ${basePath || 'the root of a host'}`, async ({
      skip,
    }) => {
      if ('skipped' in program) skip(program.skipped)
      const seen = await behind(basePath)
      const page = await (await fetch(`${seen.url}/teach`)).text()
      const [, script] = / src="([^"]+\.js)"/.exec(page) ?? []
      expect(script).toMatch(new RegExp(`^${basePath}/assets/`))
      expect((await fetch(proxy?.url + (script ?? ''))).headers.get('content-type')).toMatch(/javascript/)
      const talks = await talksAt(seen, (await freshTables(seen, 1))(), true)
      const heard = { type: 'say', channel: 'plenary', text: 'Heard through the proxy.', lang: 'en' }
      await talks.give('RUS', heard)
      expect(await talks.last('KAZ', 'rule-changed')).toMatchObject({ ruleId: 'publicity', value: 'public' })
      await vi.waitFor(() =>
        expect(Buffer.concat(talks.places.get('TJK')?.socket.frames ?? []).toString()).toContain(heard.text),
      )
    }, 90_000)

  it('F4 a page opens a live connection under the name and port of the proxy, and under no other', async ({ skip }) => {
    if ('skipped' in program) skip(program.skipped)
    const { url } = await behind('')
    expect(await upgradeStatus(url, { origin: url })).toBe(101)
    expect(await upgradeStatus(url, { origin: 'http://127.0.0.1:9' })).toBe(403)
    expect(await upgradeStatus(url, { origin: 'http://elsewhere.example' })).toBe(403)
  }, 60_000)

  it('W7 W12 who asks is known by the proxy alone, and the figures of the server stay inside', async ({ skip }) => {
    if ('skipped' in program) skip(program.skipped)
    const seen = await behind('')
    const statuses: number[] = []
    for (let i = 0; i < 50; i += 1) {
      const headers = { 'x-forwarded-for': `203.0.113.${i}` }
      statuses.push((await fetch(`${seen.url}/api/codes/${100_000 + i}`, { headers })).status)
    }
    expect([statuses[0], statuses.at(-1)]).toEqual([404, 429])
    expect((await ask(seen, 'GET', '/metrics')).json).toEqual({ error: { code: 'metrics-closed' } })
  }, 60_000)
})
