/** Finds a Chromium for the browser tests, or gets one. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.ts'

/** `path` is empty where Playwright brought its own. */
export type Chromium = { readonly path: string } | { readonly skipped: string }

const onPath = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'msedge']
const programs = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
const installed = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...programs.flatMap((folder) =>
    folder
      ? [join(folder, 'Google/Chrome/Application/chrome.exe'), join(folder, 'Microsoft/Edge/Application/msedge.exe')]
      : [],
  ),
]

/** A stub that only names a package manager exits with an error. On Windows `--version` would open a window. */
const runs = (path: string) =>
  existsSync(path) && (process.platform === 'win32' || spawnSync(path, ['--version']).status === 0)
const folders = () => (process.env.PATH ?? '').split(process.platform === 'win32' ? ';' : ':')
const find = () => [...folders().flatMap((folder) => onPath.map((name) => join(folder, name))), ...installed].find(runs)
const succeeds = (command: string, ...args: string[]) =>
  spawnSync(command, args, { stdio: ['ignore', 2, 2] }).status === 0

function installByApt(): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined
  console.error('No Chromium here: installing it by apt …')
  return succeeds('apt-get', 'update') && succeeds('apt-get', 'install', '-y', 'chromium') ? find() : undefined
}

function installByPlaywright(): boolean {
  console.error("No Chromium here: installing Playwright's own …")
  return succeeds(process.execPath, join(root, 'node_modules/@playwright/test/cli.js'), 'install', 'chromium')
}

export function chromium(): Chromium {
  const named = process.env.CHROMIUM_PATH
  if (named) return runs(named) ? { path: named } : { skipped: `CHROMIUM_PATH names no browser that runs: ${named}` }
  const path = find() ?? installByApt()
  if (path) return { path }
  return installByPlaywright() ? { path: '' } : { skipped: 'there is no Chromium and none could be installed' }
}
