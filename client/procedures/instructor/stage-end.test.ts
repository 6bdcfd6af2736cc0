/** What is said before a stage is ended is what its end then does. */
import { expect, it } from 'vitest'
import { givenAt, type Step } from '../../../shared/engine/testing/given.ts'
import { offered, packable } from '../../../shared/engine/testing/package-story.ts'
import { smallScenario } from '../../../shared/engine/testing/small-scenario.ts'
import { backed, begun, done, inStage } from '../../../shared/engine/testing/story.ts'
import {
  adopted,
  concluded,
  HARMLESS,
  put,
  ratified,
  sign,
  signed,
} from '../../../shared/engine/testing/treaty-story.ts'
import { boardOf } from '../../../shared/engine/views/board.ts'
import type { Scenario } from '../../../shared/scenario/schema.ts'
import { endOfStage } from './stage-end.ts'

/** What the board says before the end, and the facts of the end itself. */
function ending(scenario: Scenario, ...steps: readonly Step[]) {
  const { meeting } = givenAt(scenario)(...steps)
  const said = endOfStage(boardOf(meeting.world), scenario.stages)
  const before = meeting.facts.length
  meeting.instruct({ type: 'advance' })
  const events = meeting.facts.slice(before).map(({ event }) => event)
  const named = (type: string, field: string) =>
    events.filter((e) => e.type === type).map((e) => String((e as unknown as Record<string, unknown>)[field]))
  return { said, named, world: meeting.world }
}
const small = (...steps: readonly Step[]) => ending(smallScenario, ...steps)
const idsOf = (subjects: readonly { readonly id: string }[]) => subjects.map(({ id }) => id)

const OPTION = [
  backed('tariff', { KAZ: 'low' }),
  done('KAZ', { type: 'put-to-vote', question: 'tariff', option: 'low' }),
]

it('P18 STG-3 a vote on an option goes on where the next stage takes it up, a motion lapses', () => {
  const option = small(inStage('chain'), ...OPTION)
  expect([idsOf(option.said.carried.subjects), option.said.lapses.subjects]).toEqual([['b1'], []])
  expect(option.named('ballot-lapsed', 'ballot')).toEqual([])

  const motion = small(inStage('chain'), done('KAZ', { type: 'move-to-freeze', question: 'tariff' }))
  expect([motion.said.carried.subjects, idsOf(motion.said.lapses.subjects)]).toEqual([[], ['b1']])
  expect(motion.named('ballot-lapsed', 'ballot')).toEqual(['b1'])
})

it('P18 STG-3 where the scenario counts votes at the end, they are counted, and a motion lapses', () => {
  const rules = small(begun, done('KAZ', { type: 'put-rules' }))
  expect(idsOf(rules.said.counted.subjects)).toEqual(['b1'])
  expect(rules.named('ballot-closed', 'ballot')).toEqual(['b1'])

  const motion = small(begun, done('RUS', { type: 'move-to-close-stage' }))
  expect([motion.said.counted.subjects, idsOf(motion.said.lapses.subjects)]).toEqual([[], ['b1']])
  expect(motion.named('ballot-lapsed', 'ballot')).toEqual(['b1'])
})

it('P18 STG-3 TXT-5 after the packages: the packages lapse, and what is unsettled is left open', () => {
  const { said, named } = small(packable, offered('KAZ'), ...OPTION)
  expect(said.lapses.packages).toEqual(['p1'])
  expect(named('package-lapsed', 'package')).toEqual(['p1'])
  expect(idsOf(said.lapses.subjects)).toEqual(named('ballot-lapsed', 'ballot'))
  expect(said.leftOpen.length).toBeGreaterThan(0)
  expect(said.losesUntabled).toBe(true)
  expect([...said.leftOpen].sort()).toEqual(named('question-left-open', 'question').sort())
})

it('P18 STG-3 DEC-13 silence goes on from the chain to the packages, and lapses after them', () => {
  const silence = done('KAZ', { type: 'circulate-under-silence', question: 'tariff', option: 'low' })
  const chain = small(inStage('chain'), backed('tariff', { KAZ: 'low', KGZ: 'low' }), silence)
  expect([chain.said.carried.silences, chain.said.lapses.silences]).toEqual([['tariff'], []])
  expect(chain.named('silence-lapsed', 'question')).toEqual([])
  const packages = small(packable, backed('tariff', { KAZ: 'low', KGZ: 'low' }), silence)
  expect(packages.said.lapses.silences).toEqual(['tariff'])
  expect(packages.named('silence-lapsed', 'question')).toEqual(['tariff'])
})

it('P18 TRT-1 a document without a signature fails with the stage of signing', () => {
  const { said, named } = small(concluded(HARMLESS), adopted('union', 'organs'), done('KAZ', sign('organs')))
  expect(said.failing).toEqual(['union'])
  expect(named('document-failed', 'document')).toEqual(['union'])
  const open = small(concluded(HARMLESS), done('chair', put('union')))
  expect(idsOf(open.said.lapses.subjects)).toEqual(['b1'])
  expect([...open.said.failing].sort()).toEqual(open.named('document-failed', 'document').sort())
})

it('P18 TRT-4 one that not enough have ratified fails with the stage of ratification, and no other', () => {
  const both = [concluded(HARMLESS), adopted('union', 'organs'), signed('union', 'KAZ', 'RUS')]
  const inForce = signed('organs', 'KAZ', 'RUS')
  const { said, named } = small(...both, inForce, inStage('ratification'), ratified('union', 'KAZ', 'RUS'))
  expect(said.failing).toEqual(['union'])
  expect(named('document-failed', 'document')).toEqual(['union'])
})

it('P18 STG-3 TRT-1 a vote on a document goes on where the next stage opens documents, too', () => {
  const stages = smallScenario.stages.map((stage) =>
    stage.id === 'signature'
      ? { ...stage, openBusiness: 'carry' as const }
      : stage.id === 'ratification'
        ? { ...stage, opens: [...stage.opens, 'treaty' as const, 'ballots' as const] }
        : stage,
  )
  const { said, named } = ending({ ...smallScenario, stages }, concluded(HARMLESS), done('chair', put('union')))
  expect([idsOf(said.carried.subjects), said.lapses.subjects]).toEqual([['b1'], []])
  expect(named('ballot-lapsed', 'ballot')).toEqual([])
})

it('P18 what the chair takes as agreed goes on or lapses like a vote', () => {
  const called = [inStage('chain'), backed('tariff', { KAZ: 'low', KGZ: 'low' })]
  const stance = { type: 'take-stance', question: 'tariff', canLive: ['low'], cannot: [] }
  const chain = small(
    ...called,
    done('RUS', stance),
    done('chair', { type: 'take-as-agreed', question: 'tariff', option: 'low' }),
  )
  expect(idsOf(chain.said.carried.subjects)).toEqual(['n1'])
  expect(chain.named('call-lapsed', 'call')).toEqual([])
  const freezing = small(...called, done('chair', { type: 'take-freezing-as-agreed', question: 'tariff' }))
  expect(idsOf(freezing.said.lapses.subjects)).toEqual(['n1'])
  expect(freezing.named('call-lapsed', 'call')).toEqual(['n1'])
})

it('P18 nothing is open: nothing is named but the stage that follows', () => {
  const { said } = small(inStage('ranking'))
  const none = { subjects: [], silences: [], packages: [] }
  expect(said).toEqual({
    next: 'chain',
    lapses: none,
    carried: none,
    counted: none,
    leftOpen: [],
    failing: [],
    losesUntabled: false,
  })
  expect(small(inStage('ratification')).said.next).toBe('debrief')
})
