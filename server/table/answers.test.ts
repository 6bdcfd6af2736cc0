import { expect, it } from 'vitest'
import type { Actor } from '../../shared/engine/kernel/actor.ts'
import type { Fact } from '../../shared/engine/kernel/event.ts'
import { answersOf, digestOf } from './answers.ts'

const KAZ: Actor = { kind: 'delegate', person: 'head-KAZ' }
const say = (text: string) => ({ type: 'say', text })

it('W9 of every act the words count, however many came after it, and of another person’s none', () => {
  const answers = answersOf([])
  for (let i = 1; i <= 100; i += 1) answers.keep(KAZ, `act-${i}`, digestOf(say(`${i}`)), i)
  expect(answers.find(KAZ, 'act-1', { text: '1', type: 'say' })).toBe(1)
  expect(answers.find(KAZ, 'act-1', say('other'))).toBe('reused')
  expect(answers.find({ kind: 'delegate', person: 'head-RUS' }, 'act-1', say('1'))).toBeNull()
})

it('W9 of an act in a log from before digests were kept the id alone counts', () => {
  const event = { type: 'announced', text: 'x' } as const
  const old: Fact = { seq: 7, at: 1, actor: KAZ, actionId: 'act-1', event }
  expect(answersOf([old]).find(KAZ, 'act-1', say('other'))).toBe(7)
  expect(answersOf([{ ...old, digest: digestOf(say('one')) }]).find(KAZ, 'act-1', say('other'))).toBe('reused')
})
