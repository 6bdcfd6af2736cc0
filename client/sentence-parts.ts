/**
 * The sentences of a language stand in one file, for its translator, and are fetched in three parts: what is read at a
 * table all the time; what now, which comes with the code of guidance; and refusals, rules and sources, for whoever asks why,
 * with what only the years after the signature say (IMP).
 */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

const PARTS = [
  ['rules', /^(refusals|rules|sources|families|years)\.|\b(IMP|period|duty|query|inspection|breach)-/],
  ['guidance', /^(coach|acts|why|reasons|clocks)\./],
] as const
const partFor = (key: string): string => PARTS.find(([, keys]) => keys.test(key))?.[0] ?? 'table'
const ASKED = /\/shared\/text\/(\w+)\.json\?part=(table|guidance|rules)$/
const PART = /^\0shared\/text\/(\w+)\.(table|guidance|rules)$/

/** The sentences of one part, of all those of a language. */
export const partOf = (sentences: Readonly<Record<string, string>>, part: string): Record<string, string> =>
  Object.fromEntries(Object.entries(sentences).filter(([key]) => partFor(key) === part))

export const sentenceParts: Plugin = {
  name: 'sentence-parts',
  enforce: 'pre',
  resolveId(id) {
    const [, language, part] = ASKED.exec(id) ?? []
    return language ? `\0shared/text/${language}.${part}` : null
  },
  load(id) {
    const [, language, part = ''] = PART.exec(id) ?? []
    if (!language) return null
    const file = fileURLToPath(new URL(`../shared/text/${language}.json`, import.meta.url))
    this.addWatchFile(file)
    return `export default ${JSON.stringify(partOf(JSON.parse(readFileSync(file, 'utf8')), part))}`
  },
}
