/** The server as a process of its own, as `npm start` and the container run it. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { root } from '../cli/root.ts'
import { newFolder } from './running.ts'

export interface ServerProcess {
  readonly child: ChildProcessWithoutNullStreams
  /** What it has written so far to standard output, and to standard error. */
  readonly said: () => string
  readonly complained: () => string
  /** The exit code, once it has ended and all it wrote was read. */
  readonly ended: Promise<number | null>
  /** `http://localhost:PORT`, once it has said so; rejects with what it said when it ends before. */
  readonly url: () => Promise<string>
}

export function startProcess(env: NodeJS.ProcessEnv, options: readonly string[] = []): ServerProcess {
  const own = { DATA_DIR: newFolder(), HOST: '127.0.0.1', PORT: '0', LOG_LEVEL: 'warn', ...env }
  const child = spawn(process.execPath, [join(root, 'server/main.ts'), ...options], { env: own })
  const written = { said: '', complained: '' }
  child.stdout.on('data', (chunk) => {
    written.said += chunk
  })
  child.stderr.on('data', (chunk) => {
    written.complained += chunk
  })
  const ended = once(child, 'close').then(([code]) => code as number | null)
  const url = async () => {
    for (;;) {
      const [found] = /http:\/\/localhost:\d+/.exec(written.said) ?? []
      if (found) return found
      if (child.exitCode !== null) throw new Error(written.said + written.complained)
      await Promise.race([once(child.stdout, 'data'), ended])
    }
  }
  return { child, said: () => written.said, complained: () => written.complained, ended, url }
}
