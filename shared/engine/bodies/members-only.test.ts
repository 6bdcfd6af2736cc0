import { describe, expect, it } from 'vitest'
import type { Event } from '../kernel/event.ts'
import { givenAt, type Step } from '../testing/given.ts'
import { headOf, type Meeting } from '../testing/meeting.ts'
import { about, offer } from '../testing/package-story.ts'
import { inStage, PARTIES, waited } from '../testing/story.ts'
import {
  CAUCUS,
  COMMITTEE,
  deputyActs,
  twoMinor,
  withCaucus,
  withCommittee,
  withDeputies,
} from '../testing/two-bodies.ts'
import { boardOf, deskOf } from '../views/board.ts'
import { publicBoardOf } from '../views/public-board.ts'
import { type Reader, recordFor } from '../views/record.ts'

const MEMBERS = ['KAZ', 'KGZ']
const WORDS = { wording: 'canary words', lang: 'en', forInterests: ['KGZ'] }
const MINE = { transit: 'own', votes: 'shares' }
/** The caucus has two of the questions before it. */
const assigned: Step = (m) => {
  const questions = Object.keys(MINE)
  const sat: Event[] = [
    { type: 'questions-assigned', body: CAUCUS, members: MEMBERS, questions },
    { type: 'body-sat', body: CAUCUS, members: MEMBERS, beside: true, until: 0 },
  ]
  m.happened(...sat)
}
/** And discusses the first beside the plenary. */
const deliberating: readonly Step[] = [
  inStage('chain'),
  assigned,
  (m) => {
    // Less than the plenary has for its own question.
    const until = m.now + 50_000
    m.happened({ type: 'question-taken', body: CAUCUS, members: MEMBERS, question: 'transit', round: 1, until })
  },
]
const packable: readonly Step[] = [
  inStage('packages'),
  assigned,
  (m) => {
    for (const party of PARTIES) m.act(party, { type: 'mark-movables', questions: Object.keys(MINE) })
  },
]

const linesFor = ({ facts }: Meeting, reader: Reader) => facts.flatMap((fact) => recordFor(fact, reader) ?? [])
/** All that a seat, or somebody who sits in, has of the table. */
const viewsOf = (m: Meeting, party: string) => ({
  board: boardOf(m.world),
  desk: deskOf(m.world, party),
  record: linesFor(m, { kind: 'party', party }),
  guest: linesFor(m, { kind: 'public', closed: false }),
})
const asText = (x: unknown): string => JSON.stringify(x, (_, value) => (value instanceof Map ? [...value] : value))

/** What is done has reached the members: each has `canary` on its desk or in its record, and a new entry. */
function reaches(m: Meeting, steps: readonly Step[], canary: string): void {
  const before = viewsOf(m, 'RUS')
  const entries = MEMBERS.map((party) => deskOf(m.world, party).entries)
  for (const step of steps) step(m)
  expect(viewsOf(m, 'RUS'), 'RUS and whoever sits in have what they had').toEqual(before)
  for (const party of MEMBERS) expect(asText(viewsOf(m, party))).toContain(canary)
  expect(asText(viewsOf(m, 'RUS'))).not.toContain(canary)
  expect(MEMBERS.map((party) => deskOf(m.world, party).entries > (entries.shift() ?? 0))).toEqual([true, true])
}
const act =
  (party: string, command: { readonly type: string; readonly [field: string]: unknown }): Step =>
  (m) =>
    void m.act(party, command)
const vote = (party: string, position: string): Step => act(party, { type: 'vote', ballot: 'caucus-b1', position })
const given = givenAt(withCaucus)

describe('CHN-5 what a body does among its members leaves no trace with anybody else', () => {
  it('CHN-5 TXT-1 TXT-3 wording and backing', () => {
    const { meeting } = given(...deliberating)
    reaches(meeting, [act('KGZ', { type: 'propose-wording', question: 'transit', ...WORDS })], 'canary words')
    reaches(meeting, [act('KAZ', { type: 'back-option', question: 'transit', option: 'caucus-w1' })], 'KAZ=caucus-w1')
    expect(deskOf(meeting.world, 'KGZ').questions.get('transit')).toMatchObject({
      body: CAUCUS,
      status: 'under-discussion',
    })
    expect(boardOf(meeting.world).questions.get('transit')).toMatchObject({
      body: 'plenary',
      status: 'open',
      backing: '',
    })
  })

  it('CHN-5 DEC-0 a vote, its result and its clock', () => {
    const { meeting } = given(...deliberating)
    reaches(meeting, [act('KAZ', { type: 'put-to-vote', question: 'transit', option: 'own' })], 'caucus-b1')
    expect(deskOf(meeting.world, 'KGZ').deadlines.get('ballot:caucus-b1')).toBe(meeting.now + 30_000)
    reaches(meeting, [vote('KAZ', 'yes'), vote('KGZ', 'no')], 'KAZ=yes KGZ=no')
    expect(meeting.last('ballot-closed')).toMatchObject({ members: MEMBERS, verdict: { outcome: 'blocked' } })
    expect(deskOf(meeting.world, 'KAZ').bodies.get(CAUCUS)).toMatchObject({ chair: 'KGZ', lastBallot: 'caucus-b1' })
    expect(boardOf(meeting.world).bodies.has(CAUCUS)).toBe(false)
  })

  it('CHN-5 DEC-13 a text under silence, and who broke it', () => {
    const { meeting } = given(...deliberating)
    const circulate = { type: 'circulate-under-silence', question: 'transit', option: 'own' }
    reaches(meeting, [act('KGZ', circulate)], 'caucus-s1')
    expect(deskOf(meeting.world, 'KAZ').deadlines.get('silence:caucus-s1')).toBe(meeting.now + 30_000)
    const broken = { type: 'break-silence', silence: 'caucus-s1', reason: 'a canary reason' }
    reaches(meeting, [act('KAZ', broken)], 'a canary reason')
  })

  it('CHN-5 AGD-5 its clock runs out, and the next question is taken', () => {
    const { meeting } = given(...deliberating, waited(31)) // half of the plenary's time is gone, which all are told
    reaches(meeting, [waited(18), (m) => void m.wait(1)], '"type":"question-frozen"')
    expect(deskOf(meeting.world, 'KAZ').bodies.get(CAUCUS)?.discussing).toBe('votes')
  })

  it('CHN-5 PKG-3 a package: its number, its terms, its support, its vote and its end', () => {
    const { meeting } = given(...packable)
    const gains = { KAZ: 'mine', KGZ: 'a canary gain', RUS: 'nothing' }
    reaches(meeting, [act('KAZ', { ...offer(MINE, ['KGZ']), gains })], 'a canary gain')
    expect(meeting.last('package-offered')).toMatchObject({ package: 'caucus-p1', number: 1, tabled: true })
    expect(deskOf(meeting.world, 'KGZ').deadlines.get('seen:caucus-p1')).toBe(meeting.now + 60_000)
    reaches(meeting, [act('KGZ', about('support-package', 'caucus-p1'))], '"supporters":"KAZ KGZ"')
    reaches(meeting, [waited(60), act('KGZ', about('put-package', 'caucus-p1'))], '"kind":"package"')
    reaches(meeting, [vote('KAZ', 'no'), vote('KGZ', 'yes')], '"type":"package-refused"')
  })

  it('CHN-5 PKG-1 to anybody else a ballot, a silence or a package there does not exist, whoever guesses its id', () => {
    const story = given(...deliberating, act('KGZ', { type: 'put-to-vote', question: 'transit', option: 'own' }))
    for (const ballot of ['caucus-b1', 'caucus-b2'])
      story.when('RUS', { type: 'vote', ballot, position: 'no' }).thenRefused('DEC-0', 'no-such-ballot')
    const silent = given(
      ...deliberating,
      act('KGZ', { type: 'circulate-under-silence', question: 'transit', option: 'own' }),
    )
    for (const silence of ['caucus-s1', 'caucus-s2'])
      silent.when('RUS', { type: 'break-silence', silence, reason: 'no' }).thenRefused('DEC-13', 'no-silence-running')
    const packed = given(...packable, act('KAZ', offer(MINE, ['KGZ'])))
    for (const id of ['caucus-p1', 'caucus-p2'])
      for (const type of ['support-package', 'put-package'])
        packed.when('RUS', about(type, id)).thenRefused('PKG-3', 'no-such-package')
    packed.when('RUS', offer(MINE)).thenRefused('PKG-1', 'two-bodies')
    for (const { meeting } of [story, silent, packed])
      expect([...deskOf(meeting.world, 'RUS').moves.keys()].filter((key) => key.includes('caucus'))).toEqual([])
  })

  it('R3 TXT-3 CHN-5 what the instructor scores there for a state that is no member reaches it on no way', () => {
    const { meeting } = given(...deliberating, act('KGZ', { type: 'propose-wording', question: 'transit', ...WORDS }))
    const before = viewsOf(meeting, 'RUS')
    meeting.instruct({ type: 'score-for-result', question: 'transit', option: 'caucus-w1', scores: { RUS: 9, KAZ: 8 } })
    expect(viewsOf(meeting, 'RUS')).toEqual(before)
    expect(deskOf(meeting.world, 'KAZ').resultScores).toBe('caucus-w1=8')
  })

  it('CHN-5 AGD-1 to anybody else its question answers like one that does not exist, and no move on it is on offer', () => {
    const { meeting } = given(...deliberating, act('KGZ', { type: 'propose-wording', question: 'transit', ...WORDS }))
    const amendment = { change: 'add', at: 'a', text: 'b', lang: 'en' }
    const acts = [
      { type: 'back-option', option: 'own' },
      { type: 'withdraw-backing' },
      { type: 'put-to-vote', option: 'own' },
      { type: 'propose-wording', ...WORDS },
      { type: 'propose-amendment', option: 'own', ...amendment },
      { type: 'score-wording', option: 'caucus-w1', value: 5 },
      { type: 'circulate-under-silence', option: 'own' },
      { type: 'move-to-freeze' },
      { type: 'move-to-reconsider' },
      { type: 'call-up' },
    ]
    for (const wish of acts) {
      const [there, nowhere] = ['transit', 'nowhere'].map((question) =>
        meeting.give(headOf('RUS'), { ...wish, question }),
      )
      expect(there, wish.type).toMatchObject({ rule: expect.any(String), code: expect.any(String) })
      expect(there, wish.type).toEqual(nowhere)
    }
    expect(meeting.give(headOf('RUS'), { type: 'back-option', question: 'transit', option: 'own' })).toMatchObject({
      rule: 'AGD-1',
      code: 'no-such-question',
    })
    expect([...deskOf(meeting.world, 'RUS').moves.keys()].filter((key) => /transit|votes/.test(key))).toEqual([])
  })

  it('CHN-5 PKG-5 a provisional settlement changes what its members have, and nobody moves to reconsider it', () => {
    const { meeting } = given(...packable, act('KAZ', offer(MINE, ['KGZ'])))
    const worth = deskOf(meeting.world, 'KAZ').value
    const backing = MEMBERS.map((party) => act(party, { type: 'back-option', question: 'transit', option: 'own' }))
    reaches(meeting, backing, '"status":"provisional"')
    expect(deskOf(meeting.world, 'KAZ').value).not.toBe(worth)
    for (const party of PARTIES) {
      expect(deskOf(meeting.world, party).moves.has('move-to-reconsider:transit')).toBe(false)
      const reconsider = { type: 'move-to-reconsider', question: 'transit' }
      expect(meeting.give(headOf(party), reconsider)).toMatchObject({ rule: 'AGD-8', code: 'not-settled' })
    }
  })

  it('CHN-5 PKG-2 what anybody may mark, and what can be packaged, does not hang on it', () => {
    const settled: Event = {
      ...{ type: 'question-settled', body: CAUCUS, members: MEMBERS, question: 'transit', option: 'own' },
      ...{ how: 'vote', aside: [], provisional: true },
    }
    const marked = (secret: readonly Event[]) => {
      const { meeting } = given(inStage('packages'), assigned, (m) => m.happened(...secret))
      const seen = PARTIES.map((party) => {
        meeting.act(party, { type: 'mark-movables', questions: ['transit', 'votes'] })
        return asText([deskOf(meeting.world, 'RUS'), boardOf(meeting.world)])
      })
      expect(boardOf(meeting.world).packable).toBe('transit votes')
      return seen.map((text) => text.replace(/"seq":\d+/g, ''))
    }
    expect(marked([settled])).toEqual(marked([]))
  })

  it('CHN-5 STG-3 the stage does not wait for it: its goal is met by what all can see', () => {
    const { meeting } = given(...deliberating, (m) => {
      m.instruct({ type: 'correct', question: 'tariff', option: 'low' })
    })
    expect(boardOf(meeting.world).goalMet).toBe(true)
    reaches(meeting, [act('KAZ', { type: 'put-to-vote', question: 'transit', option: 'own' })], 'caucus-b1')
    expect(boardOf(meeting.world).goalMet).toBe(true)
    const packed = given(...packable, (m) => void m.instruct({ type: 'correct', question: 'tariff', option: 'low' }))
    expect(boardOf(packed.meeting.world).goalMet).toBe(false)
  })

  it('CHN-5 MIC-3 when it sits, for how long and that it rises', () => {
    const { meeting } = given(inStage('chain'), (m) =>
      m.happened({ type: 'questions-assigned', body: CAUCUS, members: MEMBERS, questions: Object.keys(MINE) }),
    )
    const until = meeting.now + 30_000
    const sit: Step = (m) => m.happened({ type: 'body-sat', body: CAUCUS, members: MEMBERS, beside: true, until })
    reaches(meeting, [sit], '"type":"body-sat"')
    expect(deskOf(meeting.world, 'KGZ').deadlines.get('sitting:caucus')).toBe(until)
    meeting.act('KAZ', { type: 'back-option', question: 'transit', option: 'own' })
    meeting.wait(30)
    expect(meeting.last('body-rose')).toMatchObject({ body: CAUCUS, members: MEMBERS, by: 'time' })
    expect(asText(viewsOf(meeting, 'RUS'))).not.toMatch(/caucus|body-rose|KAZ=own/)
    expect(boardOf(meeting.world).questions.get('transit')).toMatchObject({ body: 'plenary', backing: '' })
    expect(asText(viewsOf(meeting, 'KAZ').record)).toContain('"type":"body-rose"')
  })
})

describe('CHN-5 MIC-3 a standing committee whose business is for its members alone', () => {
  const open = withCommittee()
  const closed = {
    ...open,
    bodies: open.bodies.map((b) =>
      b.id === COMMITTEE
        ? { ...b, record: 'members' as const, members: ['RUS', 'KGZ'], chair: { order: ['RUS', 'KGZ'] } }
        : b,
    ),
  }
  const one: Step = (m) => {
    for (const party of ['KGZ', 'RUS'])
      deputyActs(party, { type: 'back-option', question: 'transit', option: 'one' })(m)
  }

  it('CHN-5 MIC-3 what it decides is no move of another seat, and outside nobody reads of it, as long as it may be called up', () => {
    const { meeting } = givenAt(closed)(withDeputies, twoMinor)
    const seen = () => asText([boardOf(meeting.world), deskOf(meeting.world, 'KAZ'), publicBoardOf(meeting.world)])
    const before = seen()
    one(meeting)
    expect(meeting.last('call-up-opened')).toMatchObject({ question: 'transit' })
    expect(seen()).toBe(before)
    expect(deskOf(meeting.world, 'KGZ').moves.get('call-up:transit')).toBe('')
    expect(meeting.give(headOf('KAZ'), { type: 'call-up', question: 'transit' })).toMatchObject({
      rule: 'MIC-3',
      code: 'nothing-to-call-up',
    })
  })
})
