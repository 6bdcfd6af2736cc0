/**
 * Prints and enforces the budgets of the bundle (gzip, level 9):
 * the landing page 20 KB of script in all, the desk 90 KB of code, the sentences of one language 30 KB.
 * A desk is measured in the stage that weighs most: with the panels that this stage opens, and none of the others'.
 */
import { existsSync, globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { partOf } from './sentence-parts.ts'
import { messagesOfTables } from './table-messages.ts'

type Chunk = {
  readonly file: string
  readonly isEntry?: boolean
  readonly imports?: readonly string[]
  readonly dynamicImports?: readonly string[]
}
type Manifest = Readonly<Record<string, Chunk>>

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const gzipped = (text: string | Buffer) => gzipSync(text, { level: 9 }).length
/**
 * Not loaded with a desk: another page, parts that only an instructor, a practice or the result shows, what comes when there is
 * something in it or when a seat opens it, and what only a network without live connections needs.
 */
const ELSEWHERE = [
  'pages/',
  'procedures/clock/start.tsx',
  'procedures/clock/practice.tsx',
  'procedures/delegation/eyes.tsx',
  'procedures/committees/panel.tsx',
  'procedures/concessions/',
  'procedures/turns/panel.tsx',
  'guidance/',
  'procedures/instructor/',
  'procedures/treaty/panels.ts',
  'procedures/ratification/panel.tsx',
  'procedures/calendar/story.tsx',
  'procedures/calendar/review.tsx',
  'procedures/ranking/places.tsx',
  'procedures/ranking/rankings.tsx',
  'procedures/text/settled-form.tsx',
  'procedures/ballots/ruler.tsx',
  'procedures/ballots/verdict.tsx',
  'procedures/ballots/votes.tsx',
  'procedures/capital/answers.tsx',
  'procedures/statements/make.tsx',
  'procedures/treaty/decline-form.tsx',
  'scores/brief-contents.tsx',
  'net/meanwhile.ts',
  'ui/keep-focus.ts',
  'net/proof.ts',
  'procedures/listing/own-question.tsx',
  'procedures/text/free-wording.tsx',
  'procedures/text/amendment.tsx',
  'procedures/channels/channel-form.tsx',
  'procedures/channels/disclose.tsx',
  'procedures/packages/builder.tsx',
  'procedures/packages/card.tsx',
  'procedures/proposals/',
  'procedures/delegation/newcomers.tsx',
]
const isElsewhere = (key: string) => ELSEWHERE.some((start) => key.startsWith(start))
/** What is fetched in one language at a time: the sentences by id, and the messages of the table's pages. */
const isSentences = (key: string) => key.includes('shared/text/') || key.startsWith('messages/')

/** The procedure whose panels these are: they are loaded in a stage that opens it. */
const procedureOf = (key: string): string | undefined => /^procedures\/([\w-]+)\/panels?\.tsx?$/.exec(key)?.[1]
/** What each stage of each scenario opens. */
const stages = (): readonly (readonly string[])[] =>
  globSync(here('../scenarios/*/scenario.json')).flatMap((file) =>
    JSON.parse(readFileSync(file, 'utf8')).stages.map(({ opens }: { opens: readonly string[] }) => opens),
  )

/** The chunks loaded with these; in a stage that opens procedures also what is loaded lazily, but nothing that is elsewhere. */
function closure(manifest: Manifest, from: readonly string[], opens?: readonly string[]): ReadonlySet<string> {
  const isDrawn = (key: string): boolean => {
    const procedure = procedureOf(key)
    return !isElsewhere(key) && !isSentences(key) && (!procedure || opens?.includes(procedure) === true)
  }
  const seen = new Set<string>()
  const waiting = [...from]
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    const chunk = manifest[key]
    if (!chunk || seen.has(key)) continue
    seen.add(key)
    const lazy = opens && !chunk.isEntry ? (chunk.dynamicImports ?? []).filter(isDrawn) : []
    waiting.push(...(chunk.imports ?? []), ...lazy)
  }
  return seen
}

function scriptSize(manifest: Manifest, keys: ReadonlySet<string>): number {
  const files = new Set([...keys].map((key) => manifest[key]?.file).filter((file) => file?.endsWith('.js')))
  return [...files].reduce((sum, file) => sum + gzipped(readFileSync(here(`../dist/client/${file}`))), 0)
}

const entries = (manifest: Manifest): string[] => Object.keys(manifest).filter((key) => manifest[key]?.isEntry)

/** What a part that comes later brings beside what a desk has, in whichever files the bundler put it. */
function laterSize(manifest: Manifest, part: string): number {
  const there = closure(manifest, [...entries(manifest), 'pages/table.tsx', 'pages/desk.tsx'])
  const brought = [...closure(manifest, [part])].filter((key) => !there.has(key))
  return scriptSize(manifest, new Set(brought))
}

/** What a visitor of these pages loads; a page that the bundle does not have would hide what it weighs. */
function pageSize(manifest: Manifest, pages: readonly string[], opens?: readonly string[]): number {
  const chunks = pages.map((page) => `pages/${page}.tsx`)
  const missing = chunks.find((chunk) => !manifest[chunk])
  if (missing) throw new Error(`The bundle has no chunk for ${missing}: has the page another name now?`)
  return scriptSize(manifest, closure(manifest, [...entries(manifest), ...chunks], opens))
}

/** What is read at a table; the rules with their sources are fetched by whoever asks why. */
/** What now: fetched when the desk is drawn, so that the desk is not kept waiting for it. */
const guidanceSentences = (language: string): number =>
  gzipped(JSON.stringify(partOf(JSON.parse(readFileSync(here(`../shared/text/${language}.json`), 'utf8')), 'guidance')))

function sentencesSize(language: string): number {
  const read = (file: string) => JSON.parse(readFileSync(here(file), 'utf8'))
  const sentences = [
    partOf(read(`../shared/text/${language}.json`), 'table'),
    messagesOfTables(read(`./messages/${language}.json`)),
  ]
  return sentences.reduce((sum, file) => sum + gzipped(JSON.stringify(file)), 0)
}

/** One row a budget: what, how much it is, how much it may be, in bytes. */
function budgets(): readonly { what: string; bytes: number; limit: number }[] {
  const manifest: Manifest = JSON.parse(readFileSync(here('../dist/client/.vite/manifest.json'), 'utf8'))
  return [
    { what: 'landing script', bytes: pageSize(manifest, ['landing']), limit: 20_000 },
    {
      what: 'desk code',
      bytes: Math.max(...stages().map((opens) => pageSize(manifest, ['table', 'desk'], opens))),
      limit: 90_000,
    },
    ...['kk', 'ru', 'en'].map((language) => ({
      what: `sentences ${language}`,
      bytes: sentencesSize(language),
      limit: 30_000,
    })),
    // What guides draws its middle, its dock and its folds, too, and is counted with every file that comes for it alone. Each
    // procedure brings its guide, some 100 bytes.
    { what: 'guidance code', bytes: laterSize(manifest, 'guidance/now-panel.tsx'), limit: 15_000 },
    ...['kk', 'ru', 'en'].map((language) => ({
      what: `guidance ${language}`,
      bytes: guidanceSentences(language),
      limit: 4_000,
    })),
  ]
}

function report(): void {
  for (const { what, bytes, limit } of budgets()) {
    const verdict = bytes > limit ? 'MISSED' : 'ok'
    console.log(`${what.padEnd(15)} ${(bytes / 1000).toFixed(1).padStart(6)} of ${limit / 1000} KB gz  ${verdict}`)
    if (bytes > limit) process.exitCode = 1
  }
}

if (existsSync(here('../dist/client/.vite/manifest.json'))) report()
else console.log('No bundle to measure.')
