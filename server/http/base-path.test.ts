import { expect, it } from 'vitest'
import { pageAt, within } from './base-path.ts'

it('F21 what a proxy passes on is understood with the path and without it', () => {
  const asked = ['/k', '/k/', '/k?x=1', '/k/api/codes/1?y', '/api/codes/1', '/', '/kk/api', '/healthz']
  expect(asked.map((url) => within('/k', url))).toEqual([
    ...['/', '/', '/?x=1', '/api/codes/1?y', '/api/codes/1', '/', '/kk/api', '/healthz'],
  ])
  expect(asked.map((url) => within('', url))).toEqual(asked)
})

it('F21 the page finds its files from any of its addresses, and its scripts learn where they are', () => {
  const built = '<html lang="kk"><script src="./assets/a.js"></script><link href="./assets/a.css"><use href="#lock">'
  expect(pageAt('/k', built)).toBe(
    '<html data-base="/k" lang="kk"><script src="/k/assets/a.js"></script><link href="/k/assets/a.css"><use href="#lock">',
  )
  expect(pageAt('', built)).toContain('<html data-base="" lang="kk"><script src="/assets/a.js">')
})
