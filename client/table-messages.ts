/**
 * Of the messages of a language, those that the pages of a table say. The first pages have theirs compiled in (`text/m.ts`
 * says why), so that a table need not fetch these, too.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

type Messages = Readonly<Record<string, unknown>>

const here = fileURLToPath(new URL('.', import.meta.url))
const NOT_PAGES = /^(?:paraglide|e2e|node_modules)\b|\.test\.tsx?$/
const TAKES_THEM = /import \{[^}]*\bm(?: as (\w+))?\b[^}]*\} from '[./]+(?:text\/)?m\.ts'/
const FILE = /\/client\/messages\/\w+\.json$/

/** Every message that a page or a part of a table names. */
function named(): ReadonlySet<string> {
  const files = readdirSync(here, { recursive: true, encoding: 'utf8' })
  const sources = files.filter((file) => /\.tsx?$/.test(file) && !NOT_PAGES.test(file))
  return new Set(
    sources.flatMap((file) => {
      const source = readFileSync(join(here, file), 'utf8')
      const [found, as = 'm'] = TAKES_THEM.exec(source) ?? []
      return found ? [...source.matchAll(new RegExp(`\\b${as}\\.(\\w+)`, 'g'))].map(([, key = '']) => key) : []
    }),
  )
}

export function messagesOfTables(messages: Messages): Messages {
  const keys = named()
  return Object.fromEntries(Object.entries(messages).filter(([key]) => keys.has(key)))
}

export const tableMessages: Plugin = {
  name: 'table-messages',
  enforce: 'pre',
  load(id) {
    if (!FILE.test(id)) return null
    this.addWatchFile(id)
    return JSON.stringify(messagesOfTables(JSON.parse(readFileSync(id, 'utf8'))))
  },
}
