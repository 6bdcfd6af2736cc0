/** The npm that started us, else the one on the path: the file that Node runs, or undefined where there is none. */
import { existsSync, realpathSync } from 'node:fs'
import { delimiter, join } from 'node:path'

export function npmCli(env: Readonly<Record<string, string | undefined>>): string | undefined {
  const onPath = (env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'npm'))
  const found = [env.npm_execpath ?? '', ...onPath]
    .filter((path) => path !== '' && existsSync(path))
    .map((path) => realpathSync(path))
  return found.find((path) => path.endsWith('npm-cli.js'))
}
