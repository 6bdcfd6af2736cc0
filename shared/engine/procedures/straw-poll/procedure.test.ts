import { describe, expect, it } from 'vitest'
import { given } from '../../testing/given.ts'
import { done, inStage, waited } from '../../testing/story.ts'
import { boardOf, deskOf } from '../../views/board.ts'

const ask = { type: 'ask-straw-poll', question: 'Ертең келісеміз бе?', lang: 'kk' }
const answer = (poll: string, said: string) => ({ type: 'answer-straw-poll', poll, answer: said })
const asked = [inStage('chain'), done('KGZ', ask)]

describe('POL-1 a straw poll', () => {
  it('POL-1 one at a time; each party answers once, while it is open', () => {
    given(...asked)
      .when('RUS', ask)
      .thenRefused('POL-1', 'poll-open')
      .when('RUS', answer('q1', 'no'))
      .thenEvents({ type: 'straw-poll-answered', party: 'RUS' })
      .when('RUS', answer('q1', 'yes'))
      .thenRefused('POL-1', 'answered-already')
      .when('KAZ', answer('q2', 'yes'))
      .thenRefused('POL-1', 'no-such-poll')
  })

  it('POL-1 answers stay unseen; the sum is shown when all have answered, and nothing follows', () => {
    const story = given(...asked, done('RUS', answer('q1', 'no')), done('KAZ', answer('q1', 'yes')))
    const { world } = story.meeting
    expect(boardOf(world).polls.get('q1')).toMatchObject({ by: 'KGZ', open: true, answered: 'RUS KAZ', yes: 0, no: 0 })
    expect([deskOf(world, 'RUS').pollAnswer, deskOf(world, 'KGZ').pollAnswer]).toEqual(['no', ''])
    story
      .when('KGZ', answer('q1', 'yes'))
      .thenEvents({ type: 'straw-poll-closed', yes: 2, no: 1, silent: 0 })
      .after(done('RUS', ask))
    expect(story.meeting.facts.at(-1)?.event).toMatchObject({ type: 'straw-poll-asked', poll: 'q2' })
  })

  it('POL-1 CLK-3 it closes when its time is up: who was silent is counted as that', () => {
    const { meeting } = given(...asked, done('KAZ', answer('q1', 'yes')), waited(29))
    expect(meeting.count('straw-poll-closed')).toBe(0)
    meeting.wait(1)
    expect(meeting.last('straw-poll-closed')).toMatchObject({ yes: 1, no: 0, silent: 2 })
    expect(boardOf(meeting.world).polls.get('q1')).toMatchObject({ open: false, yes: 1, no: 0 })
  })

  it('POL-1 DEL-3 it does not wait for who has left the room, and ends with its stage', () => {
    const left = given(...asked, done('RUS', { type: 'leave-room' }), done('KAZ', answer('q1', 'no')))
    left.when('KGZ', answer('q1', 'no')).thenEvents({ type: 'straw-poll-closed', yes: 0, no: 2, silent: 1 })
    const { meeting } = given(...asked, inStage('packages'))
    expect(meeting.last('straw-poll-closed')).toMatchObject({ silent: 3 })
  })
})
