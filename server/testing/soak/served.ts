/** The server of a soak: one data folder, one process after the other, and all that any of them complained of. */
import { join } from 'node:path'
import { type ServerProcess, startProcess } from '../process.ts'
import { newFolder } from '../running.ts'

export interface Served {
  /** The data, for whoever reads them while no process runs. */
  readonly file: string
  /** Starts a process; gives its port. */
  start(): Promise<number>
  /** `kill -9`. */
  kill(): Promise<void>
  /** SIGTERM; gives the exit code. */
  drain(): Promise<number | null>
  /** What this process holds now: live and dead objects, and all its memory; bytes. */
  memory(): Promise<{ heap: number; resident: number }>
  /** What was written to standard error, logged as a warning or worse, or ended by itself. */
  readonly problems: string[]
}

const WARNING = 40

/** `heapMb`: what the objects of each of its two threads may take; V8 ends a process that needs more. */
export function servedFrom(heapMb: number, folder = newFolder()): Served {
  const problems: string[] = []
  let running: ServerProcess | null = null
  let url = ''
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    const { child, ended, said, complained } = running as ServerProcess
    if (child.exitCode !== null) problems.push(`it ended by itself with ${child.exitCode}`)
    child.kill(signal)
    const code = await ended
    if (complained() !== '') problems.push(complained())
    for (const line of said().split('\n')) if (isWarning(line)) problems.push(line)
    running = null
    return code
  }
  return {
    problems,
    file: join(folder, 'kelissoz.sqlite'),
    async start() {
      // Many starts need not compile the same files every time.
      const options = { NODE_COMPILE_CACHE: join(folder, 'compiled'), NODE_OPTIONS: `--max-old-space-size=${heapMb}` }
      running = startProcess({ DATA_DIR: folder, ...options })
      url = await running.url()
      return Number(new URL(url).port)
    },
    async kill() {
      await end('SIGKILL')
    },
    drain: () => end('SIGTERM'),
    async memory() {
      const text = await (await fetch(`${url.replace('localhost', '127.0.0.1')}/metrics`)).text()
      const figure = (name: string) => Number(new RegExp(`^${name} (\\S+)`, 'm').exec(text)?.[1])
      return { heap: figure('nodejs_heap_size_used_bytes'), resident: figure('process_resident_memory_bytes') }
    },
  }
}

function isWarning(line: string): boolean {
  if (!line.startsWith('{')) return false
  return (JSON.parse(line) as { level: number }).level >= WARNING
}
