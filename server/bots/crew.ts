/**
 * The bots of one table and whose turn it is. Knows no timers: whoever runs it says what time it is. It shows each bot the
 * board and its own desk, and nothing else of the world.
 */
import type { Actor } from '../../shared/engine/actor.ts'
import { hash32 } from '../../shared/engine/chance.ts'
import type { Command } from '../../shared/engine/commands.ts'
import type { Fact } from '../../shared/engine/event.ts'
import { recordFor } from '../../shared/engine/record.ts'
import { boardOf, deskOf } from '../../shared/engine/views.ts'
import type { World } from '../../shared/engine/world.ts'
import type { Lang } from '../../shared/scenario/schema.ts'
import { looked, type Member, newMember, rebuffed, taken } from './member.ts'
import { publicScenario, type Seen } from './seen.ts'
import { type Heard, newBot } from './state.ts'
import type { Kind } from './temperament.ts'

export interface CrewSettings {
  /** All chance of these bots comes from it: the same seed and the same acts of the others give the same acts. */
  readonly seed: number
  readonly kind?: Kind
  readonly lang?: Lang
}
/** One act that is due; `refused` must be called when the table did not take it. */
export interface Turn {
  readonly actor: Actor
  readonly command: Command
  readonly refused: () => void
}
export interface Crew {
  /** To be called after changes, and when `nextAt` comes: every bot looks at the table. */
  look(world: World, now: number): void
  /** What was said since; of it a bot hears what people said and its seat may read. */
  hear(world: World, facts: readonly Fact[]): void
  /** When somebody acts or looks again, epoch ms; null while no seat is held by a bot or no talks are on. */
  nextAt(): number | null
  /** What the next bot whose time has come does, or undefined when nobody has anything to do at `now`. */
  take(world: World, now: number): Turn | undefined
}

/** So long an idle table waits before its bots look again, ms: some things ripen by themselves. */
const GLANCE_MS = 4000

/** Bots for whatever seats are held by one, now or later. A seat that a person takes back loses its bot at once. */
export function crewOf({ seed, kind = 'mixed', lang = 'en' }: CrewSettings): Crew {
  const members = new Map<string, Member>()
  let glanceAt: number | null = null
  const memberOf = (party: string): Member =>
    members.get(party) ?? newMember(newBot({ party, seed: hash32(`${seed}/${party}`), kind, lang }))

  return {
    look(world, now) {
      const seats = botSeats(world)
      for (const party of members.keys()) if (!seats.includes(party)) members.delete(party)
      for (const [party, seen] of views(world, seats, now)) members.set(party, looked(memberOf(party), seen))
      glanceAt = seats.length > 0 ? now + GLANCE_MS : null
    },
    hear(world, facts) {
      const said = facts.filter((f) => f.event.type === 'said')
      if (said.length === 0) return
      for (const party of botSeats(world)) {
        const member = memberOf(party)
        members.set(party, { ...member, heard: [...member.heard, ...said.flatMap((fact) => heardBy(world, fact, party))] })
      }
    },
    nextAt() {
      if (glanceAt === null) return null
      return Math.min(glanceAt, ...[...members.values()].flatMap((m) => (m.pending ? [m.pending.at] : [])))
    },
    take(world, now) {
      const seats = botSeats(world)
      for (const party of [...members.keys()].filter((p) => seats.includes(p) && isDue(members.get(p), now)).toSorted(byTime(members))) {
        const seen = views(world, [party], now)[0]?.[1]
        if (!seen) continue
        const { act, member } = taken(memberOf(party), seen)
        members.set(party, member)
        if (act) {
          const refused = () => void members.set(party, rebuffed(memberOf(party), seen.board.stage, act.key))
          return { actor: { kind: 'delegate', person: seen.desk.acting }, command: act.command, refused }
        }
      }
      return undefined
    },
  }
}

const isDue = (member: Member | undefined, now: number): boolean => member?.pending !== undefined && member.pending.at <= now
const byTime = (members: ReadonlyMap<string, Member>) => (a: string, b: string): number =>
  (members.get(a)?.pending?.at ?? 0) - (members.get(b)?.pending?.at ?? 0)

/** Parties whose acting person is a bot, while talks are on. */
function botSeats(world: World): string[] {
  if (world.phase !== 'talks') return []
  return [...boardOf(world).seats.values()].filter((seat) => seat.bot).map((seat) => seat.id)
}

/** What each of these seats sees: the one place where a bot's eyes touch a world. */
function views(world: World, seats: readonly string[], now: number): [party: string, seen: Seen][] {
  const board = boardOf(world)
  return seats.flatMap((party) => {
    const brief = world.scenario.briefs[party]
    return brief ? [[party, { board, desk: deskOf(world, party, now), scenario: publicScenario(world.scenario, board, party), brief, now }]] : []
  })
}

function heardBy(world: World, fact: Fact, party: string): Heard[] {
  const entry = recordFor(fact, { kind: 'party', party })
  if (entry?.type !== 'said' || fact.event.type !== 'said' || fact.event.party === party) return []
  if (world.people[fact.event.person]?.bot !== false) return []
  const { channel, text, lang } = fact.event
  return [{ seq: fact.seq, channel, party: fact.event.party, lang: lang as Lang, text }]
}
