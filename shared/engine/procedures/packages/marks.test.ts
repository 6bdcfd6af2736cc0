import { describe, expect, it } from 'vitest'
import { given, type Step } from '../../testing/given.ts'
import { agreed, done, inStage, left, waited } from '../../testing/story.ts'
import { boardOf } from '../../views/board.ts'

const mark = (...questions: string[]) => ({ type: 'mark-movables', questions })
const marked = (party: string, ...questions: string[]): Step => done(party, mark(...questions))

describe('PKG-2 before packages open each party marks the questions on which it could move', () => {
  it('PKG-2 a question that at least two parties marked can be packaged', () => {
    const story = given(inStage('packages'), marked('KAZ', 'tariff', 'transit'), marked('KGZ', 'tariff'))
      .when('RUS', mark('votes', 'votes', 'tariff'))
      .thenEvents(
        { type: 'movables-marked', questions: ['votes', 'tariff'] },
        { type: 'marks-closed', packable: ['tariff'] },
      )
      .when('RUS', mark('votes'))
      .thenRefused('PKG-2', 'marks-closed')
    expect(boardOf(story.meeting.world).packable).toBe('tariff')
  })

  it('PKG-2 each marks once, and only what is not settled', () => {
    given(inStage('packages'), agreed({ votes: 'equal' }))
      .when('KAZ', mark('votes'))
      .thenRefused('PKG-2', 'not-unsettled')
      .when('KAZ', mark('water'))
      .thenRefused('PKG-2', 'not-unsettled')
      .after(marked('KAZ', 'tariff'))
      .when('KAZ', mark())
      .thenRefused('PKG-2', 'marked-already')
  })

  it('PKG-2 CLK-3 when the time is up silence means none', () => {
    const { meeting } = given(inStage('packages'), marked('KAZ', 'tariff', 'transit'), waited(39))
    expect(meeting.world.packages.marks.closed).toBe(false)
    meeting.act('RUS', mark('transit'))
    expect(meeting.wait(1).last('marks-closed').packable).toEqual(['transit'])
  })

  it('PKG-2 what was settled meanwhile is not packaged', () => {
    const { meeting } = given(
      inStage('packages'),
      marked('KAZ', 'tariff', 'votes'),
      marked('KGZ', 'tariff', 'votes'),
      agreed({ votes: 'equal' }),
      marked('RUS'),
    )
    expect(meeting.world.packages.marks.packable).toEqual(['tariff'])
  })

  it('PKG-2 DEL-3 the marks of a party that has left count no more, and nobody waits for it', () => {
    const { meeting } = given(
      inStage('packages'),
      marked('RUS', 'tariff', 'votes'),
      marked('KAZ', 'tariff', 'votes'),
      left('RUS'),
    )
    expect(meeting.world.packages.marks.closed).toBe(false)
    meeting.act('KGZ', mark('tariff'))
    expect(meeting.last('marks-closed').packable).toEqual(['tariff'])
    const waiting = given(inStage('packages'), marked('KAZ'), marked('KGZ'), left('RUS')).meeting
    expect(waiting.world.packages.marks.closed).toBe(true)
  })
})
