/**
 * The way on which a command of the owner asks the running server to put a restored database in place: a socket in the data folder,
 * which nobody else may open (its mode is 0600, as of all that lies there). One line of JSON there, one back.
 *
 * Where the file system knows no sockets, or the path is longer than they allow, there is no such way, and the server goes on without.
 */
import { once } from 'node:events'
import { chmodSync, rmSync } from 'node:fs'
import { connect, createServer, type Socket } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { DATABASE } from './data-folder.ts'

/** What was laid out (`store/staging.ts`) is to be put in place; what was there is kept under names that end in `stamp`. */
const Asked = z.object({ restore: z.string().regex(/^[\w-]{1,40}$/) })
const Answered = z.union([z.object({ before: z.string().nullable() }), z.object({ refused: z.string() })])
export type Restored = z.infer<typeof Answered>

/** What the system grants at least; Linux takes a few more. */
const LONGEST_PATH = 100
/** How long a server may take to let everybody go and come back, ms. */
const PATIENCE_MS = 60_000
const socketIn = (dataDir: string): string => join(dataDir, `${DATABASE}.control`)

/** Listens for the owner, or rejects where there is no such way; the caller holds the lock of the data, so that a socket that lies there is a dead server's. */
export async function hearOwner(
  dataDir: string,
  restore: (stamp: string) => Promise<Restored>,
  report: (error: unknown) => void,
): Promise<void> {
  const path = socketIn(dataDir)
  const answer = async (socket: Socket) => {
    const asked = Asked.safeParse(await lineFrom(socket))
    if (asked.success) socket.end(`${JSON.stringify(await restore(asked.data.restore))}\n`)
    else socket.destroy()
  }
  const server = createServer((socket) => {
    socket.on('error', () => {}) // whoever asked has gone; what was begun goes on
    answer(socket).catch(report)
  }).unref()
  if (Buffer.byteLength(path) > LONGEST_PATH) throw new Error(`the path ${path} is too long for a socket`)
  rmSync(path, { force: true })
  server.listen(path)
  await once(server, 'listening')
  chmodSync(path, 0o600)
}

/** Asks the server that runs on these data; null where none hears it. Rejects when it ends, or is silent, before it has answered. */
export async function askServer(dataDir: string, stamp: string): Promise<Restored | null> {
  const path = socketIn(dataDir)
  if (Buffer.byteLength(path) > LONGEST_PATH) return null
  const socket = connect(path)
  try {
    await once(socket, 'connect')
  } catch {
    return null
  }
  socket.setTimeout(PATIENCE_MS, () => socket.destroy())
  socket.on('error', () => {}) // an answer that does not come says the same
  socket.write(`${JSON.stringify({ restore: stamp } satisfies z.infer<typeof Asked>)}\n`)
  const line = await lineFrom(socket)
  socket.destroy()
  return Answered.parse(line)
}

/** The first line, parsed; undefined when none comes, or it is no JSON. */
async function lineFrom(socket: Socket): Promise<unknown> {
  for await (const line of createInterface({ input: socket })) {
    try {
      return JSON.parse(line)
    } catch {
      return undefined
    }
  }
}
