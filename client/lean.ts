/**
 * What libraries bring along and this product never reaches is left out of the bundle: the Colyseus SDK's WebTransport
 * and frame inputs for action games, the encoder of states (a browser only decodes one), and Vite's loader of the
 * stylesheets and preloads of lazy pages (there is one stylesheet, and nothing is preloaded).
 */
import type { Plugin } from 'vite'

const UNUSED: readonly (readonly [RegExp, string])[] = [
  [/\/H3Transport\.mjs$/, 'export class H3TransportTransport {}'],
  [/\/RoomInput\.mjs$/, 'export class RoomInput {}'],
  [/vite\/preload-helper/, 'export const __vitePreload = (load) => load()'],
]
/** The one thing in the schema library through which its encoder is reached. */
const ENCODING = /\nReflection\.encode = function [\s\S]*?\n\};\n/
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
  transform(code, id) {
    if (!id.endsWith('@colyseus/schema/build/index.mjs')) return null
    if (!ENCODING.test(code)) this.error('the schema library reaches its encoder by another way now')
    return { code: code.replace(ENCODING, '\n'), map: null }
  },
}
