/** What a server of the benchmark is asked about itself: processor time, memory, and where the time goes. */
import type { Profiler } from 'node:inspector'
import { Session } from 'node:inspector/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { root } from '../cli/root.ts'

export interface Memory {
  /** Bytes that live on the heap, and in buffers outside. */
  readonly heap: number
  readonly rss: number
}
/** A function and the percentage of the processor time of the main thread that passed in itself. */
export interface Hot {
  readonly name: string
  readonly percent: number
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
  async stopProfile(): Promise<readonly Hot[]> {
    if (!session) return []
    const { profile } = await session.post('Profiler.stop')
    session.disconnect()
    return hottest(profile)
  },
}

/** Functions by the time in themselves; what was idle does not count. */
function hottest({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile): Hot[] {
  const byId = new Map(nodes.map((node) => [node.id, node.callFrame]))
  const times = new Map<string, number>()
  let busy = 0
  for (const [i, id] of samples.entries()) {
    const frame = byId.get(id)
    if (!frame || frame.functionName === '(idle)' || frame.functionName === '(program)') continue
    const name = nameOf(frame)
    const time = timeDeltas[i] ?? 0
    busy += time
    times.set(name, (times.get(name) ?? 0) + time)
  }
  const all = [...times].map(([name, time]) => ({ name, percent: Math.round((1000 * time) / busy) / 10 }))
  return all.sort((a, b) => b.percent - a.percent).slice(0, TOP)
}

function nameOf({ functionName, url, lineNumber }: { functionName: string; url: string; lineNumber: number }): string {
  const file = url.startsWith('file:') ? fileURLToPath(url).replace(`${root}/`, '') : url
  return `${functionName || '(anonymous)'} ${file}${file ? `:${lineNumber + 1}` : ''}`.trim()
}
