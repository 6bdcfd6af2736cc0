/** Servers in processes of their own, and the commands of this project run beside them. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterEach } from 'vitest'
import type { ClassAnswer } from '../../shared/protocol/http.ts'
import { root } from '../cli/root.ts'
import { startProcess } from './process.ts'

/** What is started in a test of this file ends with it; `own` is the environment of whoever tests. */
export function besideServers(own: NodeJS.ProcessEnv) {
  const children: ChildProcess[] = []
  afterEach(() => {
    for (const child of children.splice(0)) child.kill('SIGKILL')
  })
  async function serving(dataDir: string, env: Readonly<Record<string, string>> = {}) {
    const { child, url, ended } = startProcess({ ...own, DATA_DIR: dataDir, ...env })
    children.push(child)
    const kill = (): Promise<unknown> => {
      child.kill('SIGKILL')
      return ended
    }
    return { url: await url(), ended, kill }
  }
  return { serving, command: commandsIn(own), post, openClass }
}

const commandsIn = (own: NodeJS.ProcessEnv) => async (name: 'backup' | 'restore', file: string, dataDir: string) => {
  const env = { ...own, DATA_DIR: dataDir, INIT_CWD: tmpdir() }
  const child = spawn(process.execPath, [join(root, `server/cli/${name}.ts`), file], { env })
  const [out, err] = [text(child.stdout), text(child.stderr)]
  const [status] = await once(child, 'close')
  return { status: status as number | null, out: await out, err: await err }
}

async function post<T>(url: string, path: string, body: object): Promise<T> {
  const headers = { 'content-type': 'application/json' }
  return (await fetch(url + path, { method: 'POST', headers, body: JSON.stringify(body) })).json() as Promise<T>
}

const openClass = (url: string): Promise<ClassAnswer> =>
  post(url, '/api/classes', {
    ...{ scenario: 'cis-customs-union', pace: 'short', name: 'Айгүл', tables: 1 },
    ...{ lang: 'kk', assignment: 'free', bots: false },
  })
