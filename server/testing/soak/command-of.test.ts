import { expect, it } from 'vitest'
import { COMMANDS } from '../../../shared/engine/kernel/registry.ts'
import { Meeting } from '../../../shared/engine/testing/meeting.ts'
import { smallScenario } from '../../../shared/engine/testing/small-scenario.ts'
import { backed, done, inStage, waited } from '../../../shared/engine/testing/story.ts'
import { concluded, HARMLESS, put } from '../../../shared/engine/testing/treaty-story.ts'
import { movesOfSeat } from '../../../shared/engine/views/moves.ts'
import { commandOf } from './command-of.ts'

const stories = [
  [inStage('rules')],
  [inStage('agenda')],
  [inStage('chain'), backed('tariff', { KAZ: 'low', KGZ: 'low' }), waited(30)],
  [inStage('chain'), done('KAZ', { type: 'take-freezing-as-agreed', question: 'tariff' })],
  [inStage('chain'), done('KAZ', { type: 'circulate-under-silence', question: 'tariff', option: 'low' })],
  [concluded(HARMLESS)],
  [concluded(HARMLESS), done('KAZ', put('union'))],
]
const moves = stories.flatMap((steps) => {
  const meeting = new Meeting(smallScenario, {})
  for (const step of steps) step(meeting)
  return ['KAZ', 'KGZ', 'RUS'].flatMap((party) => movesOfSeat(meeting.world, party))
})

it('a key becomes the command for which the desk lists it, but for what is written', () => {
  const played = moves.flatMap(({ key, command }) => {
    const made = commandOf(key)
    return made ? [{ made, command }] : []
  })
  expect(played.length).toBeGreaterThan(50)
  for (const { made, command } of played) expect({ ...made, reason: '' }).toEqual({ ...command, reason: '' })
})

it('what people of a soak play follows from the procedures: votes, objections, documents, whatever is added', () => {
  const played = [...new Set(moves.flatMap(({ key }) => commandOf(key)?.type ?? []))]
  const meant = [
    'vote',
    'put-rules',
    'propose-rule-change',
    'raise-question',
    'answer-none',
    'call-for-unvoiced',
    'back-option',
  ]
  const since = ['break-silence', 'raise-objection', 'ask-for-vote', 'take-as-agreed', 'put-document', 'move-to-freeze']
  expect(played).toEqual(expect.arrayContaining([...meant, ...since]))
  for (const type of ['leave-room', 'announce-withdrawal', 'move-to-end-talks', 'conquer', '__proto__']) {
    expect(commandOf(type)).toBeUndefined()
    expect(played).not.toContain(type)
  }
  expect(played.every((type) => COMMANDS.has(type))).toBe(true)
})
