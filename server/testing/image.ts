/**
 * The image of a Dockerfile, made without an engine: each stage is an empty folder that holds what its COPY lines copy, and
 * the RUN lines run there. Nothing runs as root: whoever is root lends another user's id, and in the last stage that user owns
 * only what `--chown` gives it, as in the image.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { type Environment, readDockerfile, readIgnored, type Stage, type Step } from './dockerfile.ts'

/** `nobody`, where one has the right to become somebody else. */
const OTHER = 65_534
export const otherUser = process.getuid?.() === 0 ? { uid: OTHER, gid: OTHER } : {}

/** Where the work is done: `folder` is empty, `context` holds the Dockerfile's neighbours. */
export interface Workshop {
  readonly folder: string
  readonly context: string
  readonly dockerfile: string
  readonly ignored: string
  /** What the machine needs to reach its registry. */
  readonly env: Environment
}

export interface Image {
  readonly stage: Stage
  /** Where a path of the image lies on this machine. */
  readonly at: (path: string) => string
  /** Starts a command as a container would: the image's environment, folder and user. */
  readonly start: (command: readonly string[], env: Environment) => ChildProcess
}

interface Built {
  readonly stage: Stage
  readonly root: string
}

/** The Node that runs this and the npm that started it stand for those of the base image. */
export function layOutTools({ folder }: Pick<Workshop, 'folder'>, npmCli: string): void {
  chmodSync(folder, 0o755)
  const tools = join(folder, 'bin')
  mkdirSync(tools)
  cpSync(process.execPath, join(tools, 'node'))
  writeFileSync(join(tools, 'npm'), `#!/bin/sh\nexec '${join(tools, 'node')}' '${npmCli}' "$@"\n`)
  for (const tool of ['node', 'npm']) chmodSync(join(tools, tool), 0o755)
  mkdirSync(join(folder, 'home'))
  own(join(folder, 'home'))
}

export const environment = ({ folder, env }: Pick<Workshop, 'folder' | 'env'>): Environment => ({
  ...env,
  PATH: `${join(folder, 'bin')}:/usr/local/bin:/usr/bin:/bin`,
  HOME: join(folder, 'home'),
})

function own(path: string): void {
  if (otherUser.uid === undefined) return
  const { status } = spawnSync('chown', ['-hR', `${otherUser.uid}:${otherUser.gid}`, path], { stdio: 'inherit' })
  if (status !== 0) throw new Error(`${path} could not be given to another user`)
}

/** Paths of the image in the values of its environment, as they are on this machine. */
const placed = (env: Environment, root: string): Environment =>
  Object.fromEntries(Object.entries(env).map(([key, value]) => [key, value.startsWith('/') ? root + value : value]))

function run({ command, workdir, env }: Step & { does: 'run' }, root: string, shop: Workshop): void {
  mkdirSync(root + workdir, { recursive: true })
  own(root)
  const options = { cwd: root + workdir, env: { ...environment(shop), ...placed(env, root) }, ...otherUser }
  const { status, stdout, stderr } = spawnSync('/bin/sh', ['-c', command], { ...options, encoding: 'utf8' })
  if (status !== 0) throw new Error(`RUN ${command}\nended with ${status}\n${stdout}\n${stderr}`)
}

function copy(step: Step & { does: 'copy' }, root: string, built: readonly Built[], shop: Workshop): void {
  const from = step.from === '' ? shop.context : built.find(({ stage }) => stage.name === step.from)?.root
  if (from === undefined) throw new Error(`COPY --from=${step.from}: there is no such stage`)
  const isIgnored = step.from === '' ? readIgnored(shop.ignored) : () => false
  const filter = (path: string) => path === from || !isIgnored(relative(from, path))
  for (const source of step.sources) {
    const path = join(from, source)
    if (!existsSync(path) || !filter(path)) throw new Error(`COPY ${source}: there is nothing to copy`)
    const isInside = step.target.endsWith('/') && !statSync(path).isDirectory()
    const target = root + (isInside ? step.target + basename(path) : step.target)
    mkdirSync(dirname(target), { recursive: true })
    cpSync(path, target, { recursive: true, verbatimSymlinks: true, filter })
    if (step.owner !== 'root') own(target)
  }
}

/** Makes every stage; throws with the output of the line that failed. */
export function makeImage(shop: Workshop): Image {
  const built: Built[] = []
  for (const [i, stage] of readDockerfile(shop.dockerfile).entries()) {
    const root = join(shop.folder, `stage-${i}`)
    mkdirSync(root)
    for (const step of stage.steps) {
      if (step.does === 'run') run(step, root, shop)
      else copy(step, root, built, shop)
    }
    built.push({ stage, root })
  }
  const { stage, root } = built.at(-1) as Built
  const start: Image['start'] = ([program = '', ...args], env) =>
    spawn(program, args, {
      cwd: root + stage.workdir,
      env: { ...environment(shop), ...placed(stage.env, root), ...env },
      ...otherUser,
    })
  return { stage, at: (path) => root + path, start }
}
