/**
 * Installs what is missing before any command runs.
 *
 * Plain ESM that Node 18 can parse, imports from `node:` only: it runs before there is anything else.
 * A stamp in node_modules holds the SHA-256 of the lock it was installed from; where they agree this costs nothing.
 * `--stamp` (the postinstall hook) only writes the stamp, so that a hand-made `npm ci` is not repeated.
 * It speaks on stderr: the output of the command that follows stays clean.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const modules = join(root, 'node_modules')
const stampFile = join(modules, '.kelissoz-lock')
const lockFile = join(root, 'package-lock.json')
const lockHash = () => createHash('sha256').update(readFileSync(lockFile)).digest('hex')
const bundledNode = () => ['node', 'node.exe'].map((name) => join(modules, 'node', 'bin', name)).find(existsSync)

function fail(sentence) {
  console.error(sentence)
  process.exit(1)
}

/** Whether a version like `22.18.0` can run TypeScript as it is, and whether npm on it installs every optional package. */
function isModern(version) {
  const [major, minor] = version.split('.').map(Number)
  return major > 22 || (major === 22 && minor >= 18)
}

/**
 * better-sqlite3 brings its binary, but npm before 12 compiles every package that has a binding.gyp, unless the lock says
 * `gypfile: false`; npm forgets that line whenever it writes the lock.
 */
function keepPrebuilt() {
  const lock = JSON.parse(readFileSync(lockFile, 'utf8'))
  const sqlite = lock.packages['node_modules/better-sqlite3']
  if (!sqlite || sqlite.gypfile === false) return
  sqlite.gypfile = false
  writeFileSync(lockFile, `${JSON.stringify(lock, null, 2)}\n`)
}

/** Stamps an install that holds the development packages; one made on an old Node is `partial`, see `install`. */
function stamp() {
  keepPrebuilt()
  const npmRanOn = /\bnode\/v(\S+)/.exec(process.env.npm_config_user_agent ?? '')?.[1] ?? process.versions.node
  if (!existsSync(join(modules, 'vite'))) return
  writeFileSync(stampFile, isModern(npmRanOn) ? lockHash() : `${lockHash()} partial`)
}

/** Runs the npm that started us: `spawn('npm')` finds another one, or on Windows none. */
function npm(node, ...command) {
  const { npm_execpath: cli, npm_config_user_agent: _, ...env } = process.env
  if (!cli) fail('Start this through npm, for instance `npm start`: it installs what is missing.')
  const args = [cli, ...command, '--include=dev', '--loglevel=error']
  if (spawnSync(node, args, { cwd: root, env, stdio: ['inherit', 2, 2] }).status === 0) return
  fail(`\`npm ${command.join(' ')}\` failed; mend what it says above and start again.`)
}

/** On an old Node npm leaves out the optional packages that need a newer one: a second pass on the bundled Node adds them. */
function install() {
  const stamped = () => (existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : '')
  if (stamped() === lockHash()) return
  console.error('Kelissoz: installing what is missing (the first time takes about a minute) …')
  if (!stamped().startsWith(lockHash())) {
    npm(process.env.npm_node_execpath ?? process.execPath, ...(stamped() ? ['install', '--no-save'] : ['ci']))
  }
  const node = bundledNode()
  if (node && stamped() !== lockHash()) npm(node, 'install', '--no-save')
}

if (process.argv.includes('--stamp')) {
  stamp()
} else {
  install()
  if (!bundledNode() && !isModern(process.versions.node)) {
    fail(
      `Node ${process.versions.node} is too old and the bundled Node 24 is missing: run \`npm rebuild node --ignore-scripts=false\`.`,
    )
  }
}
