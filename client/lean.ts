/**
 * What libraries bring along and this product never reaches is left out of the bundle: the Colyseus SDK's WebTransport
 * and frame inputs for action games, and Vite's loader of the stylesheets and preloads of lazy pages (there is one
 * stylesheet, and nothing is preloaded).
 */
import type { Plugin } from 'vite'

const UNUSED: readonly (readonly [RegExp, string])[] = [
  [/\/H3Transport\.mjs$/, 'export class H3TransportTransport {}'],
  [/\/RoomInput\.mjs$/, 'export class RoomInput {}'],
  [/vite\/preload-helper/, 'export const __vitePreload = (load) => load()'],
]
const MARK = '\0unused:'

export const lean: Plugin = {
  name: 'lean',
  enforce: 'pre',
  resolveId(id) {
    const at = UNUSED.findIndex(([path]) => path.test(id))
    return at < 0 ? null : `${MARK}${at}`
  },
  load(id) {
    return id.startsWith(MARK) ? (UNUSED[Number(id.slice(MARK.length))]?.[1] ?? null) : null
  },
}
