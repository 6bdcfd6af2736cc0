/**
 * What libraries bring along and this product never reaches is left out of the bundle: the Colyseus SDK's WebTransport,
 * frame inputs for action games and reconnection (our line enters anew), the encoder of states (a browser only decodes
 * one) and the collections that ours has not, dates, errors and other values in messages that JSON has not, and Vite's loader of the stylesheets and preloads of lazy pages (there is one
 * stylesheet, and nothing is preloaded).
 */
import type { Plugin } from 'vite'

type Cut = readonly [what: RegExp, instead: string]

const UNUSED: readonly Cut[] = [
  [/\/H3Transport\.mjs$/, 'export class H3TransportTransport {}'],
  [/\/RoomInput\.mjs$/, 'export class RoomInput {}'],
  [/vite\/preload-helper/, 'export const __vitePreload = (load) => load()'],
]

/** A class, or a method of one, as the libraries' files write it. */
const classOf = (name: string): Cut => [
  new RegExp(`\\nclass ${name} \\{\\n[\\s\\S]*?\\n\\}(?=\\n)`),
  `\nclass ${name} {}`,
]
const method = (name: string): Cut => [new RegExp(`\\n {4}${name}\\([^)]*\\) \\{\\n[\\s\\S]*?\\n {4}\\}(?=\\n)`), '']
const CUTS: Readonly<Record<string, readonly Cut[]>> = {
  '@colyseus/schema/build/index.mjs': [
    // The one thing through which the encoder is reached.
    [/\nReflection\.encode = function [\s\S]*?\n\};\n/, '\n'],
    // Our state is structures and maps (`shared/protocol/state.ts`).
    ...['CollectionSchema', 'SetSchema', 'StreamSchema'].map(classOf),
  ],
  '@colyseus/sdk/build/Room.mjs': [
    ...['ping', 'send', 'sendUnreliable', 'sendBytes', 'input', 'retryReconnection'].map(method),
    // What follows once we have said that we do not want it.
    [
      /(?<=handleReconnection\(code, reason\) \{\n)[\s\S]*?(?=\n {4}\}\n)/,
      '        this.onLeave.invoke(code, reason);',
    ],
  ],
  '@colyseus/sdk/build/Connection.mjs': ['sendUnreliable', 'reconnect'].map(method),
  '@colyseus/sdk/build/transport/WebSocketTransport.mjs': [method('sendUnreliable')],
  // Our messages are JSON: kinds of values that it has not are neither written nor read.
  'msgpackr/pack.js': [[/\nextensionClasses = \[[\s\S]*?\n\}\];/, '\nextensionClasses = [];\nextensions = [];']],
  'msgpackr/unpack.js': [
    [/\ncurrentExtensions\[0x42\] = [\s\S]*?(?=\n\/\/ registration of bulk)/, '\nexport const typedArrays = [];'],
  ],
}
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
    const file = Object.keys(CUTS).find((path) => id.endsWith(path))
    if (!file) return null
    let rest = code
    for (const [what, instead] of CUTS[file] ?? []) {
      if (!what.test(rest)) this.error(`what is left out of ${file} is written in another way now: ${what}`)
      rest = rest.replace(what, instead)
    }
    return { code: rest, map: null }
  },
}
