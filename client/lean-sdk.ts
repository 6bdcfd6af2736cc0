/**
 * The parts of the Colyseus SDK that this product never reaches: WebTransport and frame inputs for action games.
 * Left out of the bundle; the socket, the requests and the state are the SDK's own.
 */
import type { Plugin } from 'vite'

const UNUSED: readonly (readonly [RegExp, string])[] = [
  [/\/H3Transport\.mjs$/, 'export class H3TransportTransport {}'],
  [/\/RoomInput\.mjs$/, 'export class RoomInput {}'],
]
const MARK = '\0unused:'

export const leanSdk: Plugin = {
  name: 'lean-sdk',
  enforce: 'pre',
  resolveId(id) {
    const at = UNUSED.findIndex(([path]) => path.test(id))
    return at < 0 ? null : `${MARK}${at}`
  },
  load(id) {
    return id.startsWith(MARK) ? (UNUSED[Number(id.slice(MARK.length))]?.[1] ?? null) : null
  },
}
