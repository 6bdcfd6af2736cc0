import { expect, it } from 'vitest'
import type { Actor } from '../../shared/engine/kernel/actor.ts'
import { answersOf, WORDS_OF_THE_LAST } from './answers.ts'

const KAZ: Actor = { kind: 'delegate', person: 'head-KAZ' }
const say = (text: string) => ({ type: 'say', text })

it('of the last acts the words count, of older ones the id alone', () => {
  const answers = answersOf([])
  for (let i = 1; i <= WORDS_OF_THE_LAST + 1; i += 1) answers.keep(KAZ, `act-${i}`, say(`${i}`), i)
  expect(answers.find(KAZ, 'act-2', say('2'))).toBe(2)
  expect(answers.find(KAZ, 'act-2', say('other'))).toBe('reused')
  expect(answers.find(KAZ, 'act-1', say('other'))).toBe(1)
  expect(answers.find({ kind: 'delegate', person: 'head-RUS' }, 'act-2', say('2'))).toBeNull()
})
