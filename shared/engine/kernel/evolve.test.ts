import { describe, expect, it } from 'vitest'
import { CONSENSUS } from '../../decisions/rule.ts'
import type { Decided, Verdict } from '../../decisions/verdict.ts'
import { given } from '../testing/given.ts'
import { offered, packable } from '../testing/package-story.ts'
import { done, HOST } from '../testing/story.ts'
import { evolve, open, replay } from './engine.ts'
import type { Event, Fact } from './event.ts'

/** Packages are on the table; p1 is there, and nothing of the name `none`. */
const { world, facts, now } = given(packable, offered('KAZ')).meeting
const take = (event: Event) => evolve(world, { seq: world.seq + 1, at: now, actor: HOST, actionId: null, event })

const PLENARY = { body: 'plenary' } as const
const none = { question: 'none' } as const
const OPTION = { kind: 'option', target: 'tariff', detail: 'low' } as const
const DECIDED: Decided = { outcome: 'adopted', rule: 'DEC-1', needed: 0, reached: 0, against: [], aside: [] }
const VERDICT: Verdict = { ...DECIDED, change: { code: 'none', parties: [], votes: 0 } }
const BALLOT = {
  ...{ ballot: 'b9', subject: OPTION, rule: CONSENSUS, by: 'KAZ', electorate: ['KAZ', 'KGZ', 'RUS'], concerned: '' },
  ...{
    forced: {},
    rollCall: false,
    decides: [],
    isMotion: false,
    carriesWith: '',
    quorum: 2,
    paper: '',
    until: now + 30_000,
  },
} as const

const WORDING = { party: 'KAZ', wording: 'words', lang: 'en', forInterests: ['KAZ'], base: '', change: 'new' } as const

/** About something that this world does not know. */
const STRANGE: readonly Event[] = [
  { type: 'ballot-cast', ...PLENARY, ballot: 'none', party: 'KAZ', position: 'yes', rollCall: false },
  { type: 'ballot-closed', ...PLENARY, ballot: 'none', subject: OPTION, answers: {}, verdict: VERDICT },
  { type: 'ballot-lapsed', ...PLENARY, ballot: 'none', subject: OPTION },
  { type: 'ballot-opened', body: 'none', ...BALLOT },
  { type: 'chair-passed', body: 'none', from: 'KAZ', to: 'KGZ', step: 'left' },
  { type: 'question-taken', body: 'none', question: 'tariff', round: 1, until: now },
  { type: 'question-taken', ...PLENARY, ...none, round: 1, until: now },
  { type: 'round-begun', body: 'none', round: 2 },
  { type: 'body-sat', body: 'none', beside: true, until: 0 },
  { type: 'questions-assigned', body: 'plenary', questions: ['tariff', 'none'] },
  { type: 'question-raised', ...none, party: 'KAZ' },
  { type: 'question-left-open', ...none },
  { type: 'question-reopened', ...none, by: 'motion' },
  { type: 'settlement-confirmed', ...PLENARY, ...none },
  { type: 'option-backed', ...PLENARY, ...none, option: 'low', party: 'KAZ' },
  { type: 'option-refused', ...none, option: 'low' },
  { type: 'option-added', ...PLENARY, ...none, option: 'w1', ...WORDING },
  { type: 'rule-changed', ruleId: 'none', value: 'consensus' },
  { type: 'rule-changed', ruleId: 'decision', value: 'none' },
  { type: 'time-extended', key: 'question:none', seconds: 10, until: now },
  { type: 'news-scheduled', inject: 'none', until: now },
  { type: 'news-arrived', inject: 'none', by: 'clock' },
  { type: 'wording-scored', question: 'tariff', option: 'none', party: 'KAZ', value: 1 },
  { type: 'result-score-set', question: 'tariff', option: 'none', party: 'KAZ', value: 1, seenBy: [] },
  { type: 'package-adopted', ...PLENARY, package: 'none', revision: 1, terms: {}, aside: [] },
  { type: 'package-supported', ...PLENARY, package: 'none', revision: 1, party: 'KAZ', seenBy: [] },
  { type: 'package-support-withdrawn', ...PLENARY, package: 'none', revision: 1, party: 'KAZ', seenBy: [] },
  { type: 'silence-held', ...PLENARY, silence: 'none', question: 'tariff', option: 'low' },
  { type: 'silence-lapsed', ...PLENARY, silence: 'none', question: 'tariff' },
  { type: 'invitation-accepted', channel: 'none', party: 'KAZ', secret: false, seenBy: [] },
  { type: 'channel-left', channel: 'none', party: 'KAZ', secret: false, seenBy: [] },
  { type: 'person-left', party: 'KAZ', person: 'none', until: now },
  { type: 'room-left', party: 'none' },
  { type: 'powers-returned', party: 'none' },
  { type: 'document-adopted', document: 'none', together: false },
  { type: 'document-signed', document: 'none', party: 'KAZ', person: 'head-KAZ', mode: 'definitive' },
  { type: 'consent-expressed', document: 'none', party: 'KAZ', person: 'head-KAZ', how: 'signature' },
]

describe('a fact that does not fit is a bug, and evolve throws', () => {
  it.each(STRANGE.map((event) => [event.type, event] as const))('%s about what is not there', (_, event) => {
    expect(() => take(event)).toThrow('which this world does not know')
  })

  it('nor does a name from the prototype fit', () => {
    expect(() => take({ type: 'question-left-open', question: 'constructor' })).toThrow('"constructor"')
    expect(() => take({ type: 'room-left', party: '__proto__' })).toThrow('"__proto__"')
  })

  it('nor does what brings something under an id that is taken', () => {
    const channel = { type: 'channel-opened', channel: 'c9', by: 'KAZ', invited: ['KGZ'], secret: false } as const
    const option = { type: 'option-added', ...PLENARY, question: 'tariff', option: 'w1', ...WORDING } as const
    for (const event of [channel, option]) {
      const next = take(event)
      const again = { seq: next.seq + 1, at: now, actor: HOST, actionId: null, event }
      expect(() => evolve(next, again), event.type).toThrow('which this world has already')
    }
  })

  it('the same about what is there fits, and leaves the world before it as it was', () => {
    const before = structuredClone(world)
    const next = take({ type: 'question-left-open', question: 'tariff' })
    expect(next.agenda.questions.tariff?.status).toBe('left-open')
    expect(next.seq).toBe(world.seq + 1)
    expect(world).toEqual(before)
    expect(next.packages).toBe(world.packages)
  })

  it('a restored table throws, too: it is as strict as the table that is played', () => {
    const wrong: Fact = { seq: world.seq + 1, at: now, actor: HOST, actionId: null, event: STRANGE[0] as Event }
    expect(() => replay(world.scenario, [...facts, wrong])).toThrow('which this world does not know')
  })

  it('a table begins with its opening, of its own scenario', () => {
    const [opened, second] = facts as [Fact, Fact]
    expect(open(world.scenario, opened).seq).toBe(1)
    expect(() => open({ ...world.scenario, id: 'another' }, opened)).toThrow('table-opened of its own scenario')
    expect(() => open(world.scenario, second)).toThrow('table-opened of its own scenario')
    expect(() => replay(world.scenario, [])).toThrow('at least its opening')
  })

  it('what decide brings about fits', () => {
    const story = given(packable, offered('KAZ'))
    story.after(done('RUS', { type: 'support-package', package: 'p1', revision: 1 }))
    expect(story.meeting.world.packages.support.p1).toEqual(['KAZ', 'RUS'])
  })
})
