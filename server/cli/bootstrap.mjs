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

function fail(sentence) {
  console.error(sentence)
  process.exit(1)
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

/** Stamps an install that holds the development packages too; a production install stays unstamped. */
function stamp() {
  keepPrebuilt()
  if (existsSync(join(modules, 'vite'))) writeFileSync(stampFile, lockHash())
}

/** The npm that started us, on the Node that started it: `spawn('npm')` finds another one, or on Windows none. */
function npm(...args) {
  const { npm_node_execpath: node, npm_execpath: cli } = process.env
  if (!cli) fail('Start this through npm, for instance `npm start`: it installs what is missing.')
  const run = spawnSync(node || process.execPath, [cli, ...args, '--include=dev', '--loglevel=error'], {
    cwd: root,
    stdio: ['inherit', 2, 2],
  })
  if (run.status !== 0) fail(`\`npm ${args.join(' ')}\` failed; mend what it says above and start again.`)
}

function install() {
  const stamped = existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : undefined
  if (stamped === lockHash()) return
  console.error('Kelissoz: installing what is missing (the first time takes about a minute) …')
  npm(stamped === undefined ? 'ci' : 'install')
  stamp()
}

/** Commands run TypeScript as it is, on the Node from node_modules. Its binary comes by an install script. */
function checkNode() {
  const bundled = ['node', 'node.exe'].some((name) => existsSync(join(modules, 'node', 'bin', name)))
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (bundled || major > 22 || (major === 22 && minor >= 18)) return
  fail(
    `Node ${process.versions.node} is too old and the bundled Node 24 is missing: run \`npm rebuild node --ignore-scripts=false\`.`,
  )
}

if (process.argv.includes('--stamp')) {
  stamp()
} else {
  install()
  checkNode()
}
