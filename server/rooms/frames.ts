/**
 * What a client sends, read by us: the framework disconnects whoever sends a payload that it cannot decode or a type
 * that nobody registered, and we answer both. Its own frames (joined, ping, leave) stay its own.
 */
import { getMessageBytes, Protocol } from '@colyseus/core'
import { decode, type Iterator } from '@colyseus/schema'
import { Packr, Unpackr } from 'msgpackr'
import type { RecordLine, RecordMessage } from '../../shared/protocol/messages.ts'

/** The largest frame that is read; a larger one is answered, and one above the transport's limit closes the socket. */
export const FRAME_BYTES = 64 * 1024

/** The low bits of the first byte say what a frame is; the others modify it. */
const CODE_MASK = 0x1f
/** The status of a reply that holds an answer. */
const OK = 0

export type Frame =
  /** The client has understood where it is and waits for the state. */
  | { readonly kind: 'joined' }
  /** Ping and leave. */
  | { readonly kind: 'own' }
  /** `request` is the id under which an answer is expected; null for a message that was merely sent. */
  | { readonly kind: 'message'; readonly request: number | null; readonly type: string; readonly payload: unknown }
  | { readonly kind: 'unreadable'; readonly request: number | null; readonly code: 'unreadable' | 'too-large' }

const unpackr = new Unpackr({ useRecords: false })

/** Never throws. */
export function readFrame(bytes: Buffer): Frame {
  const code = (bytes[0] ?? 0) & CODE_MASK
  if (code === Protocol.JOIN_ROOM) return { kind: 'joined' }
  if (code === Protocol.PING || code === Protocol.LEAVE_ROOM) return { kind: 'own' }
  if (code !== Protocol.ROOM_DATA && code !== Protocol.ROOM_REQUEST) return unreadable(null)
  return readMessage(bytes, code === Protocol.ROOM_REQUEST)
}

function readMessage(bytes: Buffer, isRequest: boolean): Frame {
  let request: number | null = null
  try {
    const it: Iterator = { offset: 1 }
    if (isRequest) request = requestId(decode.number(bytes, it))
    if (bytes.length > FRAME_BYTES) return { kind: 'unreadable', request, code: 'too-large' }
    if (isRequest && request === null) return unreadable(null)
    const type = decode.stringCheck(bytes, it) ? readType(bytes, it) : String(decode.number(bytes, it))
    const payload = bytes.length > it.offset ? unpackr.unpack(bytes.subarray(it.offset)) : undefined
    return { kind: 'message', request, type, payload }
  } catch {
    return unreadable(request)
  }
}

/** A message type. Not `decode.string`, which writes to the console about every byte that is no UTF-8. */
function readType(bytes: Buffer, it: Iterator): string {
  const tag = bytes[it.offset++] ?? 0
  const length = tag >= 0xa0 && tag <= 0xbf ? tag & 0x1f : tag === 0xd9 ? (bytes[it.offset++] ?? 0) : Number.NaN
  if (!(it.offset + length <= bytes.length)) throw new Error('the type is longer than the frame')
  it.offset += length
  return bytes.toString('utf8', it.offset - length, it.offset)
}

const unreadable = (request: number | null): Frame => ({ kind: 'unreadable', request, code: 'unreadable' })
const requestId = (id: unknown): number | null =>
  typeof id === 'number' && Number.isSafeInteger(id) && id >= 0 ? id : null

/** The reply to a request: always the status OK, for a refusal is an answer. */
export const replyBytes = (request: number, answer: unknown): Buffer =>
  getMessageBytes[Protocol.ROOM_RESPONSE](request, OK, answer)

const packr = new Packr({ useRecords: false })

/** Lines of the record, encoded once for all who may read them; see `recordBytes`. */
export const lineBytes = (lines: readonly RecordLine[]): Buffer => Buffer.from(packr.pack(lines))

/** A message `record`: the numbers are each reader's own, the encoded lines are shared. */
export function recordBytes(head: Omit<RecordMessage, 'entries'>, lines: Buffer): Buffer {
  const message = packr.pack({ ...head, entries: null }) // ends with one byte for null, in whose place the lines come
  return getMessageBytes.raw(Protocol.ROOM_DATA, 'record', undefined, Buffer.concat([message.subarray(0, -1), lines]))
}
