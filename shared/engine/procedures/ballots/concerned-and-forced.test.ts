import { describe, expect, it } from 'vitest'
import { CONSENSUS, CONSENSUS_MINUS_ONE, type SecurityCouncil } from '../../../decisions/rule.ts'
import { given, type Step } from '../../testing/given.ts'
import { inStage, votes, waited } from '../../testing/story.ts'
import { boardOf, deskOf } from '../../views/board.ts'
import { openBallot, type Question } from './opening.ts'

/** A ballot that no command of the small scenario opens. */
const opened =
  (more: Partial<Question>): Step =>
  (m) => {
    const question: Question = {
      body: 'plenary',
      subject: { kind: 'option', target: 'tariff', detail: 'low' },
      rule: CONSENSUS,
      decides: ['tariff'],
      ...more,
    }
    m.happened(...openBallot(m.world, { party: 'KAZ', at: m.now }, question))
  }

describe('DEC-2 the party concerned does not count', () => {
  const concerned = [inStage('chain'), opened({ rule: CONSENSUS_MINUS_ONE, concerned: 'RUS' })]

  it('DEC-2 its objection blocks nothing, though it is on record', () => {
    const { meeting } = given(...concerned, votes({ KAZ: 'yes', KGZ: 'yes', RUS: 'no' }))
    expect(meeting.last('ballot-closed')).toMatchObject({
      answers: { KAZ: 'yes', KGZ: 'yes', RUS: 'no' },
      verdict: { outcome: 'adopted', rule: 'DEC-2', against: [] },
    })
    expect(meeting.world.agenda.questions.tariff).toMatchObject({ status: 'settled', agreed: 'low' })
  })

  it('DEC-2 DEC-7 the board says whom it concerns and what is forced, before and after', () => {
    const both = given(inStage('chain'), opened({ concerned: 'RUS', forced: { KGZ: 'abstain' } }))
    const shown = () => boardOf(both.meeting.world).ballots.get('b1')
    expect(shown()).toMatchObject({ open: true, concerned: 'RUS', forced: 'KGZ=abstain', answered: '' })
    both.after(waited(30))
    expect(shown()).toMatchObject({ open: false, concerned: 'RUS', forced: 'KGZ=abstain' })
    const neither = given(inStage('chain'), opened({})).meeting.world
    expect(boardOf(neither).ballots.get('b1')).toMatchObject({ concerned: '', forced: '' })
  })

  it('DEC-2 anybody else’s objection blocks it, and the yes of the party concerned is none', () => {
    const blocked = given(...concerned, votes({ KAZ: 'yes', KGZ: 'no', RUS: 'yes' })).meeting
    expect(blocked.last('ballot-closed').verdict).toMatchObject({ outcome: 'blocked', against: ['KGZ'] })
    const alone = given(...concerned, votes({ KAZ: 'abstain', KGZ: 'abstain', RUS: 'yes' })).meeting
    expect(alone.last('ballot-closed').verdict).toMatchObject({ outcome: 'insufficient', rule: 'DEC-0' })
  })
})

describe('DEC-7 a party to the dispute must abstain', () => {
  /** Two votes are enough; KGZ is permanent and a party to the dispute. */
  const COUNCIL: SecurityCouncil = { kind: 'security-council', atLeast: 2, vetoes: ['KGZ'] }
  const forced = [inStage('chain'), opened({ rule: COUNCIL, forced: { KGZ: 'abstain' } })]

  it('DEC-7 its answer is given for it: it votes neither yes nor no', () => {
    const story = given(...forced)
    for (const position of ['yes', 'no', 'abstain'])
      story.when('KGZ', { type: 'vote', ballot: 'b1', position }).thenRefused('DEC-7', 'answer-forced')
    expect(deskOf(story.meeting.world, 'KGZ').moves.get('vote:b1:no')).toBe('DEC-7/answer-forced')
    expect(deskOf(story.meeting.world, 'KAZ').moves.get('vote:b1:no')).toBe('')
  })

  it('DEC-7 the ballot waits for the others only, and counts it as abstaining: no veto', () => {
    const { meeting } = given(...forced, votes({ KAZ: 'yes', RUS: 'yes' }))
    expect(meeting.last('ballot-closed')).toMatchObject({
      answers: { KAZ: 'yes', KGZ: 'abstain', RUS: 'yes' },
      verdict: { outcome: 'adopted', rule: 'DEC-6', needed: 2, reached: 2 },
    })
    expect(boardOf(meeting.world).ballots.get('b1')?.answers).toBe('KAZ=yes KGZ=abstain RUS=yes')
  })

  it('DEC-7 what would have changed it never names a vote that is forced', () => {
    const { meeting } = given(...forced, votes({ KAZ: 'yes' }), waited(30))
    expect(meeting.last('ballot-closed').verdict).toMatchObject({
      outcome: 'insufficient',
      reached: 1,
      change: { code: 'all-yes', parties: ['RUS'] },
    })
  })

  it('DEC-7 where nothing is forced the same no is a veto', () => {
    const { meeting } = given(inStage('chain'), opened({ rule: COUNCIL }), votes({ KAZ: 'yes', RUS: 'yes', KGZ: 'no' }))
    expect(meeting.last('ballot-closed').verdict).toMatchObject({ outcome: 'vetoed', rule: 'DEC-6' })
  })
})
