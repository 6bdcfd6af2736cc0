import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from '../root.ts'

const PAGES = ['README.md', 'CONTRIBUTING.md', 'shared/protocol/README.md']
const text = (page: string): string => readFileSync(join(root, page), 'utf8')
const found = (pattern: RegExp, page: string): string[] =>
  [...text(page).matchAll(pattern)].map(([, what = '']) => what)
const manifest = JSON.parse(text('package.json'))

/** `scenarios/<id>/scenario.json` stands for any such file. */
const isThere = (path: string): boolean =>
  globSync(path.replace(/<[^>]*>/g, '*').replace(/\/$/, ''), { cwd: root }).length > 0

it.each(PAGES)('every link of %s leads to something', (page) => {
  const links = found(/\]\(([^)#]+)(?:#[^)]*)?\)/g, page).filter((link) => !/^https?:/.test(link))
  expect(links.filter((link) => !existsSync(join(root, dirname(page), link)))).toEqual([])
})

it.each(PAGES)('every file that %s names is there', (page) => {
  const paths = found(/`((?:shared|server|client|scenarios|docs)\/[^`\s]+)`/g, page)
  expect(paths.filter((path) => !isThere(path))).toEqual([])
})

it.each(PAGES)('every command that %s names can be run', (page) => {
  const scripts = found(/`npm run -s ([\w:-]+)/g, page)
  expect(scripts.filter((name) => !(name in manifest.scripts))).toEqual([])
  expect(found(/`node (\S+?\.ts)/g, page).filter((script) => !existsSync(join(root, script)))).toEqual([])
})

it('every dependency has its reason', () => {
  const rows = text('CONTRIBUTING.md').match(/^\| .* \|$/gm) ?? []
  const named = rows.flatMap((row) => row.split('|')[1]?.trim().split(/,\s*/) ?? [])
  const packages = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies })
  const wanted = packages.filter((name) => !name.startsWith('@types/'))
  expect(wanted.filter((name) => !named.includes(name) && !named.includes(name.split('/')[1] ?? ''))).toEqual([])
})
