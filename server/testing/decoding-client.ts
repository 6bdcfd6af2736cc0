/** A client as the serializer knows it, decoding what it is sent as the SDK does; and what it decoded, compared. */
import { type Client, ClientState } from '@colyseus/core'
import { type Decoder, Reflection, type StateView } from '@colyseus/schema'
import { TableSerializer } from '../rooms/serializer.ts'
import { settle, type TableMirror } from '../rooms/table-mirror.ts'
import type { Sight } from '../table/principal.ts'

/** The state is the second byte of a frame and after. */
const BODY = { offset: 1 }
const copy = (bytes: unknown): Uint8Array => Uint8Array.from(bytes as Uint8Array)

export const serializerOf = (mirror: TableMirror): TableSerializer => {
  const serializer = new TableSerializer()
  serializer.reset(mirror.state)
  return serializer
}

export class DecodingClient {
  readonly state: number = ClientState.JOINED
  readonly frames: Uint8Array[] = []
  readonly view: StateView
  readonly decoder: Decoder

  constructor(serializer: TableSerializer, mirror: TableMirror, sight: Sight) {
    this.view = mirror.view(sight)
    this.decoder = Reflection.decode(copy(serializer.handshake()))
    this.decoder.decode(this.keep(serializer.getFullState(this.asClient)), { ...BODY })
    settle(this.view)
  }
  get asClient(): Client {
    return this as unknown as Client
  }
  private keep(bytes: unknown): Uint8Array {
    const frame = copy(bytes)
    this.frames.push(frame)
    return frame
  }
  raw(bytes: Uint8Array): void {
    this.decoder.decode(this.keep(bytes), { ...BODY })
  }
  /** Comes back after a drop with what it had decoded before. */
  resync(serializer: TableSerializer): void {
    this.decoder.decodeResync(this.keep(serializer.getFullState(this.asClient)), { ...BODY })
    settle(this.view)
  }
}

type Fields = Readonly<Record<string, unknown>>
const mapOf = (value: unknown): ReadonlyMap<string, unknown> => (value ?? new Map()) as ReadonlyMap<string, unknown>

/** Where a decoded structure differs from a plain one: the path of the first difference, '' for none. */
export function differs(plain: object, decoded: object | undefined, path = ''): string {
  for (const [field, value] of Object.entries(plain)) {
    const found = differsAt(value, (decoded as Fields | undefined)?.[field], `${path}.${field}`)
    if (found) return found
  }
  return ''
}

function differsAt(value: unknown, decoded: unknown, path: string): string {
  if (value instanceof Map) return mapDiffers(value, mapOf(decoded), path)
  if (typeof value === 'object' && value !== null) return differs(value, decoded as object | undefined, path)
  return value === decoded ? '' : `${path}: ${String(decoded)} instead of ${String(value)}`
}

export function mapDiffers(
  plain: ReadonlyMap<string, unknown>,
  decoded: ReadonlyMap<string, unknown>,
  path = '',
): string {
  const extra = [...decoded.keys()].find((id) => !plain.has(id))
  if (extra !== undefined) return `${path}[${extra}] should not be there`
  for (const [id, value] of plain) {
    const found = decoded.has(id) ? differsAt(value, decoded.get(id), `${path}[${id}]`) : `${path}[${id}] is missing`
    if (found) return found
  }
  return ''
}
