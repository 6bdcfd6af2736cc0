/**
 * What one person wrote, through every written field of every command, is nowhere in the log once it is deleted (DEL-5), and
 * the log makes the same table. The commands are found in the registry: one that is new, and writes, is played here or fails.
 */
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { replay } from '../kernel/engine.ts'
import type { Fact } from '../kernel/event.ts'
import { COMMANDS, WORDS } from '../kernel/registry.ts'
import { DELETED, withoutWords } from '../kernel/words.ts'
import { forgottenIn } from '../procedures/delegation/forgetting.ts'
import { note, offer as offerOf } from './concession-story.ts'
import { given, type Step } from './given.ts'
import type { Meeting } from './meeting.ts'
import { about, lastPackage, offer, offered, packable, revise, TERMS } from './package-story.ts'
import { counter, decline, HALVES, propose } from './proposal-story.ts'
import { done, hosted, inStage, instructed } from './story.ts'
import { adopted, concluded, HARMLESS, signed } from './treaty-story.ts'

const CANARY = 'words-of-one'

/** The commands in which somebody writes. */
const WRITING = [...COMMANDS].flatMap(([type, { rule }]) =>
  JSON.stringify(z.toJSONSchema(z.strictObject(rule.shape), { unrepresentable: 'any' })).includes('"kind"')
    ? [type]
    : [],
)
const words = { lang: 'en', question: 'tariff' } as const
const gains = { KGZ: CANARY, RUS: `${CANARY} too`, KAZ: CANARY }
const amended = { ...words, type: 'propose-amendment', change: 'add', at: 'staged' }
const proposed = (party: string, wording: string): Step =>
  done(party, { type: 'propose-wording', ...words, wording, forInterests: [party] })
const proposal = (halves: object): Step => done('KAZ', propose(['KGZ'], 'plenary', halves))
const inForce = [concluded(HARMLESS), adopted('union', 'organs')]

/** The head of KAZ writes the canary in each of them; what others make of it comes after. */
const STORIES: Readonly<Record<string, readonly Step[]>> = {
  say: [inStage('rules'), done('KAZ', { type: 'say', channel: 'plenary', text: CANARY, lang: 'en' })],
  'ask-straw-poll': [inStage('chain'), done('KAZ', { type: 'ask-straw-poll', question: CANARY, lang: 'en' })],
  'propose-wording': [
    inStage('chain'),
    proposed('KAZ', `a staged tariff ${CANARY}`),
    done('KGZ', { ...amended, option: 'w1', text: 'in two steps' }),
    done('RUS', { ...amended, option: 'w2', text: 'or three,' }),
  ],
  'propose-amendment': [
    inStage('chain'),
    proposed('KGZ', 'a staged tariff'),
    done('KAZ', { ...amended, option: 'w1', text: CANARY }),
  ],
  'offer-package': [
    packable,
    done('KAZ', { ...offer(TERMS, ['RUS']), gains }),
    (m) => void m.act('KAZ', about('table-package', lastPackage(m))),
  ],
  'revise-package': [
    packable,
    offered('KAZ'),
    (m) => void m.act('KAZ', { ...revise(lastPackage(m), { tariff: 'high', transit: 'one' }), gains }),
  ],
  'decline-package': [
    packable,
    offered('RUS'),
    (m) => void m.act('KAZ', { ...about('decline-package', lastPackage(m)), reason: CANARY, lang: 'en' }),
  ],
  'note-need': [inStage('chain'), done('KAZ', note('KGZ', { words: CANARY }))],
  'offer-concession': [inStage('chain'), done('KAZ', offerOf('KGZ', { words: CANARY }))],
  'make-proposal': [inStage('chain'), proposal({ ...HALVES, words: CANARY })],
  'counter-proposal': [
    inStage('chain'),
    done('RUS', propose(['KAZ'])),
    done('KAZ', counter('o1', { ...HALVES, words: CANARY })),
  ],
  'decline-proposal': [inStage('chain'), done('RUS', propose(['KAZ'])), done('KAZ', decline('o1', CANARY))],
  'put-question': [
    inStage('agenda'),
    done('KAZ', {
      ...{ type: 'put-question', document: 'union', title: `${CANARY} title`, lang: 'en' },
      options: [`${CANARY} one`, `${CANARY} two`],
    }),
  ],
  'break-silence': [
    inStage('chain'),
    done('KAZ', { type: 'circulate-under-silence', question: 'tariff', option: 'low' }),
    done('KAZ', { type: 'break-silence', silence: 's1', reason: CANARY }),
  ],
  'raise-objection': [
    inStage('chain'),
    done('KAZ', { type: 'take-freezing-as-agreed', question: 'tariff' }),
    (m) => {
      m.wait(1)
      m.act('KAZ', { type: 'raise-objection', call: 'n1', reason: CANARY })
    },
  ],
  'make-statement': [...inForce, done('KAZ', { type: 'make-statement', document: 'union', text: CANARY, lang: 'en' })],
  'decline-signature': [...inForce, done('KAZ', { type: 'decline-signature', document: 'union', reason: CANARY })],
  'decline-consent': [
    ...inForce,
    signed('union', 'KAZ', 'KGZ', 'RUS'),
    inStage('ratification'),
    done('KAZ', { type: 'decline-consent', document: 'union', reason: CANARY }),
  ],
  'refuse-agreement': [
    concluded(HARMLESS),
    done('KAZ', { type: 'agree-ad-referendum', document: 'union' }),
    done('KAZ', { type: 'refuse-agreement', document: 'union', reason: CANARY }),
  ],
}
/** What is written in no person's name, or before anybody sits: see the tests of each. */
const OTHERWISE = ['announce', 'note', 'seat-person']

const textOf = (log: readonly Fact[]): string => JSON.stringify(log)
/** The log as it is kept once the head of KAZ is forgotten. */
function kept(m: Meeting, person = 'head-KAZ'): readonly Fact[] {
  m.instruct({ type: 'forget-person', person })
  const cleared = [...forgottenIn(m.facts)].flatMap(([id, seq]) => withoutWords(m.facts.slice(0, seq - 1), id, WORDS))
  return m.facts.map((fact) => cleared.find(({ seq }) => seq === fact.seq) ?? fact)
}
/** Everything but texts: what stands where, and every number. */
const shape = (value: unknown): unknown => {
  if (typeof value === 'string') return 'text'
  if (Array.isArray(value)) return value.map(shape)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shape(inner)]))
}

it('W8 every command in which somebody writes is played here', () => {
  expect([...Object.keys(STORIES), ...OTHERWISE].sort()).toEqual([...WRITING].sort())
})

describe('W8 DEL-5 what one person wrote is nowhere in the log once it is deleted, and the table stays what it was', () => {
  it.each(Object.entries(STORIES))('W8 DEL-5 %s', (_, story) => {
    const { meeting } = given(...story)
    expect(textOf(meeting.facts)).toContain(CANARY)
    const log = kept(meeting)
    expect(textOf(log)).not.toContain(CANARY)
    expect(textOf(log)).not.toContain('Head KAZ')
    expect(textOf(log)).toContain('Head RUS')
    expect(log.find(({ event }) => event.type === 'person-seated' && event.person === 'head-KAZ')?.event).toMatchObject(
      { name: DELETED },
    )
    expect(shape(replay(meeting.world.scenario, log))).toEqual(shape(meeting.world))
    expect(JSON.stringify(replay(meeting.world.scenario, log))).not.toContain(CANARY)
  })

  it('W8 DEL-5 what others said, also in the same words, stays; what was sent leaves no digest that tells it', () => {
    const say = (party: string): Step => done(party, { type: 'say', channel: 'plenary', text: 'Agreed.', lang: 'en' })
    const { meeting } = given(inStage('rules'), say('KAZ'), say('RUS'))
    meeting.facts = meeting.facts.map((fact) => ({ ...fact, digest: fact.actionId && 'a digest' }))
    const said = kept(meeting).filter(({ event }) => event.type === 'said')
    expect(said.map(({ event, digest }) => [event.type === 'said' && event.text, digest])).toEqual([
      [DELETED, null],
      ['Agreed.', 'a digest'],
    ])
  })

  it('W8 DEL-5 the name of a person who waits, was let in, muted and moved is in none of these lines', () => {
    const newcomer = {
      type: 'seat-person',
      person: 'p1',
      name: CANARY,
      party: 'KAZ',
      role: 'deputy',
      bot: false,
      asks: true,
    }
    const { meeting } = given(
      inStage('rules'),
      hosted(newcomer),
      done('KAZ', { type: 'answer-newcomer', person: 'p1', admit: true }),
      instructed({ type: 'mute-person', person: 'p1', muted: true }),
      instructed({ type: 'reassign', person: 'p1', party: 'RUS', role: 'expert' }),
    )
    expect(textOf(meeting.facts).split(CANARY)).toHaveLength(6)
    const log = kept(meeting, 'p1')
    expect(textOf(log)).not.toContain(CANARY)
    expect(textOf(log)).toContain('Head KAZ')
  })

  it('DEL-5 OBS-1 by the instructor alone, of people who are at the table', () => {
    given(inStage('rules'), instructed({ type: 'seat-bot', party: 'RUS' }))
      .when('KAZ', { type: 'forget-person', person: 'head-KAZ' })
      .thenRefused('OBS-1', 'instructor-only')
      .when('instructor', { type: 'forget-person', person: 'bot-RUS' })
      .thenRefused('DEL-5', 'no-such-person')
      .when('instructor', { type: 'forget-person', person: 'head-RUS' })
      .thenEvents({ type: 'person-forgotten', party: 'RUS', person: 'head-RUS' })
  })
})
