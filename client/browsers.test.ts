import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { BROWSERS } from './browsers.ts'

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8')
const NAMES: Readonly<Record<string, string>> = { chrome: 'Chrome', edge: 'Edge', firefox: 'Firefox', safari: 'Safari' }

it('F24 page and README name the browsers for which the client is built', () => {
  for (const browser of BROWSERS) {
    const [, name = '', version = ''] = /^([a-z]+)([\d.]+)$/.exec(browser) ?? []
    // Chrome and Edge are of one version, which stands once.
    const named = new RegExp(`${NAMES[name]}[^,;]* ${version.replace('.', '\\.')}\\b`, 'g')
    expect(read('index.html').match(named), browser).toHaveLength(3)
    expect(read('../README.md'), browser).toMatch(named)
  }
})

it('F8 no translator of a browser changes the page: three languages are built in', () => {
  expect(read('index.html')).toMatch(/<html[^>]* translate="no"/)
  expect(read('index.html')).toContain('<meta name="google" content="notranslate">')
})
