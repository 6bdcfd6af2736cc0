/** The sentences of guidance: short enough for one line of a phone, and none that nobody says. */
import { globSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import en from '../text/en.json' with { type: 'json' }
import kk from '../text/kk.json' with { type: 'json' }
import ru from '../text/ru.json' with { type: 'json' }

const keysOf = (family: string): string[] => Object.keys(kk).filter((key) => key.startsWith(`${family}.`))
const NAME = 'Кыргызстан'

const TEXTS: Readonly<Record<string, Readonly<Record<string, string>>>> = { kk, ru, en }

it.each(Object.keys(TEXTS))('P4 the coach says what to do in at most 90 characters in %s', (lang) => {
  const lengths = keysOf('coach').map((key) => [key, TEXTS[lang]?.[key]?.replace('{party}', NAME).length ?? 0] as const)
  expect(lengths.length).toBeGreaterThan(40)
  expect(lengths.filter(([, length]) => length === 0 || length > 90)).toEqual([])
})

it('P26 every clock that a guide waits for says what happens when it ends', () => {
  const guides = globSync('guides/*.ts', { cwd: import.meta.dirname }).map((file) =>
    readFileSync(`${import.meta.dirname}/${file}`, 'utf8'),
  )
  const clocks = new Set(
    guides.flatMap((code) => [...code.matchAll(/until: [`']([a-z-]+)/g)].map(([, clock]) => clock)),
  )
  expect(clocks.size).toBeGreaterThan(10)
  expect([...clocks].filter((clock) => !keysOf('clocks').includes(`clocks.${clock}`))).toEqual([])
})

it.each(['coach', 'acts', 'why', 'reasons'])('every sentence of %s is said somewhere', (family) => {
  const source = globSync('guides/*.ts', { cwd: import.meta.dirname }).map((file) =>
    readFileSync(`${import.meta.dirname}/${file}`, 'utf8'),
  )
  const code = [...source, readFileSync(`${import.meta.dirname}/what-now.ts`, 'utf8')].join('\n')
  const unsaid = keysOf(family).filter(
    (key) => !code.includes(`'${key}'`) && !code.includes(`'${key.slice(family.length + 1)}'`),
  )
  expect(unsaid).toEqual([])
})
