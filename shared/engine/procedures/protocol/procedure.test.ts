import { describe, expect, it } from 'vitest'
import { CONSENSUS } from '../../../decisions/rule.ts'
import { given } from '../../testing/given.ts'
import { allVote, begun, done, inStage, votes, waited } from '../../testing/story.ts'

const change = (rule: string, value: string) => ({ type: 'propose-rule-change', rule, value })
const PUT = { type: 'put-rules' }

describe('PRO-1 the first business of a table is the agreement on its own rules', () => {
  it('PRO-1 any party may propose a change to what the scenario marks as open; it is made by consensus', () => {
    given(begun)
      .when('RUS', change('decision', 'unanimity'))
      .thenEvents({ type: 'ballot-opened', rule: CONSENSUS, by: 'RUS' })
      .after(votes({ RUS: 'yes', KGZ: 'abstain' }))
      .when('KAZ', { type: 'vote', ballot: 'b1', position: 'yes' })
      .thenEvents({ type: 'rule-changed', ruleId: 'decision', value: 'unanimity' })
  })

  it('PRO-1 what is not open, not a rule, or so already is not proposed', () => {
    given(begun)
      .when('RUS', change('publicity', 'public'))
      .thenRefused('PRO-1', 'rule-not-open')
      .when('RUS', change('speaking-time', 'short'))
      .thenRefused('PRO-1', 'no-such-rule')
      .when('RUS', change('decision', 'majority'))
      .thenRefused('PRO-1', 'no-such-rule')
      .when('RUS', change('decision', 'consensus'))
      .thenRefused('PRO-1', 'already-so')
  })

  it('PRO-1 one objection blocks a change, and the same change is not put again', () => {
    const story = given(begun, done('RUS', change('voting', 'roll-call')), votes({ RUS: 'yes', KAZ: 'yes', KGZ: 'no' }))
    expect(story.meeting.world.protocol.values.voting).toBe('at-once')
    expect(story.meeting.last('ballot-closed').verdict).toMatchObject({
      outcome: 'blocked',
      rule: 'DEC-1',
      against: ['KGZ'],
    })
    story.when('KAZ', change('voting', 'roll-call')).thenRefused('PRO-1', 'change-refused-already')
  })
})

describe("PRO-2 the rules are adopted by consensus, or the scenario's own apply", () => {
  it('PRO-2 the chair puts the rules as they stand; adopted, they hold', () => {
    const story = given(begun, done('KGZ', change('decision', 'consensus-aside')), allVote('yes'))
      .when('KGZ', PUT)
      .thenRefused('STG-3', 'chair-only', { party: 'KAZ' })
      .after(done('KAZ', PUT), votes({ KAZ: 'yes', KGZ: 'yes' }))
      .when('RUS', { type: 'vote', ballot: 'b2', position: 'abstain' })
      .thenEvents({
        type: 'rules-adopted',
        values: { decision: 'consensus-aside', voting: 'at-once', publicity: 'closed' },
      })
      .when('KAZ', PUT)
      .thenRefused('PRO-2', 'rules-adopted-already')
      .when('RUS', change('voting', 'roll-call'))
      .thenRefused('PRO-2', 'rules-adopted-already')
      .after(inStage('debrief'))
    expect(story.meeting.world.protocol).toMatchObject({ status: 'adopted', values: { decision: 'consensus-aside' } })
    expect(story.meeting.count('rules-defaulted')).toBe(0)
  })

  it('PRO-2 refused rules come back only when they have changed', () => {
    given(begun, done('KAZ', PUT), votes({ KAZ: 'yes', KGZ: 'yes', RUS: 'no' }))
      .when('KAZ', PUT)
      .thenRefused('PRO-2', 'rules-refused-already')
      .after(done('RUS', change('voting', 'roll-call')), allVote('yes'))
      .when('KAZ', PUT)
      .thenDone()
  })

  it("PRO-2 if time runs out the scenario's default rules apply, agreed changes and all, and the record says so", () => {
    const { meeting } = given(begun, done('KGZ', change('decision', 'unanimity')), allVote('yes'), waited(120))
    expect(meeting.last('rules-defaulted').values).toEqual({
      decision: 'consensus',
      voting: 'at-once',
      publicity: 'closed',
    })
    expect(meeting.world.protocol).toMatchObject({ status: 'default', values: { decision: 'consensus' } })
  })

  it('R10 PRO-2 STG-3 rules before a ballot when the time is up are voted out: the stage waits for it', () => {
    // The stage of the rules votes on its open business: two yes of three, nobody objects, 30 seconds after it was put.
    const { meeting } = given(begun, waited(110), done('KAZ', PUT), votes({ KAZ: 'yes', RUS: 'yes' }), waited(29))
    expect(meeting.world).toMatchObject({ stages: { stage: 'rules', held: 'time' }, protocol: { status: 'open' } })
    meeting.wait(1)
    expect(meeting.world).toMatchObject({ stages: { stage: 'agenda' }, protocol: { status: 'adopted' } })
  })

  it('PRO-2 an adopted roll-call shows each vote as it falls, from the next ballot on', () => {
    const story = given(begun, done('KGZ', change('voting', 'roll-call')), allVote('yes'))
      .when('KAZ', PUT)
      .thenEvents({ type: 'ballot-opened', rollCall: false })
      .after(allVote('yes'))
      .when('KAZ', { type: 'move-to-close-stage' })
      .thenEvents({ type: 'ballot-opened', rollCall: true })
    expect(story.meeting.world.protocol.status).toBe('adopted')
  })
})
