import { describe, expect, it } from 'vitest'
import type { Scenario } from '../../scenario/schema.ts'
import { PLENARY, presides } from '../bodies/selectors.ts'
import type { Command } from '../kernel/command.ts'
import { decide } from '../kernel/engine.ts'
import { isRefusal } from '../kernel/refusal.ts'
import { COMMANDS } from '../kernel/registry.ts'
import { actingFor, allParties, peopleOf } from '../kernel/selectors.ts'
import { dice } from '../testing/dice.ts'
import { given, givenAt, type Step } from '../testing/given.ts'
import { headOf, Meeting } from '../testing/meeting.ts'
import { offered, packable, TERMS } from '../testing/package-story.ts'
import {
  allVote,
  back,
  done,
  gone,
  inStage,
  instructed,
  person,
  rollCallAdopted,
  seated,
  votes,
  waited,
} from '../testing/story.ts'
import { adopted, concluded, HARMLESS, put, ratify, sign, signed } from '../testing/treaty-story.ts'
import { deputiesVote, twoMinor, withCommittee, withDeputies } from '../testing/two-bodies.ts'
import { step } from '../testing/walk.ts'
import { chose, inYears, withYears } from '../testing/years.ts'
import { boardOf, deskOf } from './board.ts'
import { movesOf, movesOfSeat } from './moves.ts'

/** What a delegation may do, by the code. */
const DELEGATE_ACTS = [...COMMANDS]
  .filter(([, { rule }]) => ['head', 'chair', 'delegate', 'speaker'].includes(rule.who))
  .map(([type]) => type)
const STEPS = 30

const consensusAside: Step = (m) => {
  inStage('rules')(m)
  done('KAZ', { type: 'propose-rule-change', rule: 'decision', value: 'consensus-aside' })(m)
  allVote('yes')(m)
  done('KAZ', { type: 'put-rules' })(m)
  allVote('yes')(m)
  inStage('chain')(m)
  done('KAZ', { type: 'put-to-vote', question: 'tariff', option: 'low' })(m)
  votes({ KAZ: 'yes', KGZ: 'yes', RUS: 'not-interested' })(m)
}
const packaging: Step = (m) => {
  packable(m)
  offered('KAZ', TERMS, ['KGZ'])(m)
  offered('RUS', { transit: 'own', votes: 'shares' })(m)
}
/** All have seen it for its minute. */
const seenLongEnough: Step = (m) => {
  packaging(m)
  m.wait(61)
}
const initialling: Step = (m) => {
  concluded({ tariff: 'high', votes: 'equal' })(m)
  done('KAZ', put('union'))(m)
  allVote('yes')(m)
}
const ratifiable: Step = (m) => {
  concluded(HARMLESS)(m)
  adopted('union', 'organs')(m)
  signed('union', 'KAZ', 'KGZ', 'RUS')(m)
  done('RUS', sign('organs', { adReferendum: true }))(m)
  inStage('ratification')(m)
  done('KGZ', ratify('union', 'tariff'))(m)
}
/** A committee has decided something that may be called up. */
const callable: Step = (m) => {
  const steps = [withDeputies, twoMinor, done('KGZ', { type: 'put-to-vote', question: 'transit', option: 'one' })]
  for (const step of [...steps, deputiesVote({ RUS: 'yes', KGZ: 'yes', KAZ: 'no' })]) step(m)
}
/** The chair has taken an option as agreed, under a rule by which one may stand aside; others have still time to object. */
const takenAsAgreed: Step = (m) => {
  consensusAside(m)
  inStage('chain')(m)
  for (const party of ['KAZ', 'KGZ']) m.act(party, { type: 'back-option', question: 'transit', option: 'one' })
  m.act('RUS', { type: 'take-stance', question: 'transit', canLive: ['one'], cannot: [] })
  m.act(presides(m.world, PLENARY), { type: 'take-as-agreed', question: 'transit', option: 'one' })
}
const rollCalled: Step = (m) => {
  m.begin()
  rollCallAdopted(m)
  inStage('chain')(m)
  m.act('RUS', { type: 'put-to-vote', question: 'tariff', option: 'low' })
}
/** Somebody came late, and somebody else still waits (DEL-4). */
const newcomers: Step = (m) => {
  inStage('chain')(m)
  for (const person of ['late', 'later'])
    m.host({ type: 'seat-person', person, name: person, party: 'KAZ', role: 'expert', bot: false, asks: true })
  m.act('KAZ', { type: 'answer-newcomer', person: 'late', admit: true })
}
const STARTS: readonly Step[] = [
  ...['rules', 'agenda', 'ranking', 'chain', 'packages'].map(inStage),
  ...[
    consensusAside,
    packaging,
    seenLongEnough,
    concluded({ tariff: 'high', votes: 'equal' }),
    initialling,
    ratifiable,
    callable,
    takenAsAgreed,
    rollCalled,
  ],
]

/** One person practises among bots; its card is not yet read. */
const practice: Step = (m) => {
  inStage('chain')(m)
  m.host({ type: 'begin-practice' })
}
function meetingOf(seed: number, isPractice: boolean): Meeting {
  const meeting = new Meeting(withCommittee(), {
    seed,
    botsFillSeats: seed % 2 === 0,
    bots: isPractice ? ['KGZ', 'RUS'] : [],
  })
  if (!isPractice) seated('deputy', 'KAZ', 'deputy')(meeting)
  return meeting
}

/**
 * Visits every world of random walks; fourteen of them begin once with each start, the last three with newcomers, the one before
 * as a practice.
 */
function walk(walks: number, visit: (meeting: Meeting) => void): void {
  for (let seed = 1; seed <= walks; seed++) {
    const isPractice = seed === walks - 3
    const meeting = meetingOf(seed, isPractice)
    const start = seed > walks - 3 ? newcomers : STARTS[seed % STARTS.length]
    if (isPractice) practice(meeting)
    else start?.(meeting)
    const roll = dice(seed)
    for (let i = 0; i < STEPS && meeting.world.stages.phase === 'talks'; i++) {
      step(meeting, roll)
      visit(meeting)
    }
  }
}

/** Everybody has carried out what was due in autumn, and an inspection has come to RUS. */
const visited: readonly Step[] = [
  ...inYears,
  chose('KAZ', { cut: 'meet', report: 'meet' }),
  chose('KGZ', { report: 'meet' }),
  chose('RUS', { cut: 'meet' }),
  done('KAZ', { type: 'announce-inspection', host: 'RUS', inspectionKind: 'site' }),
]
const held = [...visited, done('RUS', { type: 'receive-inspection', inspection: 'i1' })]
/** A text under which a host may refuse. */
const refusing = (): Scenario => {
  const { calendar } = withYears
  if (!calendar?.inspections) return withYears
  const refusable = { question: 'tariff', options: ['low'] }
  return { ...withYears, calendar: { ...calendar, inspections: { ...calendar.inspections, refusable } } }
}
const YEARS: readonly (readonly [Scenario, readonly Step[]])[] = [
  [withYears, inYears],
  [withYears, held],
  [refusing(), visited],
]

/** The same through the years after the signature, which only another scenario has; each start is visited, too. */
function walkYears(visit: (meeting: Meeting) => void): void {
  for (const [n, [scenario, steps]] of YEARS.entries()) {
    const { meeting } = givenAt(scenario, { seed: n + 1 })(...steps)
    const roll = dice(n + 1)
    visit(meeting)
    for (let i = 0; i < 40 && meeting.world.stages.phase === 'talks'; i++) {
      step(meeting, roll)
      visit(meeting)
    }
  }
}

type Asked = { readonly key: string; readonly said: string; readonly meant: string }
const coded = (x: unknown): string => (isRefusal(x) ? `${x.rule}/${x.code}` : '')

/** Every move of every seat: what its desk says of it, and what the rules answer when it is given. */
const askAll = ({ world, now }: Meeting): Asked[] =>
  allParties(world).flatMap((party) => {
    const acting = actingFor(world, party)?.id ?? ''
    const head = peopleOf(world, party).find((p) => p.role === 'head' && p.present)?.id ?? acting
    return movesOfSeat(world, party).map(({ key, command, refusal }) => {
      // What is the head's alone is on offer to the head, though a deputy or a bot acts.
      const person = COMMANDS.get(command.type)?.rule.who === 'delegate' ? head : acting
      const result = decide(world, command as Command, { kind: 'delegate', person }, now)
      return { key, said: coded(refusal), meant: coded(result) }
    })
  })

describe('moves', () => {
  it('a move that is offered is never refused at that moment, and one that is not says why', () => {
    const inOrder = new Set<string>()
    const refused = new Set<string>()
    const visit = (meeting: Meeting): void => {
      const asked = askAll(meeting)
      expect(asked.filter(({ said, meant }) => said !== meant)).toEqual([])
      for (const { key, meant } of asked) (meant ? refused : inOrder).add(key.split(':')[0] ?? '')
    }
    walk(45, visit)
    walkYears(visit)
    // The walks were about something: every act of a delegate was on offer somewhere.
    const never = DELEGATE_ACTS.filter((type) => !inOrder.has(type))
    expect(never).toEqual([])
    expect(refused.size).toBeGreaterThan(25)
  }, 60_000)

  it('what is on offer is told apart by its key', () => {
    walk(11, ({ world }) => {
      for (const party of allParties(world)) {
        const keys = movesOfSeat(world, party).map((o) => o.key)
        expect(new Set(keys).size, keys.join('\n')).toBe(keys.length)
      }
    })
  })

  it('STG-2 nothing is on offer of a procedure that the stage does not open, and nothing to a stranger', () => {
    const { world } = given(inStage('agenda')).meeting
    const keys = movesOf(world, headOf('KAZ')).map((o) => o.key)
    expect(keys).toContain('raise-question:labour')
    expect(keys.filter((key) => /water|grace|put-to-vote|sign|put-rules/.test(key))).toEqual([])
    expect(movesOf(world, person('stranger'))).toEqual([])
  })
})

/** Fields that are neither a scalar nor a map of scalars or of plain structures of scalars. */
const deepFieldsOf = (view: object): string[] =>
  Object.entries(view)
    .filter(([, value]) => !isScalar(value) && !(value instanceof Map && [...value.values()].every(isFlat)))
    .map(([field]) => field)
const isFlat = (x: unknown): boolean =>
  isScalar(x) || (Object.getPrototypeOf(x) === Object.prototype && Object.values(x as object).every(isScalar))
const isScalar = (x: unknown): boolean => ['string', 'number', 'boolean'].includes(typeof x)

describe('boards and desks', () => {
  it('are flat: scalars, and maps of structures of scalars', () => {
    walk(11, (meeting) => {
      for (const view of [boardOf(meeting.world), ...allParties(meeting.world).map((p) => deskOf(meeting.world, p))])
        expect(deepFieldsOf(view)).toEqual([])
    })
  })

  it('hold only finite numbers and no undefined', () => {
    walk(11, (meeting) => {
      const numbers: unknown[] = []
      JSON.stringify([boardOf(meeting.world), deskOf(meeting.world, 'KAZ')], (_, value: unknown) => {
        if (typeof value === 'number' || value === undefined) numbers.push(value)
        return value instanceof Map ? Object.fromEntries(value) : value
      })
      expect(numbers.every(Number.isFinite)).toBe(true)
    })
  })

  it('the board of a table depends on nobody’s desk: it is the same for all', () => {
    const { world } = given(inStage('chain'), waited(5)).meeting
    expect(boardOf(world)).toEqual(boardOf(structuredClone(world)))
  })

  it('a seat shows who sits in it, whether somebody is here, and a bot that acts for it', () => {
    const story = given(seated('dep', 'KAZ', 'deputy'), inStage('rules'), gone('head-RUS'))
    const seat = (party: string) => boardOf(story.meeting.world).seats.get(party)
    expect(seat('KAZ')).toEqual({
      id: 'KAZ',
      names: 'Head KAZ\nName of dep',
      present: true,
      bot: false,
      instructor: false,
      inRoom: true,
      withdrawal: '',
    })
    expect(seat('RUS')?.present).toBe(false)
    story.after(instructed({ type: 'seat-bot', party: 'RUS' }))
    expect(seat('RUS')).toMatchObject({ present: true, bot: true, names: 'Head RUS' })
    story.after(back('head-RUS'), done('KGZ', { type: 'leave-room' }))
    expect(seat('RUS')).toMatchObject({ bot: false })
    expect(seat('KGZ')?.inRoom).toBe(false)
  })
})
