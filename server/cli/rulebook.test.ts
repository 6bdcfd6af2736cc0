import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from './root.ts'
import { RULEBOOK, refusalsOf, rulebook, rulesTested } from './rulebook.ts'

it('the rulebook is up to date; `node server/cli/rules.ts --write` renews it', () => {
  expect(readFileSync(join(root, RULEBOOK), 'utf8')).toBe(rulebook())
})

it('refusals are found in the source, each choice of a code by itself', () => {
  expect(refusalsOf("return refuse('AGD-5', 'on-ballot', { question })")).toEqual([
    { rule: 'AGD-5', code: 'on-ballot' },
  ])
  expect(refusalsOf("refuse('OBS-1', who === 'x' ? 'this-one' : 'that-one')").map((r) => r.code)).toEqual([
    'this-one',
    'that-one',
  ])
  expect(refusalsOf("throw refuse('malformed')")).toEqual([])
})

it('the rules that a test names are those at the beginning of its name', () => {
  const text = [
    "it('PKG-2 CLK-3 silence means none', () => {",
    "it.each([1])('AGD-1 %s', () => {",
    "it('no rule AGD-2 here', () => {",
  ]
  expect(rulesTested(text.join('\n'))).toEqual(['PKG-2', 'CLK-3', 'AGD-1'])
})
