import { once } from 'node:events'
import { connect } from 'node:net'
import { expect, it, vi } from 'vitest'
import { openClass, startServer } from '../testing/running.ts'
import { brokenFrames } from './broken-frames.ts'

it('W15 broken frames are counted each, and the log gets one line a minute', () => {
  const lines: unknown[] = []
  let counted = 0
  let now = 0
  const heard = brokenFrames(
    { warn: (about: unknown) => void lines.push(about) } as never,
    () => counted++,
    () => now,
  )
  for (let n = 0; n < 50; n++) heard(new Error('Invalid WebSocket frame: invalid opcode 5'))
  now = 60_000
  heard(new Error('Invalid WebSocket frame: RSV1 must be clear'))
  expect(counted).toBe(51)
  expect(lines).toEqual([
    { frames: 1, last: 'Invalid WebSocket frame: invalid opcode 5' },
    { frames: 50, last: 'Invalid WebSocket frame: RSV1 must be clear' },
  ])
})

it('W15 whoever sends a socket garbage leaves no stack in the log', async () => {
  const server = await startServer()
  const { token, tables } = await openClass(server)
  for (let n = 0; n < 3; n++) {
    const table = tables[0]?.table ?? ''
    const seat = await fetch(`${server.url}/matchmake/joinOrCreate/table`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ table, token }),
    }).then((answer) => answer.json() as Promise<Record<string, string>>)
    const socket = connect(server.port, '127.0.0.1')
    socket.on('error', () => {})
    socket.write(
      `GET /${seat.processId}/${seat.roomId}?sessionId=${seat.sessionId} HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\n` +
        'Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
    )
    await once(socket, 'data')
    socket.write(Buffer.from([0xff, 0xff, 0xff, 0xff]))
    await once(socket, 'close')
  }
  await vi.waitFor(async () =>
    expect(await (await fetch(`${server.url}/metrics`)).text()).toMatch(/^kelissoz_broken_frames_total 3$/m),
  )
  expect(server.complaints).toEqual([])
  await server.close()
})
