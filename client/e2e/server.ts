/** A real server in a process of its own, with a data folder and a port of its own. It can be killed and come back. */
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { test as base } from '@playwright/test'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const main = here('../../server/main.ts')
const quick = here('./quick-server.ts')
/** The longest a start may take, ms. */
const START_MS = 60_000

export interface Server {
  /** `http://127.0.0.1:PORT`, with the path under which the site lies. */
  readonly url: string
  /** The same server under a plain name, as on a classroom network: no secure context. */
  readonly named: string
  /** SIGKILL, as when the power fails; resolves when the process is gone. */
  kill(): Promise<void>
  /** Starts it on the port and the data it had. */
  start(): Promise<void>
  /** Runs a command of the owner on its data; rejects with what it said when it fails. */
  run(name: 'backup' | 'restore', file: string): Promise<void>
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0)
  await once(probe, 'listening')
  const { port } = probe.address() as { port: number }
  probe.close()
  await once(probe, 'close')
  return port
}

async function isReady(url: string): Promise<boolean> {
  const answer = await fetch(`${url}/readyz`).catch(() => null)
  return answer?.ok ?? false
}

async function launch(url: string, env: Record<string, string>): Promise<ChildProcess> {
  const child = spawn(process.execPath, [env.TIMES === '1' ? main : quick], {
    env: { ...process.env, ...env, LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  for (const until = Date.now() + START_MS; Date.now() < until; await wait(50)) {
    if (child.exitCode !== null) break
    if (await isReady(url)) return child
  }
  child.kill('SIGKILL')
  throw new Error('the server did not start')
}

async function end(child: ChildProcess | undefined, signal: NodeJS.Signals): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return
  child.kill(signal)
  await once(child, 'exit')
}

async function run(name: string, file: string, data: string): Promise<void> {
  const command = here(`../../server/cli/${name}.ts`)
  await promisify(execFile)(process.execPath, [command, file], { env: { ...process.env, DATA_DIR: data } })
}

/** Every file of tests has one server for all its tests; `basePath` as BASE_PATH; `times` as fast as ours goes its clock. */
export const test = base.extend<object, { server: Server; basePath: string; times: number }>({
  basePath: ['', { option: true, scope: 'worker' }],
  times: [1, { option: true, scope: 'worker' }],
  server: [
    async ({ basePath, times }, use) => {
      const port = await freePort()
      const data = mkdtempSync(join(tmpdir(), 'kelissoz-e2e-'))
      const url = `http://127.0.0.1:${port}${basePath}`
      const start = () => launch(url, { PORT: String(port), DATA_DIR: data, BASE_PATH: basePath, TIMES: String(times) })
      let child: ChildProcess | undefined = await start()
      await use({
        url,
        named: `http://kelissoz.test:${port}${basePath}`,
        kill: () => end(child, 'SIGKILL'),
        start: async () => {
          child = await start()
        },
        run: (name, file) => run(name, file, data),
      })
      await end(child, 'SIGTERM')
      child = undefined
      rmSync(data, { recursive: true, force: true })
    },
    { scope: 'worker' },
  ],
})
