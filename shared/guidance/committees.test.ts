/** What now, when a committee has decided: a head may call its decision up (MIC-3). */
import { describe, expect, it } from 'vitest'
import { givenAt } from '../engine/testing/given.ts'
import { waited } from '../engine/testing/story.ts'
import { deputiesVote, deputyActs, twoMinor, withCommittee, withDeputies } from '../engine/testing/two-bodies.ts'
import { inShort, sightAt } from './testing/at-a-seat.ts'
import { whatNow } from './what-now.ts'

/** RUS and KGZ have 50 of 70 votes: enough against KAZ. */
const decided = (option: string) =>
  givenAt(withCommittee())(
    withDeputies,
    twoMinor,
    deputyActs('RUS', { type: 'put-to-vote', question: 'transit', option }),
    deputiesVote({ RUS: 'yes', KGZ: 'yes', KAZ: 'no' }),
  )

describe('MIC-3 a committee has decided', () => {
  it('P4 MIC-3 against the seat: to call it up is the main act while there is time, and one may let it stand', () => {
    // KAZ: transit 30 × (0 own − 30 left open).
    const story = decided('own')
    const found = whatNow(sightAt(story, 'KAZ'))
    expect(inShort(found)).toEqual(['committee', 'call-up', 'call-up', 'continue'])
    expect(found.main?.steps).toEqual([{ move: 'call-up:transit', command: { type: 'call-up', question: 'transit' } }])
    expect(found.awaits.until).toBe('call-up:transit')
    expect(whatNow(sightAt(story, 'KAZ', ['call-up:transit'])).state).toBe('chain')
    expect(whatNow(sightAt(story.after(waited(40)), 'KAZ')).state).toBe('chain')
  })

  it('P4 MIC-3 what the seat backed itself was not decided against it, however little it is worth', () => {
    const story = givenAt(withCommittee())(
      withDeputies,
      twoMinor,
      deputyActs('KAZ', { type: 'back-option', question: 'transit', option: 'own' }),
      deputyActs('RUS', { type: 'put-to-vote', question: 'transit', option: 'own' }),
      deputiesVote({ RUS: 'yes', KGZ: 'yes', KAZ: 'yes' }),
    )
    expect(whatNow(sightAt(story, 'KAZ')).state).toBe('chain')
  })

  it('P4 MIC-3 whom it suits, or costs no more than an open question, is not asked', () => {
    // RUS: transit 10 × (100 own − 50 left open); KAZ: 30 × (100 one − 30 left open).
    expect(whatNow(sightAt(decided('own'), 'RUS')).state).toBe('chain')
    expect(whatNow(sightAt(decided('one'), 'KAZ')).state).toBe('chain')
  })
})
