/**
 * Turns at the ballot (AGD-10): a party that put an option to the vote waits until every other one has put something, passed, or
 * let a chair's step go by while the floor was free. In the chain the next question begins turns anew.
 */
import type { Draft } from 'mutative'
import { z } from 'zod'
import { ofBody } from '../../bodies/line.ts'
import { bodyOf, inBody, isHiddenFrom, membersOf, openBallotOf, PLENARY, witnesses } from '../../bodies/selectors.ts'
import type { CommandsOf } from '../../kernel/command.ts'
import type { Event } from '../../kernel/event.ts'
import { lines } from '../../kernel/line.ts'
import { candidate, command, procedure } from '../../kernel/procedure.ts'
import { refuse } from '../../kernel/refusal.ts'
import { paceOf, seconds } from '../../kernel/selectors.ts'
import { own, type World } from '../../kernel/world.ts'
import { bodyOfBallot } from '../ballots/asked.ts'
import type { TurnEvents } from './events.ts'
import type { TurnsState } from './state.ts'
import { isAwaited } from './waiting.ts'

type Slice = Draft<TurnsState>
const clockOf = (body: string): string => `turns:${body}`

/** `party` has had its turn: nobody waits for it any more. */
function taken(slice: Slice, deadlines: Record<string, number>, body: string, party: string): void {
  const waits = slice.waits[body] ?? {}
  for (const [waiter, others] of Object.entries(waits)) {
    const left = others.filter((other) => other !== party)
    if (left.length > 0) waits[waiter] = left
    else delete waits[waiter]
  }
  if (Object.keys(waits).length === 0) delete deadlines[clockOf(body)]
}

function anew(slice: Slice, deadlines: Record<string, number>, body: string): void {
  delete slice.waits[body]
  delete deadlines[clockOf(body)]
}

const isWaiting = (world: World, body: string): boolean => Object.keys(own(world.turns.waits, body) ?? {}).length > 0
/** The floor is free: from now on a chair's step goes by, unless the stage is over. */
const setClock = (world: World, { body }: { body: string }, at: number): Event[] =>
  isWaiting(world, body) && !world.stages.ended && openBallotOf(world, body) === ''
    ? [{ type: 'turns-clock-set', ...inBody(world, body), until: at + seconds(paceOf(world).chairStep) }]
    : []

/** The body in which a ballot was, as far as `party` can know. */
const bodyAfter = (world: World, ballot: string, party: string): string => {
  const body = bodyOfBallot(world, ballot)
  return isHiddenFrom(world, body, party) ? PLENARY : body
}

const commands = {
  /** After a ballot, the last of its body: nothing to put instead. */
  'pass-turn': command({
    who: 'head',
    opensWith: 'text',
    shape: { ballot: z.string().max(60) },
    on: { field: 'ballots', body: (world, { ballot }, party) => bodyAfter(world, ballot, party) },
    decide(world, { ballot }, { party }) {
      const body = bodyAfter(world, ballot, party)
      if (bodyOf(world, body)?.lastBallot !== ballot || !isAwaited(world, body, party))
        return refuse('AGD-10', 'nobody-waits')
      return [{ type: 'turn-passed', ...inBody(world, body), party }]
    },
  }),
}

declare module '../../kernel/command.ts' {
  interface Commands extends CommandsOf<typeof commands> {}
}

export const turns = procedure({
  id: 'turns',
  opens: 'always',
  after: ['ballots', 'text', 'packages', 'chain'],
  start: () => ({ waits: {} }),
  commands,
  evolve: {
    'ballot-opened': (slice, { body, subject, by, electorate, paper }, { deadlines }) => {
      if (paper) return
      if (subject.kind !== 'option' && subject.kind !== 'package') return
      delete deadlines[clockOf(body)]
      taken(slice, deadlines, body, by)
      if (subject.kind !== 'option') return
      slice.waits[body] ??= {}
      slice.waits[body][by] = electorate.filter((party) => party !== by)
    },
    'turns-clock-set': (_, { body, until }, { deadlines }) => {
      deadlines[clockOf(body)] = until
    },
    /** While the chair waits for objections nobody can put anything. */
    'objections-called': (_, { body }, { deadlines }) => {
      delete deadlines[clockOf(body)]
    },
    'turn-passed': (slice, { body, party }, { deadlines }) => taken(slice, deadlines, body, party),
    'deadline-passed': (slice, { key }) => {
      if (key.startsWith(clockOf(''))) delete slice.waits[key.slice(clockOf('').length)]
    },
    'question-taken': (slice, { body }, { deadlines }) => anew(slice, deadlines, body),
    'body-rose': (slice, { body }, { deadlines }) => anew(slice, deadlines, body),
    'stage-ended': (slice, _, { deadlines }) => {
      for (const body of Object.keys(slice.waits)) anew(slice, deadlines, body)
    },
  },
  react: {
    'ballot-closed': setClock,
    'ballot-lapsed': setClock,
    'agreed-without-vote': setClock,
    'objection-raised': setClock,
    'call-lapsed': setClock,
  },
  /** Whoever let it go by is not waited for any longer. */
  due: { turns: () => [] },
  watches: { turns: witnesses },
  about: { turns: (_, body) => ({ body }) },
  moves: (world, party) =>
    Object.keys(world.turns.waits)
      .filter((body) => membersOf(world, body).includes(party) && isAwaited(world, body, party))
      .flatMap((body) => bodyOf(world, body)?.lastBallot || [])
      .map((ballot) => candidate('pass-turn', { ballot }, ballot)),
  view: { board: {}, desk: {} },
  record: lines<TurnEvents>({
    'turns-clock-set': () => ['none', {}],
    'turn-passed': ofBody((e) => ({ party: e.party })),
  }),
})
