import { describe, expect, it } from 'vitest'
import { given, type Step } from '../../testing/given.ts'
import { agreed, allVote, begun, done, gone, inStage, plenaryOf, votes, waited } from '../../testing/story.ts'
import { concluded, HARMLESS, put } from '../../testing/treaty-story.ts'
import { boardOf, deskOf } from '../../views/board.ts'

const object = (call = 'n1') => ({ type: 'raise-objection', call, reason: 'we are not through with it' })
const askForVote = { type: 'ask-for-vote', call: 'n1' }
const freeze = (question = 'tariff') => ({ type: 'take-freezing-as-agreed', question })
const place = (question: string, to: number) => ({ type: 'take-place-as-agreed', question, place: to })
/** The pace of the small scenario gives 15 seconds. */
const heardNothing = waited(15)
const inChain = inStage('chain')

describe('DEC-16 a motion about the course of the talks needs nobody’s backing', () => {
  it('P22 DEC-16 AGD-5 nobody objects to the freezing: the question is frozen and the next is taken, at once and before half its time', () => {
    const story = given(inChain).when('KAZ', freeze()).thenEvents({ type: 'objections-called', isMotion: true })
    expect(boardOf(story.meeting.world).calls.get('n1')).toMatchObject({ kind: 'freeze', target: 'tariff', by: 'KAZ' })
    const { meeting } = story.after(heardNothing)
    expect(meeting.last('question-frozen')).toMatchObject({ question: 'tariff', reason: 'motion' })
    expect(plenaryOf(meeting.world).discussing).toBe('transit')
    expect(meeting.count('ballot-opened')).toBe(0)
  })

  it('DEC-16 the chair alone, on what is in order, with the quorum, one thing at a time', () => {
    given(inChain)
      .when('KGZ', freeze())
      .thenRefused('STG-3', 'chair-only')
      .when('KAZ', freeze('transit'))
      .thenRefused('AGD-5', 'not-under-discussion')
      .after(done('KAZ', freeze()))
      .when('RUS', { type: 'move-to-freeze', question: 'tariff' })
      .thenRefused('AGD-5', 'on-ballot')
      .when('RUS', { type: 'move-to-close-stage' })
      .thenRefused('DEC-16', 'call-running')
    given(inChain, gone('head-KGZ'), gone('head-RUS')).when('KAZ', freeze()).thenRefused('DEC-16', 'no-quorum')
  })

  it('DEC-16 only the chair is offered it', () => {
    const { world } = given(inChain).meeting
    expect(deskOf(world, 'KAZ').moves.get('take-freezing-as-agreed:tariff')).toBe('')
    expect([...deskOf(world, 'RUS').moves.keys()].filter((key) => key.startsWith('take-freezing'))).toEqual([])
  })

  it('P22 DEC-16 after an objection it takes a vote, until the next stage', () => {
    given(inChain, done('KAZ', freeze()), done('RUS', object()))
      .when('KAZ', freeze())
      .thenRefused('DEC-16', 'objected-already')
      .when('KAZ', { type: 'move-to-freeze', question: 'tariff' })
      .thenDone()
    given(inChain, done('KAZ', { type: 'take-closing-as-agreed' }), done('RUS', object()), inStage('packages'))
      .when('KAZ', { type: 'take-closing-as-agreed' })
      .thenEvents({ type: 'objections-called', call: 'n2' })
  })

  it('DEC-16 any party may ask for a vote instead: its own majority then decides', () => {
    const story = given(inChain, done('KAZ', freeze()))
      .when('RUS', askForVote)
      .thenEvents({ type: 'vote-asked-for', party: 'RUS' }, { type: 'ballot-opened', by: 'KAZ', isMotion: true })
      .after(votes({ KAZ: 'yes', KGZ: 'yes', RUS: 'no' }))
    expect(story.meeting.last('question-frozen')).toMatchObject({ question: 'tariff', reason: 'motion' })
  })

  it('DEC-0 DEC-16 whoever asks for the vote has moved nothing: what is voted down is counted to the chair, three times a stage', () => {
    const votedDown = (m: Parameters<Step>[0]) => {
      m.act('KAZ', freeze())
      m.act('KGZ', { type: 'ask-for-vote', call: m.last('objections-called').call })
      allVote('no')(m)
    }
    const story = given(inChain, votedDown, votedDown)
    expect(deskOf(story.meeting.world, 'KAZ').moves.get('take-freezing-as-agreed:tariff')).toBe('')
    story
      .after(votedDown)
      .when('KAZ', freeze())
      .thenRefused('DEC-0', 'motions-spent')
      .when('KAZ', { type: 'move-to-freeze', question: 'tariff' })
      .thenRefused('DEC-0', 'motions-spent')
      .when('KGZ', { type: 'move-to-freeze', question: 'tariff' })
      .thenEvents({ type: 'ballot-opened', by: 'KGZ' })
  })

  it('DEC-16 AGD-3 after three objections at one stage the chair takes no motion to be agreed: it can have a vote on it', () => {
    const objectedTo =
      (question: string, to: number): Step =>
      (m) => {
        m.act('KAZ', place(question, to))
        m.act('RUS', object(m.last('objections-called').call))
      }
    given(inChain, objectedTo('votes', 1), objectedTo('votes', 2), objectedTo('transit', 1))
      .when('KAZ', place('transit', 3))
      .thenRefused('DEC-16', 'objected-often')
      .when('KAZ', freeze())
      .thenRefused('DEC-16', 'objected-often')
      .when('KAZ', { type: 'move-to-freeze', question: 'tariff' })
      .thenDone()
      .after(inStage('packages'))
      .when('KAZ', { type: 'take-closing-as-agreed' })
      .thenDone()
  })

  it('DEL-3 DEC-16 who is outside the room is told of the motion, and may break it; a vote it cannot ask for', () => {
    const story = given(inChain, done('RUS', { type: 'leave-room' }), done('KAZ', freeze()))
    const { moves } = deskOf(story.meeting.world, 'RUS')
    expect(moves.get('raise-objection:n1')).toBe('')
    expect(moves.get('ask-for-vote:n1')).not.toBe('')
    story.when('RUS', askForVote).thenRefused('DEL-3', 'outside-the-room')
    story.when('RUS', object()).thenEvents({ type: 'objection-raised', party: 'RUS' })
    expect(story.meeting.world.agenda.questions.tariff?.status).toBe('under-discussion')
  })

  it('DEC-16 AGD-5 a question whose time runs out meanwhile waits for the end of it, whatever it is about', () => {
    const late = [inChain, waited(55), done('KAZ', { type: 'take-closing-as-agreed' }), waited(6)]
    const { meeting } = given(...late)
    expect(meeting.world.agenda.questions.tariff).toMatchObject({ status: 'under-discussion', timeUp: true })
    meeting.act('RUS', object())
    expect(meeting.world.agenda.questions.tariff?.status).toBe('frozen')
  })
})

describe('DEC-16 the rules of the table, reconsidering, closing', () => {
  it('PRO-2 DEC-16 the rules are adopted when nobody objects; an objection is a no to them as they stand', () => {
    const { meeting } = given(begun, done('KAZ', { type: 'take-rules-as-agreed' }), heardNothing)
    expect(meeting.world.protocol.status).toBe('adopted')
    given(begun, done('KAZ', { type: 'take-rules-as-agreed' }), done('KGZ', object()))
      .when('KAZ', { type: 'put-rules' })
      .thenRefused('PRO-2', 'rules-refused-already')
  })

  it('PRO-1 DEC-16 likewise one change of them', () => {
    const change = { type: 'take-rule-change-as-agreed', rule: 'decision', value: 'unanimity' }
    const { meeting } = given(begun, done('KAZ', change), heardNothing)
    expect(meeting.world.protocol.values.decision).toBe('unanimity')
    given(begun, done('KAZ', change), done('KGZ', object()))
      .when('RUS', { ...change, type: 'propose-rule-change' })
      .thenRefused('PRO-1', 'change-refused-already')
  })

  it('AGD-8 DEC-16 a settled question is taken up again, though a vote would need two thirds', () => {
    const take: Step = done('KAZ', { type: 'take-reconsidering-as-agreed', question: 'tariff' })
    const { meeting } = given(inChain, agreed({ tariff: 'low' }), take, heardNothing)
    expect(meeting.last('question-reopened')).toMatchObject({ question: 'tariff', by: 'motion' })
    given(inChain)
      .when('KAZ', { type: 'take-reconsidering-as-agreed', question: 'tariff' })
      .thenRefused('AGD-8', 'not-settled')
  })

  it('STG-3 DEC-16 a stage is closed, and the talks are ended; not about what is frozen', () => {
    const closed = given(inChain, done('KAZ', { type: 'take-closing-as-agreed' }), heardNothing).meeting
    expect(closed.last('stage-ended')).toMatchObject({ stage: 'chain', by: 'motion' })
    const ended = given(inChain, done('KAZ', { type: 'take-ending-as-agreed' }), heardNothing).meeting
    expect(ended.world.stages.phase).toBe('over')
    given(inChain, done('KAZ', freeze()), heardNothing)
      .when('KAZ', { type: 'take-closing-as-agreed' })
      .thenRefused('AGD-6', 'frozen-keeps-the-stage')
      .when('KAZ', { type: 'take-ending-as-agreed' })
      .thenRefused('AGD-6', 'frozen-is-no-ground')
  })
})

describe('P21 DEC-16 TRT-1 documents', () => {
  const together = { type: 'take-documents-as-agreed' }

  it('P21 DEC-16 all that are agreed are adopted at once, and none is left to be put', () => {
    const { meeting } = given(concluded(HARMLESS), done('KAZ', together))
    expect(boardOf(meeting.world).calls.get('n1')).toMatchObject({ kind: 'documents', target: 'union organs' })
    const steps = meeting.count('document-step-due')
    meeting.wait(15)
    expect(meeting.count('document-adopted')).toBe(2)
    expect(meeting.world.treaty.documents.union?.isAdopted).toBe(true)
    expect(meeting.count('document-step-due')).toBe(steps)
    expect(Object.keys(meeting.world.clock.deadlines).filter((key) => key.startsWith('chair:document'))).toEqual([])
    meeting.waitFor('debrief')
    expect(meeting.last('talks-ended').agreed).toEqual(['union', 'organs'])
  })

  it('P21 DEC-16 after an objection, or a vote on all of them that failed, each is put by itself', () => {
    given(concluded(HARMLESS), done('KAZ', together), done('RUS', object()))
      .when('KAZ', together)
      .thenRefused('DEC-16', 'objected-already')
      .when('KAZ', put('union'))
      .thenDone()
    const failed = given(concluded(HARMLESS), done('KAZ', together), done('RUS', askForVote), allVote('no'))
    expect(failed.meeting.world.treaty.documents.union?.status).toBe('agreed')
    failed.when('KAZ', put('union')).thenDone()
  })

  it('P21 CLK-3 the chair’s step waits for the end of it, and is then the next chair’s', () => {
    // 18 of the 20 seconds of the chair's step are gone when it asks.
    const { meeting } = given(concluded(HARMLESS), waited(18), done('KAZ', together), waited(10))
    expect(meeting.count('ballot-opened')).toBe(0)
    expect(meeting.world.treaty.documents.union?.status).toBe('agreed')
    meeting.act('RUS', object())
    meeting.wait(20)
    expect(meeting.last('ballot-opened')).toMatchObject({ subject: { kind: 'document', target: 'union' } })
  })

  it('DEC-16 DEC-3 under unanimity documents take a vote', () => {
    const unanimous = [
      done('KAZ', { type: 'propose-rule-change', rule: 'decision', value: 'unanimity' }),
      allVote('yes'),
    ]
    given(begun, ...unanimous, done('KAZ', { type: 'put-rules' }), allVote('yes'), concluded(HARMLESS))
      .when('KAZ', together)
      .thenRefused('DEC-16', 'body-votes')
  })
})

describe('AGD-3 DEC-16 a question is moved to another place when nobody objects', () => {
  const order = (of: { world: { agenda: { order: readonly string[] } } }) => of.world.agenda.order.join(' ')

  it('AGD-3 the votes are taken before the transit; the class stays what the ranking made it', () => {
    const story = given(inChain)
    expect(order(story.meeting)).toBe('tariff transit votes')
    const { meeting } = story.after(done('KAZ', place('votes', 2)), heardNothing)
    expect(meeting.last('question-moved')).toMatchObject({ question: 'votes', place: 2 })
    expect(order(meeting)).toBe('tariff votes transit')
    expect(boardOf(meeting.world).order).toBe('tariff votes transit')
    expect(meeting.world.agenda.questions.votes?.class).toBe(2)
    meeting.wait(60)
    expect(plenaryOf(meeting.world).discussing).toBe('votes')
  })

  it('AGD-3 between the ranking and the chain, too', () => {
    const { meeting } = given(inStage('ranking'))
    for (const party of ['KAZ', 'KGZ', 'RUS'])
      meeting.act(party, { type: 'rank-questions', ranks: { tariff: 2, transit: 2, votes: 2 } })
    meeting.act('KAZ', place('votes', 1))
    meeting.wait(15)
    expect(order(meeting)).toBe('votes tariff transit')
    meeting.act('KAZ', { type: 'move-on' })
    expect(plenaryOf(meeting.world).discussing).toBe('votes')
  })

  it('AGD-3 an objection keeps it where it is', () => {
    const { meeting } = given(inChain, done('KAZ', place('votes', 2)), done('KGZ', object()), waited(20))
    expect(order(meeting)).toBe('tariff transit votes')
  })

  it('AGD-3 not before the ranking is closed, not what is taken already, not where it stands or nothing can stand', () => {
    given(inStage('ranking'))
      .when('KAZ', place('votes', 1))
      .thenRefused('AGD-3', 'not-ranked-yet')
      .after(inChain)
      .when('RUS', place('votes', 1))
      .thenRefused('STG-3', 'chair-only')
      .when('KAZ', place('tariff', 3))
      .thenRefused('AGD-3', 'not-waiting', { question: 'tariff' })
      .when('KAZ', place('votes', 3))
      .thenRefused('AGD-3', 'there-already')
      .when('KAZ', place('votes', 4))
      .thenRefused('AGD-3', 'no-such-place', { places: 3 })
      .when('KAZ', place('labour', 1))
      .thenRefused('AGD-1', 'no-such-question')
      .when('KAZ', place('__proto__', 1))
      .thenRefused('AGD-1', 'no-such-question')
  })

  it('AGD-3 what is taken meanwhile stays where it was taken', () => {
    const { meeting } = given(inChain, waited(50), done('KAZ', place('transit', 3)))
    meeting.instruct({ type: 'correct', question: 'tariff', option: 'low' })
    expect(plenaryOf(meeting.world).discussing).toBe('transit')
    expect(meeting.last('call-lapsed')).toMatchObject({ why: 'overtaken' })
    expect(order(meeting.wait(20))).toBe('tariff transit votes')
    // The same where a party has asked for a vote on it.
    const asked = given(inChain, done('KAZ', place('transit', 3)), done('RUS', askForVote)).meeting
    asked.instruct({ type: 'correct', question: 'tariff', option: 'low' })
    allVote('yes')(asked)
    expect(plenaryOf(asked.world).discussing).toBe('transit')
    expect(order(asked)).toBe('tariff transit votes')
  })
})
