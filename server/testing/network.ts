/**
 * A network between browsers and a server that fails as the networks of schools do: a small TCP proxy, whose fault can be
 * changed while it is in use. It tells live connections (an upgrade to WebSocket) from pages.
 */
import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/**
 * - `none`: all goes through;
 * - `swallow`: live connections open and then nothing comes through them any more, in either direction, and none is closed;
 * - `hold`: a live connection that is asked for gets no answer; those that are open go on;
 * - `cut`: every connection is torn, and new ones too;
 * - `slow`: everything arrives a second late;
 * - `refuse`: a live connection that is asked for is answered with 400; pages go through.
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

/** Leads to `port` of this computer. */
export async function network(port: number): Promise<Network> {
  const lines = new Set<Socket>()
  let fault: Fault = 'none'
  let asked = 0

  const carry = (near: Socket, far: Socket) => {
    let isLive = false
    const pass = (to: Socket) => (bytes: Buffer) => {
      if (isLive && fault === 'swallow') return
      if (fault === 'slow') setTimeout(() => to.write(bytes), LATE_MS)
      else to.write(bytes)
    }
    near.on('data', (bytes) => {
      if (/^upgrade: websocket/im.test(bytes.toString('latin1'))) {
        isLive = true
        asked += 1
        if (fault === 'refuse') return void near.end(REFUSAL)
        if (fault === 'hold') return
      }
      pass(far)(bytes)
    })
    far.on('data', pass(near))
  }
  const server = createServer((near) => {
    if (fault === 'cut') return void near.on('error', () => {}).resetAndDestroy()
    const far = connect(port, '127.0.0.1')
    const end = () => {
      for (const socket of [near, far]) {
        lines.delete(socket)
        socket.destroy()
      }
    }
    for (const socket of [near, far]) {
      lines.add(socket)
      socket.setNoDelay(true).on('error', end).on('close', end)
    }
    carry(near, far)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const own = (server.address() as AddressInfo).port
  return {
    url: `http://127.0.0.1:${own}`,
    port: own,
    set(to) {
      fault = to
      if (to === 'cut') for (const socket of lines) socket.resetAndDestroy()
    },
    asked: () => asked,
    async close() {
      server.close()
      for (const socket of lines) socket.destroy()
    },
  }
}
