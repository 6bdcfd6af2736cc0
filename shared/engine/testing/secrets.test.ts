/**
 * A canary for every secret: a word or a number that occurs nowhere else. It is searched for in all that each reader gets
 * — board, desk, record and its view of the scenario — and must be with its owners and the instructor, and with nobody else.
 */
import { describe, expect, it } from 'vitest'
import { viewFor } from '../../scenario/public.ts'
import type { Brief, Scenario, Text } from '../../scenario/schema.ts'
import { boardOf, deskOf } from '../views/board.ts'
import { type Reader, recordFor } from '../views/record.ts'
import { say, whispered } from './channel-story.ts'
import { declaredOf, type Secret } from './declared.ts'
import { givenAt, type Step } from './given.ts'
import type { Meeting } from './meeting.ts'
import { about, conceded, lastPackage, offer, packable, TERMS } from './package-story.ts'
import { smallScenario } from './small-scenario.ts'
import { done, inStage, instructed, PARTIES, votes, waited, withdrawn } from './story.ts'

const SEED = 271_828_182
const words = (canary: string): Text => ({ kk: `${canary} kk`, ru: `${canary} ru`, en: `${canary} en` })

/** Every text of a brief is a canary of its party, and so is its reservation value. */
function marked(party: string, n: number): Brief {
  const brief = smallScenario.briefs[party] as Brief
  const texts = ['introduction', 'interests', 'alternative', 'hiddenQuestion', 'advice'].map((field) => [
    field,
    words(`${party}-${field}`),
  ])
  const redLines = brief.redLines.map((line) => ({ ...line, text: words(`${party}-red-line`) }))
  return { ...brief, ...Object.fromEntries(texts), redLines, reservation: 4000 + n }
}
const scenario: Scenario = {
  ...smallScenario,
  briefs: { KAZ: marked('KAZ', 127), KGZ: marked('KGZ', 639), RUS: marked('RUS', 271) },
  injects: smallScenario.injects.map((inject) => ({ ...inject, text: words(`news-${inject.id}`) })),
}

const READERS: Readonly<Record<string, Reader>> = {
  ...Object.fromEntries(PARTIES.map((party): [string, Reader] => [party, { kind: 'party', party }])),
  instructor: { kind: 'instructor' },
  'observer of public talks': { kind: 'public', closed: false },
  'observer of closed talks': { kind: 'public', closed: true },
}

/** Everybody but those outside of closed talks. */
const TABLE = Object.keys(READERS).slice(0, -1)

/** All that a reader gets, as one text. The instructor looks through every seat's eyes (OBS-1); of closed talks the outside has the record. */
function seenBy({ world, facts }: Meeting, reader: Reader): string {
  const { scenario } = world
  const outside = reader.kind === 'public' && reader.closed
  const raised = world.agenda.order.filter((q) => scenario.questions.some((def) => def.id === q && def.hidden))
  const knowledge = { party: reader.kind === 'party' ? reader.party : '', raised, news: world.instructor.injected }
  const desks = { party: [knowledge.party], instructor: PARTIES, public: [] }[reader.kind]
  return JSON.stringify(
    [
      outside ? [] : boardOf(world),
      desks.map((party) => deskOf(world, party)),
      facts.flatMap((fact) => recordFor(fact, reader) ?? []).map(({ at: _, ...line }) => line),
      outside ? [] : viewFor(scenario, reader.kind === 'instructor' ? 'all' : knowledge),
    ],
    (_, value: unknown) => (value instanceof Map ? Object.fromEntries(value) : value),
  )
}

const BRIEFS: readonly Secret[] = PARTIES.flatMap((party) =>
  ['introduction', 'interests', 'alternative', 'hiddenQuestion', 'advice', 'red-line']
    .filter((field) => !(field === 'red-line' && party === 'KGZ')) // it is about a hidden question, see below
    .map(
      (field): Secret => ({
        what: `the brief of ${party}: ${field}`,
        story: [inStage('chain')],
        canary: `"${party}-${field} ru"`,
        owners: [party],
      }),
    ),
)

/** Those of the scenario and of the table; those of a procedure stand in its `testing.ts`. */
const SECRETS: readonly Secret[] = [
  ...BRIEFS,
  ...declaredOf(({ secrets }) => secrets),
  { what: 'a reservation value', story: [inStage('chain')], canary: '4639', owners: ['KGZ'] },
  {
    what: 'what news changed in a brief',
    story: [inStage('chain'), instructed({ type: 'inject', inject: 'crisis' })],
    canary: '"outside":"transit=-50"',
    owners: ['RUS'],
  },
  {
    what: 'a risk that news changed',
    story: [inStage('chain'), waited(90)],
    canary: '"risks":"kgz-line=-100"',
    owners: ['KGZ'],
  },
  {
    what: 'option values',
    story: [inStage('chain')],
    canary: '"values":{"tariff":{"high":20,"low":100,"left-open":40}',
    owners: ['KAZ'],
  },
  {
    what: 'weights',
    story: [inStage('chain')],
    canary: '"weights":{"tariff":40,"transit":10,"votes":30',
    owners: ['RUS'],
  },
  { what: 'the own value', story: [inStage('chain')], canary: '"value":4500', owners: ['KGZ'] },
  { what: 'the seed', story: [inStage('signature')], canary: String(SEED), owners: [], sealed: true },
]

/** Seats and observers outside, whether one `canary` is with each of them. */
const whoSees = (m: Meeting, canary: string): string[] =>
  Object.entries(READERS).flatMap(([name, reader]) => (seenBy(m, reader).includes(canary) ? [name] : []))

describe('a secret reaches its owners and nobody else', () => {
  it.each(SECRETS)('CHN-2 PKG-3 AGD-1 OBS-1 $what', ({ story, canary, owners, sealed, scenario: at = scenario }) => {
    const { meeting } = givenAt(at, { seed: SEED })(...story)
    const text = typeof canary === 'string' ? canary : canary(meeting)
    expect(whoSees(meeting, text)).toEqual([...owners, ...(sealed ? [] : ['instructor'])])
  })

  it('TRT-3 a red line on a hidden question is known when the question is on the list, to its party alone', () => {
    const raised = givenAt(scenario)(
      inStage('agenda'),
      done('KGZ', { type: 'raise-question', question: 'water' }),
      inStage('chain'),
    ).meeting
    expect(whoSees(raised, 'KGZ-red-line kk')).toEqual(['KGZ', 'instructor'])
    expect(whoSees(raised, 'article water kk')).toEqual(TABLE)
  })
})

describe('what was secret and is so no longer reaches everybody', () => {
  it('AGD-1 PKG-3 DEC-0 DEL-3 a raised question, a tabled package, a closed ballot, news, a confirmed withdrawal', () => {
    const at = (...story: Step[]) => givenAt(scenario)(...story).meeting
    expect(
      whoSees(at(inStage('agenda'), done('RUS', { type: 'raise-question', question: 'grace' })), '"grace"'),
    ).toEqual(TABLE)
    expect(
      whoSees(
        at(
          packable,
          done('KAZ', offer(TERMS, ['KGZ'])),
          (m) => void m.act('KAZ', about('table-package', lastPackage(m))),
        ),
        'tariff=low transit=one',
      ),
    ).toEqual(TABLE)
    expect(
      whoSees(
        at(inStage('rules'), done('KAZ', { type: 'put-rules' }), votes({ KAZ: 'yes', KGZ: 'yes', RUS: 'no' })),
        'KAZ=yes KGZ=yes RUS=no',
      ),
    ).toEqual(TABLE)
    expect(whoSees(at(inStage('chain'), instructed({ type: 'inject', inject: 'crisis' })), 'news-crisis kk')).toEqual(
      TABLE,
    )
    expect(whoSees(at(inStage('rules'), withdrawn('RUS')), '"withdrawal":"confirmed"')).toEqual(TABLE)
    expect(whoSees(at(inStage('rules'), done('KGZ', say('plenary', 'plenary-words'))), 'plenary-words')).toEqual(TABLE)
  })

  it('PRO-1 an observer of closed talks reads the outcomes, not what was said', () => {
    const { meeting } = givenAt(scenario)(...conceded)
    expect(whoSees(meeting, '"package-adopted"')).toEqual(Object.keys(READERS))
    expect(whoSees(meeting, '"package-offered"')).toEqual(TABLE)
    expect(whoSees(meeting, '"ballot-closed"')).toEqual(TABLE)
  })

  it('DEL-1 a stranger at the door has no desk and reads what the public reads', () => {
    const { meeting } = givenAt(scenario)(...whispered)
    expect(deskOf(meeting.world, 'UZB')).toMatchObject({ value: 0, hidden: '' })
    expect(deskOf(meeting.world, 'UZB').channels.size).toBe(0)
  })
})
