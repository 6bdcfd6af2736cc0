/** Every procedure of the engine has its behaviour, every ballot its answer, and first things come first. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, expectTypeOf, it } from 'vitest'
import { PROCEDURES } from '../../../shared/engine/kernel/registry.ts'
import { type Answers, answersOf } from './behaviour.ts'
import { chain } from './chain.ts'
import { BEHAVIOURS } from './index.ts'
import { protocol } from './protocol.ts'
import { stages } from './stages.ts'
import { CONDUCT } from './think.ts'

const procedures = PROCEDURES.map(({ id }) => id)

it('each procedure of the engine has one behaviour, and no other has any', () => {
  expect(procedures).toContain('ballots')
  expect(BEHAVIOURS.map((b) => b.id).sort()).toEqual(procedures.sort())
})

it('a behaviour does something in a file of its name, or says why bots leave its procedure alone', () => {
  for (const { id, reflexes, answers, none } of BEHAVIOURS) {
    const hasFile = existsSync(join(import.meta.dirname, `${id}.ts`))
    const acts = reflexes.length > 0 || answers !== undefined
    const hasReason = (none ?? '').length > 20
    expect({ id, hasFile, acts, hasReason }).toEqual({ id, hasFile: acts, acts, hasReason: !acts })
  }
})

it('each kind of subject is answered by one behaviour only', () => {
  const kinds = BEHAVIOURS.flatMap((b) => Object.keys(b.answers ?? {}))
  expect(kinds.length).toBeGreaterThan(8)
  expect(new Set(kinds).size).toBe(kinds.length)
})

it('answers that leave a kind of subject out are not the answers of a bot', () => {
  expectTypeOf(answersOf([protocol, chain, stages])).not.toExtend<Answers>()
  expectTypeOf<'rules' | 'rule-change' | 'freeze' | 'close-stage' | 'end-talks'>().toEqualTypeOf<
    keyof ReturnType<typeof answersOf<readonly [typeof protocol, typeof chain, typeof stages]>>
  >()
})

it('what others wait for comes before what is for oneself; the chair closes only what nobody else needs', () => {
  const inThisOrder = [
    'presence: beAtTable',
    'vote: vote',
    'object: callUp',
    'object: breakSilence',
    'object: objecting',
    'answer-invitation: answerInvitations',
    'explain: explain',
    'reply: replyToPeople',
    'reply: answerProposals',
    'reply: answerPoll',
    'organise: rulesOfProcedure',
    'organise: listQuestions',
    'organise: rankQuestions',
    'assess: score',
    'assess: mark',
    'package: supportOrLead',
    'bargain: settleRest',
    'bargain: discuss',
    'conclude: sign',
    'conclude: consent',
    'conclude: receive',
    'conclude: reply',
    'conclude: carryOut',
    'conclude: review',
    'move-on: moveOn',
    'close: moveToClose',
  ]
  // Whatever else bots do stands between them.
  const order = CONDUCT.map(({ priority, reflex }) => `${priority}: ${reflex.name}`)
  expect(order.filter((one) => inThisOrder.includes(one))).toEqual(inThisOrder)
})

it('a bot that has used up its acts still does what a table cannot go on without', () => {
  const duties = new Set(CONDUCT.filter((r) => r.isDuty).map((r) => r.priority))
  expect([...duties]).toEqual(['presence', 'vote', 'conclude', 'move-on'])
})
