/**
 * A network between browsers and a server that fails as the networks of schools do: a small TCP proxy, whose fault can be
 * changed while it is in use. It tells live connections (an upgrade to WebSocket) from pages.
 */
import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/**
 * - `none`: all goes through;
 * - `swallow`: nothing comes through live connections any more, in either direction, also later, and neither end hears that
 *   the other has closed;
 * - `hold`: a live connection that is asked for gets no answer, until the fault is over; those that are open go on;
 * - `cut`: every connection is torn, and new ones too;
 * - `slow`: everything arrives late;
 * - `refuse`: a live connection that is asked for is answered with 400, those that are open are torn; pages go through.
 */
export type Fault = 'none' | 'swallow' | 'hold' | 'cut' | 'slow' | 'refuse'

export interface Network {
  readonly url: string
  readonly port: number
  set(fault: Fault): void
  /** Live connections that were asked for so far. */
  readonly asked: () => number
  close(): Promise<void>
}

const LATE_MS = 1_000
const REFUSAL = 'HTTP/1.1 400 Bad Request\r\ncontent-length: 0\r\nconnection: close\r\n\r\n'

interface Pair {
  readonly near: Socket
  readonly far: Socket
  isLive: boolean
  /** It was swallowed once: bytes are missing, and nothing that came later could be read. */
  isDead: boolean
  /** It was asked for, and what came since is held. */
  isHeld: boolean
  readonly held: Buffer[]
}
const tear = ({ near, far }: Pair): void => {
  near.resetAndDestroy()
  far.resetAndDestroy()
}

/** Writes one after the other to `to`, each `ms` later at least: a pipe keeps its order also where its delay changes. */
function delayed(to: Socket): (bytes: Buffer, ms: number) => void {
  let last = Promise.resolve()
  return (bytes, ms) => {
    const due = new Promise((resolve) => setTimeout(resolve, ms))
    last = Promise.all([last, due]).then(() => {
      if (!to.destroyed) to.write(bytes)
    })
  }
}

interface Weather {
  fault: Fault
  asked: number
  readonly lateMs: number
}

/** A live connection is asked for. */
function begin(pair: Pair, weather: Weather): void {
  weather.asked += 1
  pair.isLive = true
  pair.isHeld = weather.fault === 'hold'
  pair.isDead = weather.fault === 'swallow'
}

function carry(pair: Pair, weather: Weather): void {
  const { near, far } = pair
  const [toFar, toNear] = [delayed(far), delayed(near)]
  const late = () => (weather.fault === 'slow' ? weather.lateMs : 0)
  near.on('data', (bytes) => {
    const isAskedFor = !pair.isLive && /^upgrade: websocket/im.test(bytes.toString('latin1'))
    if (isAskedFor) begin(pair, weather)
    if (isAskedFor && weather.fault === 'refuse') near.end(REFUSAL)
    else if (pair.isHeld) pair.held.push(bytes)
    else if (!pair.isDead) toFar(bytes, late())
  })
  far.on('data', (bytes) => pair.isDead || toNear(bytes, late()))
  for (const [socket, other] of [
    [near, far],
    [far, near],
  ] as const) {
    const end = () => pair.isDead || other.destroy()
    socket
      .setNoDelay(true)
      .on('error', () => socket.destroy())
      .on('close', end)
  }
}

/** What a fault does to the connections that are open when it begins. */
function strike(pair: Pair, fault: Fault): void {
  if (fault === 'cut' || (fault === 'refuse' && pair.isLive)) tear(pair)
  else if (fault === 'swallow' && pair.isLive) pair.isDead = true
  if (fault === 'hold') return
  pair.isHeld = false
  for (const bytes of pair.held.splice(0)) if (!pair.far.destroyed) pair.far.write(bytes)
}

/** Leads to `port` of this computer; slow is `lateMs` for each way. */
export async function network(port: number, lateMs = LATE_MS): Promise<Network> {
  const pairs = new Set<Pair>()
  const weather: Weather = { fault: 'none', asked: 0, lateMs }
  const server = createServer((near) => {
    if (weather.fault === 'cut') return void near.on('error', () => {}).resetAndDestroy()
    const far = connect(port, '127.0.0.1')
    const pair: Pair = { near, far, isLive: false, isDead: false, isHeld: false, held: [] }
    pairs.add(pair)
    carry(pair, weather)
    for (const socket of [near, far])
      socket.on('close', () => near.destroyed && far.destroyed && void pairs.delete(pair))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const own = (server.address() as AddressInfo).port
  return {
    url: `http://127.0.0.1:${own}`,
    port: own,
    set(fault) {
      weather.fault = fault
      for (const pair of pairs) strike(pair, fault)
    },
    asked: () => weather.asked,
    async close() {
      server.close()
      for (const pair of pairs) tear(pair)
    },
  }
}
