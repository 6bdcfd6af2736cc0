import { describe, expect, it } from 'vitest'
import { CONSENSUS, UNANIMITY } from '../../../decisions/rule.ts'
import { openBallotOf, PLENARY } from '../../bodies/selectors.ts'
import { given } from '../../testing/given.ts'
import { allVote, begun, done, inStage, left, votes, waited } from '../../testing/story.ts'
import { adopted, concluded, HARMLESS, initial, put, sign } from '../../testing/treaty-story.ts'
import { boardOf } from '../../views/board.ts'
import { recordFor } from '../../views/record.ts'

describe('TRT-1 agreed, adopted, authenticated', () => {
  it('TRT-1 what is settled is agreed ad referendum when the text has ended; the chair puts one document after the other', () => {
    const story = given(concluded(HARMLESS))
    expect(story.meeting.world.treaty.documents).toMatchObject({
      union: { status: 'agreed' },
      organs: { status: 'agreed' },
    })
    story
      .when('KAZ', put('organs'))
      .thenRefused('TRT-1', 'not-next')
      .when('KGZ', put('union'))
      .thenRefused('STG-3', 'chair-only')
      .when('KAZ', put('union'))
      .thenEvents({
        type: 'ballot-opened',
        subject: { kind: 'document', target: 'union', detail: '' },
        rule: CONSENSUS,
      })
      .after(allVote('yes'))
      .when('KAZ', put('union'))
      .thenRefused('TRT-1', 'not-next')
      .when('KAZ', put('organs'))
      .thenDone()
  })

  it('TRT-1 adopted by the rule agreed in PRO', () => {
    const unanimous = [
      begun,
      done('KAZ', { type: 'propose-rule-change', rule: 'decision', value: 'unanimity' }),
      allVote('yes'),
      done('KAZ', { type: 'put-rules' }),
      allVote('yes'),
    ]
    const { world } = given(
      ...unanimous,
      concluded(HARMLESS),
      done('KAZ', put('union')),
      votes({ KAZ: 'yes', KGZ: 'yes', RUS: 'abstain' }),
    ).meeting
    expect(world.ballots.all.b3).toMatchObject({ rule: UNANIMITY, verdict: { outcome: 'insufficient' } })
    expect(world.treaty.documents.union?.status).toBe('refused')
    const consensus = given(
      concluded(HARMLESS),
      done('KAZ', put('union')),
      votes({ KAZ: 'yes', KGZ: 'yes', RUS: 'abstain' }),
    ).meeting.world
    expect(consensus.treaty.documents.union?.status).toBe('initialling')
  })

  it('TRT-1 no step that the clauses name is skipped: initials first, where they say so', () => {
    const story = given(concluded(HARMLESS))
      .when('KAZ', initial('union'))
      .thenRefused('TRT-1', 'not-open-for-initials')
      .after(done('KAZ', put('union')), allVote('yes'))
      .when('KAZ', sign('union'))
      .thenRefused('TRT-1', 'not-open-for-signature')
      .after(done('KAZ', initial('union')))
      .when('KAZ', initial('union'))
      .thenRefused('TRT-1', 'initialled-already')
      .when('KAZ', initial('constructor'))
      .thenRefused('TRT-1', 'not-open-for-initials')
      .after(done('KGZ', initial('union')))
      .when('RUS', initial('union'))
      .thenEvents(
        { type: 'document-authenticated', by: 'initialling', parties: ['KAZ', 'KGZ', 'RUS'] },
        { type: 'signature-opened', document: 'union' },
      )
    expect(story.meeting.world.treaty.documents.union?.initials.RUS).toEqual({
      person: 'head-RUS',
      at: story.meeting.now,
    })
  })

  it('TRT-1 R6 where the signature authenticates, each does so for its own state', () => {
    given(concluded(HARMLESS), adopted('union', 'organs'))
      .when('RUS', sign('organs'))
      .thenEvents(
        { type: 'document-signed', party: 'RUS', person: 'head-RUS', mode: 'definitive' },
        { type: 'document-authenticated', by: 'signature', parties: ['RUS'] },
      )
      .when('KAZ', sign('organs'))
      .thenEvents({ type: 'document-authenticated', by: 'signature', parties: ['KAZ'] })
  })

  it('TRT-1 R6 CLK-3 whoever does not initial in time holds nobody up: its signature authenticates, and the record says who is missing', () => {
    const late = [concluded(HARMLESS), done('KAZ', put('union')), allVote('yes')]
    const some = given(...late, done('KGZ', initial('union')), waited(40))
    expect(some.meeting.last('document-authenticated')).toMatchObject({ by: 'initialling', parties: ['KGZ'] })
    expect(some.meeting.last('initials-missing')).toMatchObject({ document: 'union', parties: ['KAZ', 'RUS'] })
    expect(some.meeting.world.treaty.documents.union?.status).toBe('open-for-signature')
    const missing = some.meeting.facts.find(({ event }) => event.type === 'initials-missing')
    expect(recordFor(missing!, { kind: 'party', party: 'KGZ' })?.params).toEqual({
      document: 'union',
      parties: 'KAZ RUS',
    })
    some
      .when('RUS', sign('union'))
      .thenEvents({ type: 'document-authenticated', by: 'signature', parties: ['RUS'] })
      .when('KGZ', sign('union'))
      .thenNot('document-authenticated')
    expect(some.meeting.world.treaty.documents.union?.authentic).toEqual({ KGZ: 'initialling', RUS: 'signature' })
  })

  it('TRT-1 R6 nobody initials: for each state its own signature authenticates, for the others nothing has yet', () => {
    const { meeting } = given(
      concluded(HARMLESS),
      done('KAZ', put('union')),
      allVote('yes'),
      waited(40),
      done('RUS', sign('union')),
    )
    expect(meeting.count('document-authenticated')).toBe(1)
    expect(meeting.last('initials-missing').parties).toEqual(['KAZ', 'KGZ', 'RUS'])
    expect(boardOf(meeting.world).documents.get('union')?.authentic).toBe('RUS=signature')
  })

  it('TRT-1 CLK-3 a document that the chair does not put is put by the next one', () => {
    const { meeting } = given(concluded(HARMLESS), waited(20))
    expect(meeting.last('chair-passed')).toMatchObject({ from: 'KAZ', to: 'KGZ', step: 'put-document' })
    expect(meeting.last('ballot-opened')).toMatchObject({
      subject: { kind: 'document', target: 'union', detail: '' },
      by: 'KGZ',
    })
    const busy = given(
      concluded(HARMLESS),
      waited(10),
      done('RUS', { type: 'move-to-close-stage' }),
      waited(10),
    ).meeting
    expect(busy.world.ballots.all[openBallotOf(busy.world, PLENARY)]?.subject.kind).toBe('close-stage')
    busy.wait(20)
    expect(busy.world.ballots.all[openBallotOf(busy.world, PLENARY)]?.subject.kind).toBe('document')
  })

  it('TRT-1 a document that was never put to the vote is not among the adopted when the talks end', () => {
    const { meeting } = given(concluded(HARMLESS), adopted('union'), inStage('debrief'))
    expect(meeting.last('talks-ended')).toMatchObject({ agreed: ['union'], inForce: [] })
    expect(meeting.world.treaty.documents).toMatchObject({ union: { status: 'failed' }, organs: { status: 'failed' } })
  })

  it('TRT-1 DEL-3 a party that has left the negotiation is not waited for', () => {
    const { meeting } = given(
      concluded(HARMLESS),
      left('RUS'),
      done('KAZ', put('union')),
      votes({ KAZ: 'yes', KGZ: 'yes' }),
      done('KAZ', initial('union')),
      done('KGZ', initial('union')),
    )
    expect(meeting.world.treaty.documents.union?.status).toBe('open-for-signature')
  })
})
