/**
 * The bots of one table and whose turn it is. Knows no timers: whoever runs it says what time it is. It shows each bot the
 * board and its own desk, and nothing else of the world.
 */
import type { Actor } from '../../../shared/engine/kernel/actor.ts'
import { hash32 } from '../../../shared/engine/kernel/chance.ts'
import type { Command } from '../../../shared/engine/kernel/command.ts'
import type { EventType, Fact } from '../../../shared/engine/kernel/event.ts'
import { actingFor, allParties } from '../../../shared/engine/kernel/selectors.ts'
import type { World } from '../../../shared/engine/kernel/world.ts'
import type { Board } from '../../../shared/engine/views/board.ts'
import { boardOf } from '../../../shared/engine/views/board.ts'
import type { Lang } from '../../../shared/scenario/schema.ts'
import { newBot } from '../mind/state.ts'
import type { Kind, YardstickId } from '../mind/temperament.ts'
import { looked, type Member, newMember, noticed, rebuffed, taken, wakesAt } from './member.ts'
import { heardBy, overheardBy, sight } from './sight.ts'

export interface SchedulerSettings {
  /** All chance of these bots comes from it: the same seed and the same acts of the others give the same acts. */
  readonly seed: number
  readonly kind?: Kind | YardstickId
  readonly lang?: Lang
  /** Whose bots it runs; of every seat that a bot holds where it is left out. */
  readonly seats?: readonly string[]
}
/** One act that is due; `refused` must be called when the table did not take it. */
export interface Turn {
  readonly actor: Actor
  readonly command: Command
  readonly refused: () => void
}
export interface Scheduler {
  /** To be called once at the beginning and after every change with its facts. */
  changed(world: World, facts: readonly Fact[], now: number): void
  /** When the next bot acts or looks, epoch ms; null while no seat is held by a bot or no talks are on. */
  nextAt(): number | null
  /** What the next bot whose time has come does, or undefined when nobody has anything to do at `now`. */
  take(world: World, now: number): Turn | undefined
}

/** What asks nobody else to do anything; the consequences that do are facts of their own. */
const QUIET: readonly EventType[] = [
  'said',
  'ballot-cast',
  'questions-ranked',
  'movables-marked',
  'document-initialled',
]

/** Bots for whatever seats are held by one, now or later. A seat that a person takes back loses its bot at once. */
export function schedulerOf({ seed, kind = 'mixed', lang = 'en', seats: own }: SchedulerSettings): Scheduler {
  const members = new Map<string, Member>()
  /** All bots look at the same board. */
  let shown: { readonly world: World; readonly board: Board } | undefined
  const muster = (world: World, now: number): void => {
    const seats = botSeats(world).filter((party) => own?.includes(party) ?? true)
    for (const party of members.keys()) if (!seats.includes(party)) members.delete(party)
    for (const party of seats)
      if (!members.has(party))
        members.set(party, newMember(newBot({ party, seed: hash32(`${seed}/${party}`), kind, lang }), now))
  }

  return {
    changed(world, facts, now) {
      muster(world, now)
      const loud = facts.some((f) => !QUIET.includes(f.event.type))
      for (const [party, member] of members) {
        const heard = facts.flatMap((fact) => heardBy(world, fact, party))
        const overheard = facts.flatMap((fact) => overheardBy(fact, party))
        const told = {
          ...member,
          heard: [...member.heard, ...heard],
          overheard: [...member.overheard, ...overheard],
        }
        members.set(party, loud || heard.length > 0 ? noticed(told, now) : told)
      }
    },
    nextAt: () => (members.size === 0 ? null : Math.min(...[...members.values()].map(wakesAt))),
    take(world, now) {
      muster(world, now)
      for (const [party, old] of [...members].toSorted(([, a], [, b]) => wakesAt(a) - wakesAt(b))) {
        if (wakesAt(old) > now) break
        if (shown?.world !== world) shown = { world, board: boardOf(world) }
        const observation = sight(world, shown.board, party, now)
        if (old.pending === undefined || old.pending.at > now) {
          members.set(party, looked(old, observation))
          continue
        }
        const { act, member } = taken(old, observation)
        members.set(party, member)
        const refused = () =>
          void members.set(party, rebuffed(members.get(party) ?? member, observation.board.stage, act?.key ?? ''))
        if (act) return { actor: { kind: 'delegate', person: observation.desk.acting }, command: act.command, refused }
      }
      return undefined
    },
  }
}

/** Parties whose acting person is a bot, while talks are on. */
const botSeats = (world: World): string[] =>
  world.stages.phase === 'talks' ? allParties(world).filter((p) => actingFor(world, p)?.bot) : []
