/** What a server of the benchmark is asked about itself: processor time, memory, and where the time goes. */
import type { Profiler } from 'node:inspector'
import { Session } from 'node:inspector/promises'
import { relative } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { root } from '../cli/root.ts'

export interface Memory {
  /** Bytes that live on the heap, and in buffers outside. */
  readonly heap: number
  readonly rss: number
}
/** A function, or a file, and the percentage of the processor time of the main thread that passed in itself. */
export interface Hot {
  readonly name: string
  readonly percent: number
}
export interface Profile {
  readonly files: readonly Hot[]
  readonly functions: readonly Hot[]
}

const TOP = 25
let session: Session | null = null

export const probe = {
  /** Processor time of the whole process so far (user and system, every thread), ms. */
  cpu(): number {
    const { user, system } = process.cpuUsage()
    return (user + system) / 1000
  },
  async memory(): Promise<Memory> {
    for (let i = 0; i < 4; i++) {
      await wait(50)
      globalThis.gc?.()
    }
    const { heapUsed, external, rss } = process.memoryUsage()
    return { heap: heapUsed + external, rss }
  },
  async startProfile(): Promise<void> {
    session = new Session()
    session.connect()
    await session.post('Profiler.enable')
    await session.post('Profiler.setSamplingInterval', { interval: 200 })
    await session.post('Profiler.start')
  },
  async rawProfile() {
    if (!session) return null
    const { profile } = await session.post('Profiler.stop')
    session.disconnect()
    return profile
  },
  async stopProfile(): Promise<Profile> {
    if (!session) return { files: [], functions: [] }
    const { profile } = await session.post('Profiler.stop')
    session.disconnect()
    return { files: hottest(profile, fileOf), functions: hottest(profile, nameOf) }
  },
}

type Frame = Profiler.ProfileNode['callFrame']

/** By the time in themselves; what was idle, and the profiler's own start, do not count. */
function hottest({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile, nameOf: (frame: Frame) => string): Hot[] {
  const byId = new Map(nodes.map((node) => [node.id, node.callFrame]))
  const times = new Map<string, number>()
  let busy = 0
  for (const [i, id] of samples.entries()) {
    const frame = byId.get(id)
    if (!frame || isNothing(frame)) continue
    const name = nameOf(frame)
    const time = timeDeltas[i] ?? 0
    busy += time
    times.set(name, (times.get(name) ?? 0) + time)
  }
  const all = [...times].map(([name, time]) => ({ name, percent: Math.round((1000 * time) / busy) / 10 }))
  return all.sort((a, b) => b.percent - a.percent).slice(0, TOP)
}

const isNothing = ({ functionName, url }: Frame): boolean =>
  functionName === '(idle)' || functionName === '(program)' || url === 'node:inspector'

const pathOf = ({ url }: Frame): string => (url.startsWith('file:') ? relative(root, fileURLToPath(url)) : url)
/** What has no file is the engine's own: `writev`, `(garbage collector)`. */
const fileOf = (frame: Frame): string => pathOf(frame) || frame.functionName

function nameOf(frame: Frame): string {
  const file = pathOf(frame)
  return `${frame.functionName || '(anonymous)'} ${file}${file ? `:${frame.lineNumber + 1}` : ''}`.trim()
}
