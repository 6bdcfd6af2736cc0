/** What people write, through every field of every command: it is a text of its kind, or an id that means something, or refused. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { nasty } from '../../writing/testing/nasty.ts'
import { tidyLines } from '../../writing/tidy.ts'
import { decide } from '../kernel/engine.ts'
import { isRefusal } from '../kernel/refusal.ts'
import { COMMANDS, CommandSchema, PROCEDURES } from '../kernel/registry.ts'
import type { World } from '../kernel/world.ts'
import { given } from './given.ts'
import { headOf, INSTRUCTOR } from './meeting.ts'
import { done, inStage, PARTIES, seated } from './story.ts'

type Json = Readonly<Record<string, unknown>>
const shapeOf = (type: string): Json =>
  z.toJSONSchema(z.strictObject(COMMANDS.get(type)?.rule.shape ?? {}), { unrepresentable: 'any' })

/** Every string that a shape lets in, with where it stands. */
function stringsIn(shape: unknown, path: string): (readonly [string, Json])[] {
  if (typeof shape !== 'object' || shape === null) return []
  if ('type' in shape && shape.type === 'string') return [[path, shape as Json]]
  return Object.entries(shape).flatMap(([key, inner]) => stringsIn(inner, `${path}.${key}`))
}

/** The longest id that a command may name. */
const ID_AT_MOST = 60

it('F1 each string of each command is a kind of text, an id, or one of a list', () => {
  const strings = [...COMMANDS.keys()].flatMap((type) => stringsIn(shapeOf(type), type))
  expect(strings.length).toBeGreaterThan(60)
  const loose = strings.filter(
    ([, { kind, maxLength, ...rest }]) =>
      kind === undefined && !('enum' in rest) && !('const' in rest) && !(Number(maxLength) <= ID_AT_MOST),
  )
  expect(loose).toEqual([])
  const written = strings.filter(([, { kind }]) => kind !== undefined).map(([path]) => path.split('.')[0])
  expect(new Set(written)).toEqual(
    new Set([
      ...[
        'announce',
        'ask-straw-poll',
        'break-silence',
        'decline-consent',
        'decline-signature',
        'make-statement',
        'note',
        'note-need',
        'offer-concession',
        'offer-package',
      ],
      ...[
        'counter-proposal',
        'decline-package',
        'decline-proposal',
        'make-proposal',
        'propose-amendment',
        'propose-wording',
        'put-question',
        'raise-objection',
        'refuse-agreement',
        'revise-package',
        'say',
        'seat-person',
      ],
    ]),
  )
})

const DEPUTY = seated('deputy', 'KAZ', 'deputy')
const WORDS = { question: 'tariff', wording: 'as each sees fit', lang: 'en', forInterests: ['KGZ'] }
const worlds: readonly World[] = [
  given(DEPUTY).meeting.world,
  ...['agenda', 'ranking', 'packages', 'signature', 'ratification'].map(
    (stage) => given(DEPUTY, inStage(stage)).meeting.world,
  ),
  given(
    inStage('packages'),
    ...PARTIES.map((party) => done(party, { type: 'mark-movables', questions: ['tariff', 'transit'] })),
  ).meeting.world,
  given(
    inStage('chain'),
    done('KGZ', { type: 'propose-wording', ...WORDS }),
    done('KAZ', { type: 'circulate-under-silence', question: 'tariff', option: 'low' }),
  ).meeting.world,
]

interface Sample {
  readonly world: World
  readonly by: Parameters<typeof decide>[2]
  readonly command: { readonly type: string }
}
const REASON = { reason: 'because' }
const BESIDES: readonly { readonly type: string; readonly [field: string]: unknown }[] = [
  { type: 'break-silence', silence: 's1', ...REASON },
  { type: 'decline-signature', document: 'union', ...REASON },
  { type: 'decline-consent', document: 'union', ...REASON },
]

/** What each head could do in each of these worlds, and what the instructor may say in all. */
const samples: readonly Sample[] = worlds.flatMap((world) => [
  ...['announce', 'note'].map((type) => ({ world, by: INSTRUCTOR, command: { type, text: 'x' } })),
  ...world.scenario.parties.flatMap(({ id }) =>
    [
      ...BESIDES,
      ...PROCEDURES.flatMap(({ moves, movesOn }) => [
        ...(moves?.(world, id) ?? []),
        ...(movesOn?.subjects(world, id) ?? []).flatMap((subject) => movesOn?.of(world, id, subject) ?? []),
      ]).map(({ command }) => command),
    ].map((command) => ({ world, by: headOf(id), command })),
  ),
])

/** The command with `text` instead of its `nth` string, the type apart; the keys of its maps are strings too. */
function spoilt({ type, ...body }: { readonly type: string }, nth: number, text: string): unknown {
  let at = -1
  const one = (value: string): string => (++at === nth ? text : value)
  const all = (value: unknown): unknown => {
    if (typeof value === 'string') return one(value)
    if (Array.isArray(value)) return value.map(all)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, all(inner)]))
  }
  return { type, ...(all(body) as object) }
}

const stringsOf = (value: unknown): string[] => {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => [key, ...stringsOf(inner)])
}

it('F1 F14 W10 of the nastiest strings in any field nothing comes into a fact but what is tidy', () => {
  const said = new Set<string>()
  fc.assert(
    fc.property(fc.constantFrom(...samples), fc.nat(6), nasty(), ({ world, by, command }, nth, text) => {
      const parsed = CommandSchema.safeParse(spoilt(command, nth, text))
      if (!parsed.success) return
      const events = decide(world, parsed.data as never, by, world.stages.enteredAt + 1000)
      if (isRefusal(events)) return
      for (const found of stringsOf(events)) expect(tidyLines(found)).toBe(found)
      said.add(command.type)
    }),
    { numRuns: 6000 },
  )
  for (const type of ['say', 'announce', 'propose-wording', 'offer-package', 'break-silence', 'ask-straw-poll'])
    expect([...said]).toContain(type)
})
