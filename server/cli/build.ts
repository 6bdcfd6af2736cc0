/** Builds the client into dist/client: always when run by itself, only when something changed on the way of `npm start`. */
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, globSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.ts'

const manifest = join(root, 'dist/client/.vite/manifest.json')
const sources = ['client/**/*', 'shared/**/*', 'package-lock.json']
const elsewhere = ['client/e2e/**', 'client/paraglide/**', 'client/project.inlang/README.md', '**/*.test.{ts,tsx}']

/** When a file changed; a folder changes whenever something is generated inside it, so it counts as never. */
function modifiedAt(path: string): number {
  const stats = statSync(path, { throwIfNoEntry: false })
  return stats?.isFile() ? stats.mtimeMs : 0
}

function isStale(): boolean {
  const builtAt = modifiedAt(manifest)
  return globSync(sources, { cwd: root, exclude: elsewhere }).some((path) => modifiedAt(join(root, path)) > builtAt)
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** Why no bundle can be made in this folder; '' when one can. */
function obstacle(): string {
  const [sign] = /[#?]/.exec(root) ?? []
  if (sign)
    return `Kelissoz lies in ${root}, and no bundler reads a path with the sign ${sign}: rename that folder, or move Kelissoz to another.`
  const out = [join(root, 'dist/client'), join(root, 'dist'), root].find(existsSync) ?? root
  return isWritable(out)
    ? ''
    : `The client is built into ${out}, where this user may not write: give that folder to the user who starts it (chown).`
}

/** Runs Vite in a process of its own, so that the server does not keep the bundler in memory. */
export function build(): boolean {
  if (!existsSync(join(root, 'client/index.html'))) {
    console.error('No client to build: client/index.html is missing.')
    return true
  }
  const why = obstacle()
  if (why) {
    console.error(why)
    return false
  }
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  const args = [vite, 'build', '--config', join(root, 'client/vite.config.ts'), '--logLevel', 'warn']
  const env = { ...process.env, NODE_ENV: 'production' }
  return spawnSync(process.execPath, args, { cwd: root, env, stdio: ['ignore', 2, 2] }).status === 0
}

export function buildIfStale(): boolean {
  if (!isStale()) return true
  console.error('Kelissoz: building the client …')
  return build()
}

if (import.meta.main && !build()) process.exit(1)
