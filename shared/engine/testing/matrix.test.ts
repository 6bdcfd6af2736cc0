/**
 * The matrix role × command × stage, generated from the code and held against a table written by hand: who may give a
 * command, where it is open, and what it answers to everybody else. A new command fails here until it has its row, which
 * stands in `testing.ts` of its procedure.
 */
import { describe, expect, it } from 'vitest'
import { type Actor, CLOCK, HOST } from '../kernel/actor.ts'
import { decide } from '../kernel/engine.ts'
import { checkGate, knownAs } from '../kernel/gate.ts'
import { COMMANDS, PROCEDURES } from '../kernel/registry.ts'
import { DECLARED, type Declared, type MatrixStage, type MatrixWhere, type MatrixWho } from './declared.ts'
import { given } from './given.ts'
import { headOf, INSTRUCTOR } from './meeting.ts'
import { done, inStage, instructed, left, person, seated, withdrawn } from './story.ts'

const STAGES = [
  'rules',
  'agenda',
  'ranking',
  'chain',
  'packages',
  'signature',
  'ratification',
] as const satisfies readonly MatrixStage[]
const PLACES = ['lobby', ...STAGES, 'paused', 'over'] as const
type Place = (typeof PLACES)[number]
/** The stage in which the paused table of the matrix stands. */
const PAUSED_IN = 'chain'

const KAZ_SEAT = [seated('deputy', 'KAZ', 'deputy'), seated('expert', 'KAZ', 'expert')]
const ROLES: Readonly<Record<string, Actor>> = {
  head: headOf('KGZ'),
  "chair's head": headOf('KAZ'),
  deputy: person('deputy'),
  expert: person('expert'),
  instructor: INSTRUCTOR,
  observer: { kind: 'observer', person: 'guest' },
  clock: CLOCK,
  host: HOST,
  stranger: person('stranger'),
}
const DELEGATES = ['head', "chair's head", 'deputy', 'expert', 'stranger']

const worlds = Object.fromEntries([
  ['lobby', given(...KAZ_SEAT).meeting.world],
  ...[...STAGES].map((stage) => [stage, given(...KAZ_SEAT, inStage(stage)).meeting.world]),
  ['paused', given(...KAZ_SEAT, inStage(PAUSED_IN), instructed({ type: 'pause' })).meeting.world],
  ['over', given(...KAZ_SEAT, inStage('debrief')).meeting.world],
]) as Record<Place, ReturnType<typeof given>['meeting']['world']>

/** Every row of the table. */
const TABLE: Declared['matrix'] = Object.assign({}, ...[...DECLARED.values()].map(({ matrix }) => matrix))

/** What stands before a role, whatever the stage; '' when nothing does. */
function whoRefuses(role: string, who: MatrixWho): string {
  if (role === 'observer') return 'OBS-2/observers-watch'
  if (who === 'instructor') return role === 'instructor' ? '' : 'OBS-1/instructor-only'
  if (who === 'host') return role === 'host' ? '' : 'OBS-1/not-yours'
  if (!DELEGATES.includes(role)) return 'OBS-1/delegates-only'
  if (role === 'stranger') return 'DEL-1/no-seat'
  if (who === 'delegate') return ''
  if (role === 'deputy' || role === 'expert') return 'DEL-1/head-only'
  return who === 'chair' && role === 'head' ? 'STG-3/chair-only' : ''
}

/** What stands before the command at a place, for a role that may give it. */
function whereRefuses(role: string, where: MatrixWhere, place: Place): string {
  if (where === 'always') return ''
  if (place === 'lobby') return 'STG-1/not-begun'
  if (place === 'paused' && role !== 'instructor') return 'CLK-2/paused'
  if (place === 'over') return where === 'everywhere' ? '' : 'STG-1/talks-over'
  const stage = place === 'paused' ? PAUSED_IN : place
  if (typeof where === 'string' || where.includes(stage)) return ''
  return where.length === 0 ? 'STG-2/closed-at-every-stage' : 'STG-2/closed-at-this-stage'
}

describe('every role, every command, every stage', () => {
  it.each(PROCEDURES.map(({ id, commands }) => [id, Object.keys(commands)] as const))(
    'STG-2 every command of %s has its row in its testing.ts, and no row is without its command',
    (id, commands) => {
      expect(Object.keys(DECLARED.get(id)?.matrix ?? {}).sort()).toEqual([...commands].sort())
    },
  )

  for (const place of PLACES) {
    it.each(Object.keys(ROLES))(`STG-2 DEL-1 OBS-1 in ${place}: %s`, (role) => {
      const by = knownAs(worlds[place], ROLES[role] as Actor, worlds[place].openedAt)
      const cells = Object.fromEntries(
        [...COMMANDS].map(([type, registered]) => {
          const refusal = checkGate(worlds[place], registered, '', by)
          return [type, refusal ? `${refusal.rule}/${refusal.code}` : '']
        }),
      )
      const expected = Object.fromEntries(
        Object.entries(TABLE).map(([type, [who, where]]) => [
          type,
          whoRefuses(role, who) || whereRefuses(role, where, place),
        ]),
      )
      expect(cells).toEqual(expected)
    })
  }

  it.each(Object.keys(ROLES))('CLK-1 the clock alone ticks: %s', (role) => {
    const result = decide(worlds.chain, { type: 'tick' }, ROLES[role] as Actor, worlds.chain.openedAt)
    expect(result).toMatchObject({ rule: 'CLK-1', code: role === 'clock' ? 'nothing-due' : 'not-yours' })
  })

  it('a command that the code does not know is refused, whatever its name', () => {
    for (const type of ['', 'vot', 'constructor', '__proto__', 'toString'])
      expect(decide(worlds.chain, { type } as never, headOf('KGZ'), 0)).toMatchObject({
        rule: 'WIRE',
        code: 'unknown-command',
      })
  })
})

describe('DEL-3 who is out', () => {
  const TALK = Object.keys(TABLE).filter((type) => TABLE[type]?.[1] === 'everywhere')
  const REMAINS = [
    'delegate-powers',
    'take-back-powers',
    'leave-room',
    'return-to-room',
    'announce-withdrawal',
    'cancel-withdrawal',
    'confirm-withdrawal',
    'raise-objection',
    'answer-newcomer',
    'show-earlier',
  ]
  const openTo = (world: (typeof worlds)[Place]) => {
    const by = knownAs(world, headOf('KGZ'), world.openedAt)
    return [...COMMANDS]
      .filter(([type, registered]) => TABLE[type]?.[1] !== 'always' && !checkGate(world, registered, '', by))
      .map(([type]) => type)
  }

  it('DEL-3 DEL-4 R17 of the room may talk, let people in, return, leave for good or break a silence, nothing else', () => {
    expect(openTo(given(inStage('chain'), done('KGZ', { type: 'leave-room' })).meeting.world).sort()).toEqual(
      [...TALK, ...REMAINS, 'break-silence'].sort(),
    )
  })

  it('DEL-3 of the negotiation may talk, nothing else; for as long as that may be undone, also object', () => {
    expect(openTo(given(inStage('chain'), left('KGZ')).meeting.world).sort()).toEqual([...TALK].sort())
    expect(openTo(given(inStage('chain'), withdrawn('KGZ')).meeting.world).sort()).toEqual(
      [...TALK, 'break-silence', 'raise-objection'].sort(),
    )
  })
})
