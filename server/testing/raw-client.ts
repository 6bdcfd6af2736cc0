/** A client that speaks the wire by hand, as `shared/protocol/README.md` tells a stranger to, and keeps every byte it was sent. */
import { setTimeout as wait } from 'node:timers/promises'
import { pack, unpack } from 'msgpackr'
import { PROTOCOL_VERSION } from '../../shared/protocol/messages.ts'
import type { TestServer } from './running.ts'

const JOIN_ROOM = 10
const ERROR = 11
const ROOM_DATA = 13
const ROOM_REQUEST = 21
const ROOM_RESPONSE = 22

export interface RawClient {
  readonly frames: Buffer[]
  readonly closed: { code: number; reason: string }[]
  send(bytes: Uint8Array | string): void
  /** Sends a request and gives the answer; rejects when none comes. */
  request(type: string, payload: Uint8Array): Promise<unknown>
  close(): void
}

/** A string as the Colyseus wire writes short ones: its length with the high bits of a fixed string, then its bytes. */
const shortString = (text: string): Buffer =>
  Buffer.concat([Buffer.from([0xa0 | Buffer.byteLength(text)]), Buffer.from(text)])

/** How long a busy machine may take to let somebody in, ms. */
const PATIENCE_MS = 15_000

/** Rejects with what the server said when it does not let this client in. */
export async function enterRaw(
  server: Pick<TestServer, 'url'>,
  { table, token, line }: { table: string; token: string; line?: string },
): Promise<RawClient> {
  const reply = await fetch(`${server.url}/matchmake/joinOrCreate/table`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ table, token, line, protocol: PROTOCOL_VERSION }),
  })
  // Without this a refusal would go on as a socket to no room, which is closed with 4002 and tells nobody why.
  if (reply.status !== 200) throw new Error(`no place: ${reply.status} ${await reply.text()}`)
  const { processId, roomId, sessionId } = (await reply.json()) as Record<string, string>
  const socket = new WebSocket(`${server.url.replace('http', 'ws')}/${processId}/${roomId}?sessionId=${sessionId}`)
  socket.binaryType = 'arraybuffer'
  const frames: Buffer[] = []
  const closed: { code: number; reason: string }[] = []
  socket.addEventListener('message', ({ data }) => {
    const frame = Buffer.from(data as ArrayBuffer)
    frames.push(frame)
    if (frame[0] === JOIN_ROOM) socket.send(new Uint8Array([JOIN_ROOM]))
  })
  socket.addEventListener('close', ({ code, reason }) => closed.push({ code, reason }))
  let id = 0
  const client: RawClient = {
    frames,
    closed,
    send: (bytes) => socket.send(bytes as never),
    async request(type, payload) {
      id = (id + 1) % 100
      const wanted = id
      const from = frames.length
      socket.send(Buffer.concat([Buffer.from([ROOM_REQUEST, wanted]), shortString(type), payload]))
      const isAnswer = (frame: Buffer) => frame[0] === ROOM_RESPONSE && frame[1] === wanted
      for (const end = Date.now() + 5000; Date.now() < end; await wait(2)) {
        const answer = frames.slice(from).find(isAnswer)
        if (answer) return unpack(answer.subarray(3))
      }
      throw new Error(
        `no answer to ${type} ${payload.length < 200 ? Buffer.from(payload).toString('hex') : `${payload.length} bytes`}`,
      )
    },
    close: () => socket.close(),
  }
  for (const end = Date.now() + PATIENCE_MS; !frames.some((f) => f[0] === ROOM_DATA); await wait(2)) {
    const refusal = frames.find((f) => f[0] === ERROR)
    if (refusal) throw new Error(`not let in: ${refusal.subarray(1).toString()}`)
    if (Date.now() > end) throw new Error('no greeting')
  }
  return client
}

export const packed = (value: unknown): Uint8Array => pack(value)
