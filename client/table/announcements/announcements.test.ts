/** The live region through whole games of bots, held against the record: every line worth saying is said once, in order. */
import '../../testing/browser.ts'
import '../../guidance/situation.ts'
import { effect } from '@preact/signals'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { playGame } from '../../../server/bots/runner/game.ts'
import { evolve, open } from '../../../shared/engine/kernel/engine.ts'
import type { Fact } from '../../../shared/engine/kernel/event.ts'
import type { World } from '../../../shared/engine/kernel/world.ts'
import { boardOf, deskOf } from '../../../shared/engine/views/board.ts'
import { recordFor } from '../../../shared/engine/views/record.ts'
import type { RecordLine } from '../../../shared/engine/views/record-entry.ts'
import { viewFor } from '../../../shared/scenario/public.ts'
import { type Lang, Scenario } from '../../../shared/scenario/schema.ts'
import sentences from '../../../shared/text/en.json' with { type: 'json' }
import { lang } from '../../text/lang.ts'
import { isInLanguage } from '../../text/m.ts'
import { hasGuidance, hasReasons, hasSentences, recordText } from '../../text/sentence.ts'
import { PROCEDURES } from '../panels/registry.ts'
import { addEntries, forgetRecord, readRecord } from '../record/record.ts'
import { board, deskHere, leaveTable, me, scenario } from '../state/table.ts'
import { announceTable, spoken } from './announcements.ts'
import { turn } from './turn.ts'

const files = import.meta.glob<unknown>('../../../scenarios/cis-customs-union/{scenario.json,briefs/*.json}', {
  eager: true,
  import: 'default',
})
const nameOf = (path: string): string => path.split('/').at(-1)?.replace('.json', '') ?? ''
const customsUnion = Scenario.parse({
  ...(Object.entries(files).find(([path]) => nameOf(path) === 'scenario')?.[1] as object),
  briefs: Object.fromEntries(
    Object.entries(files).flatMap(([path, file]) => (/briefs/.test(path) ? [[nameOf(path), file]] : [])),
  ),
})

/** Lines that are not said: who backs, ranks or marks what goes on all the time and stands on the page; seats come and go. */
const QUIET = [
  ...[
    'said',
    'noted',
    'need-noted',
    'option-backed',
    'backing-withdrawn',
    'stance-taken',
    'stood-aside',
    'wording-scored',
    'ballot-cast',
    'questions-ranked',
  ],
  ...[
    'movables-marked',
    'no-question-answered',
    'straw-poll-answered',
    'package-supported',
    'package-support-withdrawn',
  ],
  ...[
    'capital-asked',
    'concession-noted',
    'document-initialled',
    'question-left-open',
    'stage-ended',
    'deadline-passed',
  ],
  // Who decides about a newcomer has it as a turn.
  ...['admission-asked', 'earlier-shown'],
  ...['person-seated', 'person-unseated', 'person-left', 'person-returned', 'bot-took-seat', 'bot-released'],
  ...['powers-delegated', 'powers-returned', 'withdrawal-announced', 'withdrawal-final'],
  // What follows from them is said: that a period opens and closes, and who visibly did not do what was due.
  ...['duty-chosen', 'period-passed', 'period-shown'],
]

it('every line of the record is said by one procedure, or is known to be quiet', () => {
  const aloud = PROCEDURES.flatMap((procedure) => procedure.aloud ?? [])
  const types = Object.keys(sentences).flatMap((key) => /^record\.([a-z-]+)$/.exec(key)?.[1] ?? [])
  expect([...aloud, ...QUIET].filter((type) => type !== 'said').sort()).toEqual(
    types.filter((type) => type !== 'said').sort(),
  )
})

/** What the browser of KAZ is told of a game, and what it ought to say. */
class Listener {
  readonly lines: RecordLine[] = []
  readonly heard: string[] = []
  readonly turns = new Set<string>()
  readonly expected: string[] = []
  private told = 0
  private worded = 0
  private readonly stops: (() => void)[]
  world: World

  constructor(first: Fact) {
    listening = this
    this.world = open(customsUnion, first)
    me.value = { table: 't1', token: '', party: 'KAZ', role: 'head', person: 'bot-KAZ', name: '' } as typeof me.value
    readRecord('KAZ')
    addEntries({ record: 'KAZ', first: 1, entries: [] })
    let last = 0
    this.stops = [
      announceTable(),
      effect(() => {
        for (const { id, text } of spoken.value) if (id > last) this.heard.push(text)
        last = spoken.value.at(-1)?.id ?? last
      }),
      effect(() => void this.turns.add(turn.value?.what ?? '')),
    ]
  }
  happen(fact: Fact): void {
    this.world = evolve(this.world, fact)
    const line = recordFor(fact, { kind: 'party', party: 'KAZ' })
    if (line) this.lines.push(line)
  }
  /** The state, then the new lines, then what the scenario says of what is new: as they come from the server. */
  show(before = 0): void {
    board.value = boardOf(this.world)
    deskHere.value = deskOf(this.world, 'KAZ')
    const from = Math.max(0, this.told - before)
    this.told = this.lines.length
    // The newest come first after a drop, then what lies before them; some come twice.
    const newest = Math.max(from, this.lines.length - 50)
    for (const first of newest > from ? [newest, from] : [newest])
      addEntries({ record: 'KAZ', first: first + 1, entries: this.lines.slice(first) })
    const raised = Object.values(this.world.agenda.questions).filter(({ raisedBy }) => raisedBy !== '')
    const knowledge = { party: 'KAZ', raised: raised.map(({ id }) => id), news: this.world.instructor.injected }
    scenario.value = viewFor(customsUnion, knowledge)
    for (const { type, by, params } of this.lines.slice(this.worded))
      if (!QUIET.includes(type)) this.expected.push(recordText(type, { by, ...params }))
    this.worded = this.lines.length
  }
  stop(): void {
    for (const stop of this.stops) stop()
  }
}

const isActBegun = ({ actionId }: Fact): boolean => actionId !== null

beforeEach(() => void forgetRecord())
let listening: Listener | undefined
afterEach(() => {
  listening?.stop()
  leaveTable()
})

const speak = (language: Lang): Promise<boolean> => {
  lang.value = language
  return vi.waitUntil(() => isInLanguage.value && hasSentences.value && hasGuidance.value && hasReasons.value, 5000)
}

describe('whoever listens to a whole game', () => {
  it.each<[Lang, number, boolean]>([
    ['kk', 3, false],
    ['ru', 5, true],
    ['en', 8, true],
  ])(
    '%s, game %i: hears each line once and in order, drops of the connection: %s',
    async (language, seed, drops) => {
      await speak(language)
      const [first, ...facts] = playGame({ scenario: customsUnion, seed, kind: 'mixed', pace: 'short' }).facts
      const listener = new Listener(first as Fact)
      for (const [n, fact] of facts.entries()) {
        if (isActBegun(fact) && !(drops && n % 400 > 150)) listener.show(drops ? 3 : 0)
        listener.happen(fact)
      }
      listener.show()
      const ofRecord = listener.heard.filter((text) => !listener.turns.has(text))
      expect(ofRecord).toEqual(listener.expected)
      expect(listener.expected.length).toBeGreaterThan(60)
      expect(listener.expected).not.toContain('')
      expect(listener.heard.length).toBeGreaterThan(ofRecord.length)
      // Figures are those of the record: each result that counts votes says how many.
      const failed = listener.lines.filter(({ params }) => params.outcome === 'insufficient')
      for (const { params } of failed) expect(listener.heard.join(' ')).toContain(String(params.reached))
    },
    60_000,
  )

  it('P20 who lost the chair, why, and who has it now is said, whichever step was not taken', async () => {
    await speak('en')
    const [first] = playGame({ scenario: customsUnion, seed: 3, kind: 'mixed', pace: 'short' }).facts
    listening = new Listener(first as Fact)
    listening.show()
    const steps = Object.keys(sentences).filter((key) => key.startsWith('record.chair-passed.'))
    expect(steps).toHaveLength(4)
    for (const [at, step] of steps.entries()) {
      const params = { from: 'RUS', party: 'KAZ', step: step.replace('record.chair-passed.', '') }
      const entry = { at: 0, by: '', type: 'chair-passed', params, to: 'all' } as const
      addEntries({ record: 'KAZ', first: listening.lines.length + 1 + at, entries: [entry] })
      const said = listening.heard.at(-1)
      expect(said).toContain('Russia')
      expect(said).toContain('Kazakhstan')
      // The reason is a sentence of its own.
      expect(listening.heard.filter((text) => text === said)).toHaveLength(1)
    }
  })

  it('whoever comes late, or speaks another language from now on, hears nothing again', async () => {
    await speak('kk')
    const [first, ...facts] = playGame({ scenario: customsUnion, seed: 3, kind: 'mixed', pace: 'short' }).facts
    const listener = new Listener(first as Fact)
    for (const fact of facts.slice(0, 300)) listener.happen(fact)
    listener.show()
    const heard = listener.heard.length
    expect(heard).toBeGreaterThan(10)
    await speak('ru')
    listener.show()
    expect(listener.heard).toHaveLength(heard)
    listener.stop()

    forgetRecord()
    const late = { record: 'KAZ', first: listener.lines.length - 49, entries: listener.lines.slice(-50) }
    const again: string[] = []
    readRecord('KAZ')
    addEntries(late)
    const stops = [announceTable(), effect(() => void again.push(...spoken.value.map(({ text }) => text)))]
    addEntries(late)
    expect(again.filter((text) => !listener.turns.has(text))).toEqual([])
    addEntries({
      record: 'KAZ',
      first: late.first + 50,
      entries: [{ at: 0, by: 'instructor', type: 'paused', params: {}, to: 'all' }],
    })
    expect(again.at(-1)).toBe(recordText('paused', {}))
    for (const stop of stops) stop()
  }, 60_000)
})
