import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { root } from '../cli/root.ts'
import { enterRaw, packed } from '../testing/raw-client.ts'
import { ask, enter, openClass, sit, startServer, type TestServer } from '../testing/running.ts'

const readme = readFileSync(join(root, 'shared/protocol/README.md'), 'utf8')
/** The structures as the page tells them. */
const FIELDS: Record<string, string[]> = JSON.parse(/```json\n(\{\s+"Table"[\s\S]*?)```/.exec(readme)?.[1] ?? '{}')

interface Node {
  readonly type: string
  readonly values: Map<string, unknown>
  readonly keys: Map<number, string>
}

/** A reader of the state that was written from section 6 of the page, with no library. */
class Reader {
  readonly known = new Map<number, Node>([[0, this.node('Table')]])
  private bytes: Buffer = Buffer.alloc(0)
  private at = 0

  private node(type: string): Node {
    return { type, values: new Map(), keys: new Map() }
  }
  private take(length: number): Buffer {
    this.at += length
    return this.bytes.subarray(this.at - length, this.at)
  }
  private byte(): number {
    return this.take(1)[0] as number
  }
  private number(): number {
    const first = this.byte()
    if (first < 0x80) return first
    if (first > 0xdf) return first - 256
    const readers: Record<number, () => number> = {
      202: () => this.take(4).readFloatLE(),
      203: () => this.take(8).readDoubleLE(),
      204: () => this.byte(),
      205: () => this.take(2).readUInt16LE(),
      206: () => this.take(4).readUInt32LE(),
      207: () => Number(this.take(8).readBigUInt64LE()),
      208: () => this.take(1).readInt8(),
      209: () => this.take(2).readInt16LE(),
      210: () => this.take(4).readInt32LE(),
      211: () => Number(this.take(8).readBigInt64LE()),
    }
    return readers[first]?.() ?? Number.NaN
  }
  private string(): string {
    const first = this.byte()
    const sizes: Record<number, () => number> = {
      217: () => this.byte(),
      218: () => this.take(2).readUInt16LE(),
      219: () => this.take(4).readUInt32LE(),
    }
    return this.take(first < 0xc0 ? first & 31 : (sizes[first]?.() ?? 0)).toString('utf8')
  }
  private value(type: string): unknown {
    if (type === 'number') return this.number()
    if (type === 'string') return this.string()
    if (type === 'boolean') return this.byte() === 1
    const id = this.number()
    const known = this.known.get(id)
    const thing = known?.type === type ? known : this.node(type)
    this.known.set(id, thing)
    return thing
  }
  read(frame: Buffer) {
    this.bytes = frame
    this.at = 1
    let here = this.known.get(0) as Node
    while (this.at < frame.length) {
      if (frame[this.at] !== 255) {
        this.change(here)
        continue
      }
      this.at += 1
      const id = this.number()
      const next = this.known.get(id)
      if (!next) throw new Error(`unknown ${id}`)
      here = next
    }
  }
  private change(here: Node) {
    const isMap = here.type.startsWith('*')
    const byte = this.byte()
    const operation = isMap ? byte : byte & 192
    if (isMap && operation === 10) return here.values.clear()
    const index = isMap ? this.number() : byte & 63
    if (isMap && operation & 128) here.keys.set(index, this.string())
    const [name, type] = isMap
      ? [here.keys.get(index), here.type.slice(1)]
      : (FIELDS[here.type]?.[index]?.split(':') ?? [])
    if (name === undefined || type === undefined) throw new Error(`no field ${index} in ${here.type}`)
    if (operation === 64) here.values.delete(name)
    else here.values.set(name, this.value(type))
  }
  get state(): unknown {
    return toJson(this.known.get(0))
  }
}
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'values' in value
const toJson = (value: unknown): unknown =>
  isNode(value) ? Object.fromEntries([...value.values].map(([k, v]) => [k, toJson(v)])) : value

let server: TestServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.close())

it('a client written from the page alone joins, reads the state, acts, and follows what changes', async () => {
  const { token, tables } = await openClass(server)
  const [{ table, code } = { table: '', code: '' }] = tables
  const seat = await sit(server, code, 'KAZ', 'Бөтен')
  const stranger = await enterRaw(server, seat)
  const teacher = await enter(server, { table, token })
  const reader = new Reader()
  let read = 0
  const follow = async () => {
    await wait(80)
    for (const frame of stranger.frames.slice(read)) if (frame[0] === 14 || frame[0] === 15) reader.read(frame)
    read = stranger.frames.length
    const { json } = await ask<{ now: number }>(server, 'GET', `/api/tables/${table}/state`, undefined, seat.token)
    expect({ now: json.now, ...(reader.state as object) }).toEqual(json)
  }
  await follow()
  await teacher.act({ type: 'begin-talks' })
  await follow()
  for (let stage = 0; stage < 4; stage++) {
    await teacher.act({ type: 'advance' })
    await follow()
  }
  const act = (command: object) => stranger.request('act', packed({ id: `stranger-${read}`, command }))
  expect(await act({ type: 'say', channel: 'plenary', text: 'Сәлем', lang: 'kk' })).toMatchObject({ ok: true })
  await follow()
  expect(await act({ type: 'open-channel', with: ['RUS'], secret: true })).toMatchObject({ ok: true })
  await follow()
  expect(await act({ type: 'tick' })).toMatchObject({ ok: false, rule: 'CLK-1' })
})

it('every close code and message of the protocol stands on the page', () => {
  for (const word of [
    '4000',
    '4001',
    '4007',
    '4008',
    '4009',
    '`hello`',
    '`record`',
    '`answer`',
    '`replaced`',
    '`closing`',
  ])
    expect(readme).toContain(word)
})
