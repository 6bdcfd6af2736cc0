/** Behind a reverse proxy: whose request it is, and by which name a browser knows us. */
import { afterAll, expect, it } from 'vitest'
import { newFolder, startServer, type TestServer } from './testing/running.ts'
import { upgradeStatus } from './testing/upgrade.ts'

const started: TestServer[] = []
afterAll(async () => {
  for (const server of started) {
    await server.close()
    expect(server.complaints).toEqual([])
  }
})
async function serverBehind(proxies: number): Promise<TestServer> {
  const server = await startServer(newFolder(), proxies)
  started.push(server)
  return server
}

/** What a wrong code is answered with when it comes with this `X-Forwarded-For`. */
let code = 100_000
const guess = async ({ url }: TestServer, forwarded: string): Promise<number> => {
  code += 1
  return (await fetch(`${url}/api/codes/${code}`, { headers: { 'x-forwarded-for': forwarded } })).status
}
/** More wrong codes than one address may try. */
const GUESSES = 50

it('behind one proxy each address of the school has its own count of wrong codes', async () => {
  const server = await serverBehind(1)
  const statuses: number[] = []
  for (let i = 0; i < GUESSES; i += 1) statuses.push(await guess(server, '10.0.0.7'))
  expect([statuses[0], statuses.at(-1)]).toEqual([404, 429])
  expect(await guess(server, '10.0.0.8')).toBe(404)
})

it('what a client claims before the proxy speaks is not believed', async () => {
  const server = await serverBehind(1)
  for (let i = 0; i < GUESSES; i += 1) await guess(server, `1.1.1.${i}, 10.0.0.9`)
  expect(await guess(server, '1.1.2.1, 10.0.0.9')).toBe(429)
})

it('without a proxy the header is only a claim', async () => {
  const server = await serverBehind(0)
  for (let i = 0; i < GUESSES; i += 1) await guess(server, `10.0.1.${i}`)
  expect(await guess(server, '10.0.2.1')).toBe(429)
})

const socket = ({ url }: TestServer, headers: Record<string, string>) => upgradeStatus(url, headers)

it('a page opens a socket under the name that its proxy was asked for, and under no other', async () => {
  const [plain, behind] = [await serverBehind(0), await serverBehind(1)]
  const through = { host: 'inner:2567', origin: 'https://talks.school.kz', 'x-forwarded-host': 'talks.school.kz' }
  expect(await socket(behind, through)).toBe(101)
  expect(await socket(plain, through)).toBe(403)
  expect(await socket(behind, { ...through, origin: 'https://elsewhere.example' })).toBe(403)
  const { 'x-forwarded-host': _, ...kept } = { ...through, host: 'talks.school.kz' }
  expect(await socket(behind, kept)).toBe(101)
  expect(await socket(plain, kept)).toBe(101)
})

it('F4 where the proxy passes on the name without the port, the names are compared', async () => {
  const server = await serverBehind(0)
  const upgrade = (origin: string, host: string) => socket(server, { origin, host })
  // nginx: proxy_set_header Host $host
  expect(await upgrade('http://h:8080', 'h')).toBe(101)
  expect(await upgrade('http://h:8080', 'h:8080')).toBe(101)
  expect(await upgrade('http://[::1]:8080', '[::1]')).toBe(101)
  expect(await upgrade('http://h:8080', 'other')).toBe(403)
  expect(await upgrade('http://[::1]:8080', '[::2]')).toBe(403)
})

it('F4 a port that is named is compared; the one that goes without saying may be named or not', async () => {
  const server = await serverBehind(0)
  const upgrade = (origin: string, host: string) => socket(server, { origin, host })
  expect(await upgrade('http://h:8080', 'h:9090')).toBe(403)
  expect(await upgrade('http://h', 'h:80')).toBe(101)
  expect(await upgrade('https://h', 'h:443')).toBe(101)
  expect(await upgrade('https://h', 'h:80')).toBe(403)
  expect(await upgrade('null', 'h')).toBe(403)
})

it('F4 behind a proxy that is believed, a forwarded name without its port is enough', async () => {
  const server = await serverBehind(1)
  const through = { host: 'inner:2567', origin: 'http://h:8080', 'x-forwarded-host': 'h' }
  expect(await socket(server, through)).toBe(101)
  expect(await socket(server, { ...through, origin: 'http://elsewhere:8080' })).toBe(403)
})
