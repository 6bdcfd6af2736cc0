/** The figures as a table for people. */
import type { AnalysisFigure } from './analysis.ts'
import type { BotFigures } from './bots.ts'
import { DECIDED_AT_LEAST, type EngineFigures } from './engine.ts'
import type { Figures, MemoryFigures, Row } from './figures.ts'
import type { Latency } from './latency.ts'
import type { Peer } from './peer.ts'
import type { Hot, Profile } from './probe.ts'
import { TALLY_MS_AT_MOST, type TallyFigures } from './tally.ts'

const NAMES: Readonly<Record<Peer, string>> = {
  bare: 'bare room',
  stored: 'bare room + store',
  ours: 'ours',
}
const HEAD = [
  'acts/s',
  'peer',
  'CPU ms/act',
  'everyone p50',
  'p99',
  'answer p50',
  'p99',
  'sent late p99',
  'acts',
  'refused',
  'unanswered',
]

export function inWords({ machine, rows, goals, memory, restore, bundle, profiles }: Figures): string {
  const byRate = rows.toSorted((a, b) => a.rate - b.rate)
  return [
    machine,
    '',
    ...columns([HEAD, ...byRate.map(cells)]),
    '',
    ...columns(
      goals.map(({ what, value, limit, missed }) => [what, String(value), `of ${limit}`, missed ? 'MISSED' : 'ok']),
    ),
    ...(bundle.length === 0 ? ['bundle: none; `npm run build` makes one'] : []),
    '',
    memoryInWords(memory),
    `restores, ms: ${restore.all.join(' ')}`,
    ...Object.entries(profiles).flatMap(([what, profile]) => profileInWords(what, profile)),
  ].join('\n')
}

export function engineInWords({ decidedPerSecond, viewsUs, anewUs, acts, profile }: EngineFigures & Profiled): string {
  const verdict = decidedPerSecond < DECIDED_AT_LEAST ? 'MISSED' : 'ok'
  return [
    `decided acts a second: ${decidedPerSecond} of ${DECIDED_AT_LEAST}  ${verdict}`,
    `board and five desks after an act: ${viewsUs} µs followed, ${anewUs} µs worked out anew`,
    `acts: ${acts}`,
    ...(profile ? profileInWords('decide', profile) : []),
  ].join('\n')
}
type Profiled = { readonly profile?: Profile }

const profileInWords = (what: string, { files, functions }: Profile): string[] => [
  '',
  `profile (${what}), own time of the main thread, by file:`,
  ...files.map(line),
  '',
  `profile (${what}), by function:`,
  ...functions.map(line),
]

export const botsInWords = ({ games, duels, lines, repeats }: BotFigures): string =>
  [
    `${games} games among mixed bots, ${duels} duels of each kind`,
    ...lines.map(({ what, value, limit, missed }) => `${what}: ${value} (${limit})  ${missed ? 'MISSED' : 'ok'}`),
    ...(repeats.length > 0 ? ['', 'sentences that came again too soon:', ...repeats.map((one) => `  ${one}`)] : []),
  ].join('\n')

export const tallyInWords = ({ lines, ms, all }: TallyFigures): string =>
  `tally, ${lines} lines: ${ms} ms of ${TALLY_MS_AT_MOST}  ${ms > TALLY_MS_AT_MOST ? 'MISSED' : 'ok'}; runs: ${all.join(' ')}`

const NAMES_OF_DOMAINS = { mixed: 'as it mostly is', cake: 'all divide about the same' } as const

export const analysisInWords = ({
  figures,
  profile,
}: { readonly figures: readonly AnalysisFigure[] } & Profiled): string =>
  [
    ...figures.map(
      ({ kind, parties, outcomes, zopa, frontier, ms, limit, missed }) =>
        `analysis of ${outcomes} outcomes, ${parties} parties, ${NAMES_OF_DOMAINS[kind]} (zone ${zopa}, frontier ${frontier}): ${ms} ms of ${limit}  ${missed ? 'MISSED' : 'ok'}`,
    ),
    ...(profile ? profileInWords('analysis', profile) : []),
  ].join('\n')

const NAMES_OF_MEMORY = { table: 'a table', client: 'a client more', full: 'a table with its eight clients' } as const

export const memoryInWords = (memory: MemoryFigures): string =>
  (['table', 'client', 'full'] as const)
    .map((of) => `${NAMES_OF_MEMORY[of]}: heap ${memory[of].heapKB} KB, RSS ${memory[of].rssKB} KB`)
    .join('; ')

const cells = ({
  rate,
  peer,
  cpuMsPerAct,
  everyoneMs,
  answerMs,
  sentLateMs,
  acts,
  refused,
  unanswered,
}: Row): string[] => [
  String(rate),
  NAMES[peer],
  cpuMsPerAct.toFixed(3),
  ...both(everyoneMs),
  ...both(answerMs),
  sentLateMs.p99.toFixed(1),
  ...[acts, refused, unanswered].map(String),
]
const both = ({ p50, p99 }: Latency): string[] => [p50.toFixed(1), p99.toFixed(1)]
const line = ({ name, percent }: Hot): string => `${percent.toFixed(1).padStart(5)} %  ${name}`

/** Texts to the left, figures to the right. */
function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)))
  const isFigure = (i: number) => rows.slice(1).every((row) => /^[\d.-]*$/.test(row[i] ?? ''))
  return rows.map((row) =>
    row.map((cell, i) => (isFigure(i) ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0))).join('  '),
  )
}
