/**
 * `npm run -s bench`: the figures of the server beside two peers, in one run. Standard output holds the table, or with
 * `--json` one object. A missed figure is printed as missed, with its profile; the exit code stays 0, for it is a
 * measurement and no test.
 */
import '../cli/building/production.ts'
import { join } from 'node:path'
import { Command, Option } from 'commander'
import { root } from '../cli/root.ts'
import { loadScenarios } from '../scenarios.ts'
import { measureAnalysis, profileAnalysis } from './analysis.ts'
import { measureBots } from './bots.ts'
import { measureBundle } from './bundle.ts'
import { DECIDED_AT_LEAST, measureEngine, profileEngine } from './engine.ts'
import { type Figures, figuresOf, isMissed, memoryOf, RESTORE_MS_AT_MOST } from './figures.ts'
import { actsFor, measure, measureMemory, type Peer, type PeerFigures, profile } from './peer.ts'
import { type Kind, rehearse, SETTINGS, seatsOf } from './rehearsal.ts'
import { analysisInWords, botsInWords, engineInWords, inWords, memoryInWords, tallyInWords } from './report.ts'
import { measureRestore, profileRestore } from './restore.ts'
import type { Opening } from './tables.ts'
import { measureTally } from './tally.ts'

const RATES = [300, 1_000]
const PEERS: readonly Peer[] = ['bare', 'stored', 'ours']
const TABLES = 20
/**
 * Memory is measured over more: what a server compiles and loads with its first tables is some 700 KB, which over 20 would
 * count as 35 KB of each.
 */
const TABLES_IN_MEMORY = 100
const SCENARIO = 'cis-customs-union'

const PARTS = ['engine', 'memory', 'restore', 'bots', 'tally', 'analysis'] as const

const options = new Command()
  .name('bench')
  .description('Measures the server beside a bare Colyseus room, and that room with our store.')
  .option('--json', 'print one JSON object')
  .option('--seconds <n>', 'how long each peer is measured at each rate', '5')
  .option('--profile', 'print where the time goes even if nothing is missed')
  .addOption(
    new Option(
      '--only <part>',
      'measure only the engine without a server, only the memory of tables and clients, only the cold restore, only the bots, only tally, or only the analysis',
    ).choices(PARTS),
  )
  .parse()
  .opts<{ json?: true; seconds: string; profile?: true; only?: (typeof PARTS)[number] }>()
const seconds = Math.max(1, Number(options.seconds) || 5)

const loaded = loadScenarios(join(root, 'scenarios')).scenarios.get(SCENARIO)
if (!loaded) throw new Error(`the scenario ${SCENARIO} is not sound: \`npm run -s scenarios\` says what is wrong`)
const { scenario, hash } = loaded

/** Half of the tables are in the chain of questions, half among packages. */
function opening(tables = TABLES): Omit<Opening, 'folder'> {
  const acts = actsFor(RATES, seconds, TABLES)
  const plays = (['chain', 'packages'] as Kind[]).map((kind) => rehearse(scenario, hash, kind, acts, Date.now()))
  const named = Array.from({ length: tables }, (_, i) => [`table-${i}`, plays[i % 2]] as const)
  return {
    scenario,
    settings: SETTINGS,
    seats: seatsOf(scenario),
    tables: Object.fromEntries(named) as Opening['tables'],
  }
}

const say = (what: string) => process.stderr.isTTY && console.error(`${what} …`)

async function run(): Promise<Figures> {
  const peers: [Peer, PeerFigures][] = []
  for (const peer of PEERS) {
    say(peer)
    peers.push([peer, await measure(peer, opening(), RATES, seconds)])
  }
  say('memory')
  const memory = memoryOf(await measureMemory(opening(TABLES_IN_MEMORY)), TABLES_IN_MEMORY)
  say('restore')
  const restore = await measureRestore(scenario)
  return figuresOf({
    peers: Object.fromEntries(peers) as Record<Peer, PeerFigures>,
    restore,
    bundle: measureBundle(),
    memory,
  })
}

async function profiles(figures: Figures): Promise<Figures['profiles']> {
  const wanted = (name: string) => options.profile || isMissed(figures, name)
  return {
    ...(wanted('ratio') && (await profile(opening(), RATES, seconds))),
    ...(wanted('restore') && { restore: await profileRestore(scenario) }),
  }
}

if (options.only === 'engine') {
  const engine = measureEngine(scenario, hash)
  const isTooFew = engine.decidedPerSecond < DECIDED_AT_LEAST
  const all = { ...engine, ...((isTooFew || options.profile) && { profile: await profileEngine(scenario, hash) }) }
  console.log(options.json ? JSON.stringify(all, null, 2) : engineInWords(all))
} else if (options.only === 'memory') {
  const memory = memoryOf(await measureMemory(opening(TABLES_IN_MEMORY)), TABLES_IN_MEMORY)
  console.log(options.json ? JSON.stringify(memory, null, 2) : memoryInWords(memory))
} else if (options.only === 'restore') {
  const restore = await measureRestore(scenario)
  const isTooLong = restore.ms > RESTORE_MS_AT_MOST
  const all = { ...restore, ...((isTooLong || options.profile) && { profile: await profileRestore(scenario) }) }
  console.log(JSON.stringify(all, null, 2))
} else if (options.only === 'bots') {
  const bots = await measureBots(scenario)
  console.log(options.json ? JSON.stringify(bots, null, 2) : botsInWords(bots))
} else if (options.only === 'tally') {
  const figures = measureTally()
  console.log(options.json ? JSON.stringify(figures, null, 2) : tallyInWords(figures))
} else if (options.only === 'analysis') {
  const figures = measureAnalysis()
  const isTooLong = figures.some(({ missed }) => missed)
  const all = { figures, ...((isTooLong || options.profile) && { profile: await profileAnalysis() }) }
  console.log(options.json ? JSON.stringify(all, null, 2) : analysisInWords(all))
} else {
  const figures = await run()
  const all = { ...figures, profiles: await profiles(figures) }
  console.log(options.json ? JSON.stringify(all, null, 2) : inWords(all))
}
