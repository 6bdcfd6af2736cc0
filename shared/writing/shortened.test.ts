import { expect, it } from 'vitest'
import { shortened } from './shortened.ts'

it('a whole wording is a name without its stop, so that no sentence around it ends twice', () => {
  expect(shortened('Жылына жүз студент.')).toBe('Жылына жүз студент')
  expect(shortened('Жылына жүз студент')).toBe('Жылына жүз студент')
  expect(shortened('Сколько?')).toBe('Сколько?')
  expect(shortened('И так далее...')).toBe('И так далее...')
})

it('of a long one the first words, told by an ellipsis and no other mark', () => {
  const name = shortened(`${'а'.repeat(78)}, и ещё`)
  expect(name).toBe(`${'а'.repeat(78)}…`)
})

it('a name is cut between words', () => {
  const words = 'consultation comes first; if the breach goes on, the Interstate Council may suspend its membership'
  expect(shortened(words)).toBe('consultation comes first; if the breach goes on, the Interstate Council may…')
  expect(shortened('а'.repeat(100))).toBe(`${'а'.repeat(80)}…`)
})
