/** What is asked over HTTP comes to an end on any network, and is asked again where that does no harm. */
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { open } from '../testing/address.ts'
import { http } from './http.ts'

let server: Server
afterEach(() => {
  server.closeAllConnections()
  server.close()
})
async function answering(listener: RequestListener): Promise<void> {
  server = createServer(listener).listen(0, '127.0.0.1')
  await once(server, 'listening')
  open(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
}
const seat = { token: 't', table: 't1', party: 'KAZ', role: 'head', person: 'p1' }
const wish = { id: 'request-0123456789', code: '123456', name: 'Ann', lang: 'en' } as const

it('F7 an answer that is lost is asked for again under the same id', async () => {
  const bodies: string[] = []
  await answering(async (request, response) => {
    bodies.push((await request.toArray()).join(''))
    if (bodies.length === 1) request.socket.resetAndDestroy()
    else if (bodies.length === 2)
      response.writeHead(201, { 'content-length': 500 }).end('{"token"', () => request.socket.destroy())
    else response.writeHead(201).end(JSON.stringify(seat))
  })
  expect(await http.join(wish)).toEqual(seat)
  expect(bodies.map((body) => JSON.parse(body).id)).toEqual([wish.id, wish.id, wish.id])
})

it('F2 after three tries in vain it says that the server cannot be reached', async () => {
  let tries = 0
  await answering((request) => {
    tries += 1
    request.socket.resetAndDestroy()
  })
  await expect(http.scenarios()).rejects.toMatchObject({ code: 'offline' })
  expect(tries).toBe(3)
})

it('F2 a refusal is an answer and is not asked for again; what is no JSON is told from a network that is gone', async () => {
  const answers = [
    [409, '{"error":{"code":"seat-taken","params":{"n":1}}}'],
    [502, '<html>Bad Gateway</html>'],
    [200, '<html>Sign in to this Wi-Fi</html>'],
  ] as const
  let asked = 0
  await answering((_, response) => {
    const [status, text] = answers[asked++] as (typeof answers)[number]
    response.writeHead(status).end(text)
  })
  await expect(http.join(wish)).rejects.toMatchObject({ code: 'seat-taken', params: { n: 1 } })
  await expect(http.join(wish)).rejects.toMatchObject({ code: 'unexpected' })
  await expect(http.join(wish)).rejects.toMatchObject({ code: 'unexpected' })
})

it('F2 a server that takes the request and never answers is not waited for for ever', async () => {
  let asked = 0
  await answering((_, response) => {
    asked += 1
    if (asked > 1) response.end('[]')
  })
  expect(await http.scenarios()).toEqual([])
  expect(asked).toBe(2)
}, 60_000)

it('W7 where somebody guesses codes behind our address, the work that ours costs is done, and it gets in', async () => {
  const proofs: (string | undefined)[] = []
  await answering((request, response) => {
    const proof = request.headers['kelissoz-proof'] as string | undefined
    proofs.push(proof)
    const first = createHash('sha256')
      .update(`s${proofs.length - 1} ${wish.code} ${proof}`)
      .digest()[0]
    if (proofs.length === 3 && first === 0) response.writeHead(201).end(JSON.stringify(seat))
    else {
      const params = { seconds: 9, salt: `s${proofs.length}`, bits: 8 }
      response.writeHead(429).end(JSON.stringify({ error: { code: 'too-many-requests', params } }))
    }
  })
  expect(await http.join(wish)).toEqual(seat)
  expect(proofs[0]).toBeUndefined()
})
