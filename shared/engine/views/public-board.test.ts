import { describe, expect, it } from 'vitest'
import { evolve, replay } from '../kernel/engine.ts'
import type { EventType, Fact } from '../kernel/event.ts'
import { dice } from '../testing/dice.ts'
import { given, givenAt } from '../testing/given.ts'
import { Meeting } from '../testing/meeting.ts'
import { offered, packable } from '../testing/package-story.ts'
import { smallScenario } from '../testing/small-scenario.ts'
import { agreed, allVote, backed, begun, done, inStage, waited } from '../testing/story.ts'
import { adopted, concluded, HARMLESS, signed } from '../testing/treaty-story.ts'
import { step } from '../testing/walk.ts'
import { STARTS } from '../testing/walk-starts.ts'
import type { Board } from './board.ts'
import { boardOf } from './board.ts'
import { isClosed, publicBoardOf } from './public-board.ts'
import { OUTCOMES } from './record.ts'

const WALKS = 40
const STEPS = 250

/** The board as one text. */
const textOf = (board: Board): string =>
  JSON.stringify(board, (_, value) => (value instanceof Map ? [...value] : value))
/** The fields that hold something. */
const filled = (board: Board): string[] =>
  Object.entries(board)
    .filter(([, value]) => (value instanceof Map ? value.size > 0 : Boolean(value)))
    .map(([field]) => field)

describe('OBS-2 an observer outside', () => {
  it('OBS-2 PRO-1 sees of closed talks neither who stands where, nor what is proposed, voted on and talked about', () => {
    const { world } = given(
      inStage('chain'),
      backed('tariff', { KAZ: 'low', RUS: 'high' }),
      done('KAZ', { type: 'open-channel', with: ['RUS'], secret: false }),
      done('KAZ', { type: 'put-to-vote', question: 'tariff', option: 'low' }),
    ).meeting
    expect(isClosed(world)).toBe(true)
    expect(boardOf(world).bodies.get('plenary')).toMatchObject({ openBallot: 'b1', discussing: 'tariff' })
    const fields = [
      'entries',
      'scenario',
      'pace',
      'phase',
      'stage',
      'stageEnteredAt',
      'rulesStatus',
      'rules',
      'deadlines',
    ]
    expect(filled(publicBoardOf(world)).sort()).toEqual([...fields, 'documents'].sort())
    expect([...publicBoardOf(world).deadlines.keys()]).toEqual(['stage'])
    expect(textOf(publicBoardOf(world))).not.toMatch(/tariff|low|KAZ|Name of|b1|c1/)
  })

  it('OBS-2 PRO-1 sees no package of closed talks, but what it has settled', () => {
    const story = given(packable, offered('KAZ'), waited(60))
    expect(publicBoardOf(story.meeting.world)).toMatchObject({ packages: new Map(), order: '', packable: '' })
    story.after(done('RUS', { type: 'put-package', package: 'p1', revision: 1 }), allVote('yes'))
    const { questions, order, packages } = publicBoardOf(story.meeting.world)
    expect([order, packages.size]).toEqual(['tariff transit', 0])
    expect(questions.get('tariff')).toMatchObject({
      status: 'settled',
      agreed: 'low',
      backing: '',
      positions: '',
      class: 0,
    })
  })

  it('OBS-2 PRO-1 reads the words that were agreed, and not whose they were', () => {
    const words = { wording: 'a tariff of our own', lang: 'en', forInterests: ['KAZ'] }
    const story = given(inStage('chain'), done('KAZ', { type: 'propose-wording', question: 'tariff', ...words }))
    expect(publicBoardOf(story.meeting.world).options.size).toBe(0)
    story.after(agreed({ tariff: 'w1' }))
    expect([...publicBoardOf(story.meeting.world).options.values()]).toEqual([
      { id: 'w1', question: 'tariff', wording: words.wording, lang: 'en', by: '', forInterests: '', base: '' },
    ])
  })

  it('OBS-2 PRO-1 sees the whole board when the table has agreed on public talks, and rules only once they are adopted', () => {
    const open = { ...smallScenario, rules: smallScenario.rules.map((rule) => ({ ...rule, open: true })) }
    const story = givenAt(open)(begun)
    expect(publicBoardOf(story.meeting.world)).toMatchObject({ rules: '', rulesStatus: 'open' })
    story.after(done('KAZ', { type: 'propose-rule-change', rule: 'publicity', value: 'public' }), allVote('yes'))
    expect(isClosed(story.meeting.world)).toBe(false)
    expect(publicBoardOf(story.meeting.world)).toEqual(boardOf(story.meeting.world))
  })
})

/** Facts that are no line of the record for such a reader, and yet move what it sees: the clock, and what becomes of an outcome. */
const MOVING: readonly EventType[] = [
  ...(['time-extended', 'outage-ended', 'deadline-passed', 'stage-held', 'closing-vote-over'] as const),
  ...(['settlement-confirmed', 'settlement-joined', 'question-reopened', 'reservation-objected'] as const),
]

function walk(seed: number): Meeting {
  const meeting = new Meeting(smallScenario, { seed }).begin()
  STARTS[seed % STARTS.length]?.(meeting)
  const roll = dice(seed)
  for (let n = 0; n < STEPS && meeting.world.stages.phase !== 'over'; n += 1) step(meeting, roll)
  return meeting
}

it('OBS-2 PRO-1 in random games of closed talks the board outside changes by outcomes alone', () => {
  const changed = new Set<EventType>()
  const inForce = given(concluded(HARMLESS), adopted('union', 'organs'), signed('organs', 'KAZ', 'KGZ')).meeting
  const games = [inForce, ...Array.from({ length: WALKS }, (_, n) => walk(n + 1))]
  for (const [seed, game] of games.entries()) {
    const [opened, ...facts] = game.facts
    let world = replay(smallScenario, [opened as Fact])
    for (const fact of facts) {
      const before = textOf(publicBoardOf(world))
      world = evolve(world, fact)
      if (textOf(publicBoardOf(world)) === before) continue
      expect([...OUTCOMES, ...MOVING], `seed ${seed}, fact ${fact.seq}`).toContain(fact.event.type)
      changed.add(fact.event.type)
    }
  }
  const wanted = [
    'stage-entered',
    'question-settled',
    'document-signed',
    'document-in-force',
    'paused',
    'rules-defaulted',
  ]
  expect(wanted.filter((type) => !changed.has(type as EventType))).toEqual([])
}, 60_000)
