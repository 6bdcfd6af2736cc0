import { describe, expect, it } from 'vitest'
import kk from '../../../text/kk.json' with { type: 'json' }
import { PROCEDURES } from '../../kernel/registry.ts'
import { given, givenAt, type Step } from '../../testing/given.ts'
import { about, lastPackage, offered, packable } from '../../testing/package-story.ts'
import { done, gone, inStage, PARTIES, waited } from '../../testing/story.ts'
import { CAUCUS, withCaucus } from '../../testing/two-bodies.ts'
import { type Reader, recordFor } from '../../views/record.ts'

type Table = Parameters<Step>[0]
const party = (id: string): Reader => ({ kind: 'party', party: id })
const INSTRUCTOR: Reader = { kind: 'instructor' }

/** What a reader reads of deadlines that passed: their names, with what they were about. */
const passed = ({ facts }: Table, reader: Reader) =>
  facts.flatMap((fact) => {
    const line = recordFor(fact, reader)
    return line?.type === 'deadline-passed' ? [line.params] : []
  })
const names = (meeting: Table, reader: Reader) => passed(meeting, reader).map(({ clock }) => clock)

describe('R8 CLK-1 the act of a deadline is an act of the record', () => {
  it('R8 CLK-1 each deadline that passes has its line, with what it was about', () => {
    const { meeting } = given(inStage('chain'), done('KAZ', { type: 'put-to-vote', question: 'tariff', option: 'low' }))
    meeting.wait(60)
    expect(passed(meeting, party('RUS'))).toMatchObject([
      { clock: 'ballot' },
      { clock: 'half', question: 'tariff' },
      { clock: 'turns', body: 'plenary' },
      { clock: 'question', question: 'tariff' },
    ])
    const alone = given(inStage('rules')).meeting.wait(120 + 90)
    expect(names(alone, party('KAZ'))).toEqual(['stage', 'chair-list', 'stage'])
  })

  it('R8 CLK-1 CHN-5 a deadline that only some could see is told to them alone', () => {
    const shown = given(packable, offered('KAZ', undefined, ['KGZ']), waited(150)).meeting
    expect(passed(shown, party('KGZ'))).toMatchObject([
      { clock: 'half-stage' },
      { clock: 'package', package: lastPackage(shown) },
    ])
    expect(names(shown, party('RUS'))).toEqual(['half-stage'])
    const away = given(
      inStage('agenda'),
      done('KAZ', { type: 'call-for-unvoiced' }),
      gone('head-KAZ'),
      waited(50),
    ).meeting
    expect(names(away, party('KAZ'))).toEqual(['grace'])
    expect(names(away, party('RUS'))).toEqual([])
    const news = given(inStage('chain'), waited(95)).meeting
    expect(names(news, party('RUS'))).not.toContain('inject')
    expect(names(news, INSTRUCTOR)).toContain('inject')
  })

  it('R8 CLK-1 CHN-5 what passes in a body for its members alone is for them', () => {
    const inCaucus: Step = (m) => {
      inStage('chain')(m)
      m.happened(
        { type: 'question-referred', body: 'plenary', question: 'votes', to: CAUCUS, status: 'open', why: 'rule' },
        { type: 'body-sat', body: CAUCUS, members: ['KAZ', 'KGZ'], beside: true, until: 0 },
        {
          type: 'question-taken',
          body: CAUCUS,
          members: ['KAZ', 'KGZ'],
          question: 'votes',
          round: 1,
          until: m.now + 5000,
        },
      )
    }
    const { meeting } = givenAt(withCaucus)(inCaucus, waited(10))
    expect(passed(meeting, party('KGZ'))).toMatchObject([
      { clock: 'half', question: 'votes' },
      { clock: 'question', question: 'votes' },
    ])
    expect(passed(meeting, party('RUS'))).toEqual([])
  })

  it('R8 CLK-1 a package that all see may be put to the vote from a moment that is on record', () => {
    const { meeting } = given(packable, offered('KAZ'), waited(60))
    for (const id of PARTIES) expect(passed(meeting, party(id))).toMatchObject([{ clock: 'seen', package: 'p1' }])
    meeting.act('RUS', about('put-package', 'p1'))
  })

  it('R8 CLK-1 every deadline that can fall due has a sentence of its own', () => {
    const due = PROCEDURES.flatMap((p) => Object.keys(p.due ?? {}))
    expect(due.length).toBeGreaterThan(14)
    const sentences = Object.keys(kk)
    const missing = due.filter((name) => !sentences.includes(`record.deadline-passed.${name.replaceAll(':', '-')}`))
    expect(missing).toEqual([])
  })
})
