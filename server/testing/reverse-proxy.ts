/** nginx and Caddy with the configurations under `docs`, as they are but for the ports. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { root } from '../cli/root.ts'

type Environment = Readonly<Record<string, string | undefined>>
export type Kind = 'nginx' | 'caddy'
export interface ReverseProxy {
  readonly url: string
  close(): Promise<void>
}

const START_MS = 20_000

/** `nginx` is often where only the path of root looks. */
const find = (kind: Kind, env: Environment): string | undefined =>
  [...(env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin', '/opt/homebrew/bin']
    .map((folder) => join(folder, kind))
    .find(existsSync)

/** Where it is, or why it is not. It is installed only where nobody works: as a service it would take port 80. */
export function programOf(kind: Kind, env: Environment): { readonly path: string } | { readonly skipped: string } {
  const path = find(kind, env) ?? (env.CI ? installed(kind, env) : undefined)
  return path ? { path } : { skipped: `there is no ${kind} here: apt-get install ${kind}` }
}

function installed(kind: Kind, outside: Environment): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined
  // In this runlevel no service is started.
  const env = { ...outside, RUNLEVEL: '1', DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (...args: string[]) => spawnSync('apt-get', args, { env, stdio: ['ignore', 2, 2] }).status === 0
  const isThere = apt('update') && apt('install', '-y', '--no-install-recommends', kind)
  return isThere ? find(kind, env) : undefined
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as { port: number }
  probe.close()
  await once(probe, 'close')
  return port
}

interface Told {
  readonly text: string
  readonly args: readonly string[]
}

/** What stands around our `server` in /etc/nginx, with everything that it writes in one folder. */
function nginx(folder: string, text: string): Told {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((what) => `${what}_temp_path ${join(folder, what)};`)
    .join(' ')
  const around = `daemon off; pid ${join(folder, 'pid')}; worker_processes 1; events {}
    http { access_log off; ${temporary} include ${join(folder, 'site')}; }`
  writeFileSync(join(folder, 'around'), around)
  return { text, args: ['-p', folder, '-c', join(folder, 'around'), '-e', join(folder, 'errors')] }
}

const caddy = (folder: string, text: string): Told => ({
  text: `{\n\tadmin off\n}\n${text}`,
  args: ['run', '--adapter', 'caddyfile', '--config', join(folder, 'site')],
})

const FILES = { nginx: 'docs/nginx.conf', caddy: 'docs/Caddyfile' } as const

/** Before the server on `port`; `change` makes of the text what the text itself says for another case. */
export async function startProxy(
  kind: Kind,
  program: string,
  port: number,
  change: (text: string) => string,
): Promise<ReverseProxy> {
  const folder = mkdtempSync(join(tmpdir(), `kelissoz-${kind}-`))
  const near = await freePort()
  const url = `http://127.0.0.1:${near}`
  const site = change(readFileSync(join(root, FILES[kind]), 'utf8'))
    .replaceAll('127.0.0.1:2567', `127.0.0.1:${port}`)
    .replace('listen 80;', `listen 127.0.0.1:${near};`)
    .replace(/^:80 \{$/m, `${url} {`)
  const { text, args } = { nginx, caddy }[kind](folder, site)
  writeFileSync(join(folder, 'site'), text)
  const env = { HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder }
  const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      said += chunk
    })
  }
  await answers(child, url, () => said)
  return {
    url,
    async close() {
      child.kill('SIGTERM')
      if (child.exitCode === null) await once(child, 'exit')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function answers(child: ChildProcess, url: string, said: () => string): Promise<void> {
  for (const end = Date.now() + START_MS; Date.now() < end; await wait(50)) {
    if (child.exitCode !== null) break
    if (await fetch(url).catch(() => null)) return
  }
  child.kill('SIGKILL')
  throw new Error(`the proxy does not answer: ${said()}`)
}
