/**
 * The image as far as it goes without an engine: the Dockerfile's COPY and RUN lines in empty folders and not as root, then its
 * CMD and its HEALTHCHECK. `server/testing/image.ts` does the work.
 */

import { type ChildProcess, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it, type TestContext } from 'vitest'
import type { SeatAnswer } from '../../../shared/protocol/http.ts'
import { passedOn, readCompose } from '../../testing/compose.ts'
import { environment, type Image, layOutTools, makeImage, otherUser } from '../../testing/image.ts'
import { npmCli } from '../../testing/npm.ts'
import { root } from '../root.ts'

/** How a container may take to end, ms; Docker kills it after ten seconds. */
const STOP_MS = 10_000
/** Installing, building and taking away again, ms. */
const MAKING_MS = 900_000
/** What a machine needs to reach its registry. */
const REGISTRY =
  /^(https?_proxy|no_proxy|node_extra_ca_certs|ssl_cert_(file|dir)|npm_config_(registry|cafile|ca|noproxy))$/i

const read = (name: string): string => readFileSync(join(root, name), 'utf8')
const folder = mkdtempSync(join(tmpdir(), 'kelissoz-image-'))
const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => REGISTRY.test(name))) as Record<
  string,
  string
>
const workshop = { folder, context: root, dockerfile: read('Dockerfile'), ignored: read('.dockerignore'), env }

/** Why no image can be made here; '' when one can. */
function obstacle(): string {
  if (process.platform === 'win32') return 'the lines of a Dockerfile need a POSIX shell'
  const npm = npmCli(process.env)
  if (!npm) return 'there is no npm'
  layOutTools(workshop, npm)
  const { status } = spawnSync('npm', ['--version'], { cwd: folder, env: environment(workshop), ...otherUser })
  return status === 0 ? '' : 'npm cannot be run by another user than root here'
}

let image: Image | undefined
let why = ''
const children: ChildProcess[] = []
beforeAll(() => {
  why = obstacle()
  if (why === '') image = makeImage(workshop)
}, MAKING_MS)
afterAll(() => {
  for (const child of children) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
}, MAKING_MS)

/** The image, or an end of the test with the reason. */
const made = ({ skip }: TestContext): Image => image ?? skip(`skipped because ${why}`)

async function freePort(): Promise<string> {
  const probe = createServer().listen(0)
  await once(probe, 'listening')
  const { port } = probe.address() as { port: number }
  probe.close()
  await once(probe, 'close')
  return String(port)
}

interface Container {
  readonly url: string
  readonly said: () => string
  /** Whether the health check succeeds, asked once. */
  readonly isHealthy: () => Promise<boolean>
  readonly becomesHealthy: () => Promise<void>
  /** Sends the stop signal; gives the exit code and how long it took. */
  readonly stop: () => Promise<{ code: number | null; ms: number }>
}

async function start({ stage, start: run }: Image, extra: Record<string, string> = {}): Promise<Container> {
  const own = { PORT: await freePort(), ...extra }
  const child = run(stage.command, own)
  children.push(child)
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (said += chunk))
  const { health } = stage
  const isHealthy = async () => {
    const check = run(health?.command ?? [], own)
    const late = setTimeout(() => check.kill('SIGKILL'), (health?.timeout ?? 0) * 1000)
    const [code] = await once(check, 'exit')
    clearTimeout(late)
    return code === 0
  }
  return {
    url: `http://127.0.0.1:${own.PORT}`,
    said: () => said,
    isHealthy,
    async becomesHealthy() {
      const end = Date.now() + (health?.startPeriod ?? 0) * 1000
      while (!(await isHealthy())) {
        if (Date.now() > end || child.exitCode !== null) throw new Error(`it does not become healthy:\n${said}`)
        await wait(100)
      }
    },
    async stop() {
      const began = Date.now()
      child.kill(stage.stopSignal as NodeJS.Signals)
      const [code] = await once(child, 'exit')
      return { code, ms: Date.now() - began }
    },
  }
}

const practice = { scenario: 'cis-customs-union', pace: 'short', party: 'KAZ', name: 'Әсел', lang: 'kk' }

async function practise(url: string): Promise<{ status: number; seat: SeatAnswer }> {
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(`${url}/api/practice`, { method: 'POST', headers, body: JSON.stringify(practice) })
  return { status: answer.status, seat: (await answer.json()) as SeatAnswer }
}
const recordOf = (url: string, { table, token }: SeatAnswer) =>
  fetch(`${url}/api/tables/${table}/record`, { headers: { authorization: `Bearer ${token}` } })

describe('the image of the Dockerfile', () => {
  it('holds what the server needs and the built client, and neither tests nor development packages', (context) => {
    const { at } = made(context)
    const there = [
      'dist/client/index.html',
      'server/main.ts',
      'scenarios/cis-customs-union/scenario.json',
      'node_modules/zod',
    ]
    expect(there.filter((path) => !existsSync(at(`/app/${path}`)))).toEqual([])
    const unwanted = [
      'node_modules/vite',
      'node_modules/node',
      'node_modules/typescript',
      '.git',
      'client',
      'server/bench',
    ]
    expect(unwanted.filter((path) => existsSync(at(`/app/${path}`)))).toEqual([])
    const files = readdirSync(at('/app'), { recursive: true, encoding: 'utf8' }).filter(
      (path) => !path.includes('node_modules'),
    )
    expect(files.filter((path) => /\.test\.ts$|(^|\/)testing(\/|$)/.test(path))).toEqual([])
  })

  it('becomes healthy, serves, keeps what it answered, and ends within ten seconds with 0', async (context) => {
    const own = made(context)
    const container = await start(own)
    expect(await container.isHealthy()).toBe(false)
    await container.becomesHealthy()
    const { url } = container
    expect(await (await fetch(`${url}/readyz`)).json()).toEqual({ ok: true })
    expect(await (await fetch(url)).text()).toContain('<html')
    const { status, seat } = await practise(url)
    expect(status).toBe(201)
    const { code, ms } = await container.stop()
    expect(code, container.said()).toBe(0)
    expect(ms).toBeLessThan(STOP_MS)
    expect(await container.isHealthy()).toBe(false)
    const data = own.at(own.stage.env.DATA_DIR ?? '')
    expect(readdirSync(data)).toEqual(expect.arrayContaining(['kelissoz.sqlite', 'secret']))
    if (otherUser.uid !== undefined) expect(statSync(join(data, 'secret')).uid).toBe(otherUser.uid)

    const again = await start(own)
    await again.becomesHealthy()
    expect((await recordOf(again.url, seat)).status).toBe(200)
    expect((await again.stop()).code).toBe(0)
  }, 120_000)

  it('serves with the environment that compose passes on, and ends within its grace', async (context) => {
    const outside = { LOG_LEVEL: 'warn', KELISSOZ_SECRET: randomBytes(33).toString('base64'), HOST: '0.0.0.1' }
    const service = readCompose(read('compose.yaml'), outside)
    const container = await start(made(context), passedOn(service, outside))
    await container.becomesHealthy()
    expect((await practise(container.url)).status).toBe(201)
    const { code, ms } = await container.stop()
    expect(code, container.said()).toBe(0)
    expect(ms).toBeLessThan(service.stop_grace_period * 1000)
  }, 60_000)
})
