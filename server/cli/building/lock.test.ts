import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../root.ts'

type Entry = {
  readonly resolved?: string
  readonly integrity?: string
  readonly gypfile?: boolean
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

const read = (file: string) => JSON.parse(readFileSync(join(root, file), 'utf8'))
const lock: Readonly<Record<string, Entry>> = read('package-lock.json').packages

describe('the lock', () => {
  it('installs better-sqlite3 without a compiler', () => {
    expect(lock['node_modules/better-sqlite3']?.gypfile).toBe(false)
  })

  it('names no registry, so that everyone installs from their own', () => {
    expect(Object.entries(lock).filter(([, entry]) => entry.resolved)).toEqual([])
  })

  it('knows every package by its checksum', () => {
    expect(Object.keys(lock).filter((path) => path !== '' && !lock[path]?.integrity)).toEqual([])
  })

  it('holds the binaries for every platform', () => {
    const missing = Object.entries(lock).flatMap(([path, entry]) =>
      Object.keys(entry.optionalDependencies ?? {}).filter(
        (name) => !lock[`node_modules/${name}`] && !lock[`${path}/node_modules/${name}`],
      ),
    )
    expect(missing).toEqual([])
  })

  it('pins what package.json asks for exactly', () => {
    const { dependencies, devDependencies } = read('package.json') as Record<string, Record<string, string>>
    const wanted = Object.entries({ ...dependencies, ...devDependencies })
    expect(wanted.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
  })
})
