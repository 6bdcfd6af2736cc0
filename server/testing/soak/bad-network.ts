/** The network between clients and a server, where it can be bad: what goes through is cut, or stands still for a while. */
import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** One connection: the client's end and the server's. */
interface Line {
  readonly near: Socket
  readonly far: Socket
}

export interface BadNetwork {
  /** Where clients go, whichever process serves. */
  readonly url: string
  /** Leads new connections to this port of this computer. */
  lead(port: number): void
  /** Tears `count` connections without a word; `roll` chooses them. */
  cut(count: number, roll: (n: number) => number): void
  /** Lets `count` connections stand still, both ways, neither closed nor read; returns how to let them go on. */
  stall(count: number, roll: (n: number) => number): () => void
  close(): void
}

export async function badNetwork(): Promise<BadNetwork> {
  const lines = new Set<Line>()
  let port = 0
  const server = createServer((near) => {
    const line = { near, far: connect(port, '127.0.0.1') }
    lines.add(line)
    const end = () => {
      lines.delete(line)
      near.destroy()
      line.far.destroy()
    }
    for (const socket of [near, line.far]) socket.setNoDelay(true).on('error', end).on('close', end)
    join(line)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const some = (count: number, roll: (n: number) => number): Line[] => {
    const all = [...lines]
    return Array.from({ length: Math.min(count, all.length) }, () => all.splice(roll(all.length), 1)).flat()
  }
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    lead(to) {
      port = to
    },
    cut(count, roll) {
      for (const { near, far } of some(count, roll)) {
        near.resetAndDestroy()
        far.resetAndDestroy()
      }
    },
    stall(count, roll) {
      const chosen = some(count, roll)
      chosen.forEach(part)
      return () => chosen.forEach(join)
    },
    close() {
      server.close()
      for (const { near, far } of lines) {
        near.destroy()
        far.destroy()
      }
    },
  }
}

function join({ near, far }: Line): void {
  near.pipe(far)
  far.pipe(near)
}

function part({ near, far }: Line): void {
  near.unpipe(far).pause()
  far.unpipe(near).pause()
}
