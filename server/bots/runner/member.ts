/**
 * One bot and what it is about to do. It plans when it notices something, and decides again when its time has come: it never
 * does what has meanwhile lost its object.
 */

import { type Act, type Thought, think } from '../behaviours/think.ts'
import { observe } from '../mind/learn.ts'
import { can, type Observation } from '../mind/observation.ts'
import type { BotState, Overheard, Utterance } from '../mind/state.ts'

export interface Member {
  readonly bot: BotState
  readonly heard: readonly Utterance[]
  readonly overheard: readonly Overheard[]
  /** When it looks at the table next, epoch ms. */
  readonly looksAt: number
  /** What it is about to do, and when, epoch ms. */
  readonly pending: { readonly key: string; readonly at: number } | undefined
  /** What belongs to the act just done and comes after it, first things first. */
  readonly following: readonly Act[]
  /** `stage/key` of what was refused; not tried again at that stage. */
  readonly blocked: readonly string[]
}

/** So soon a bot notices what has changed, ms. */
const NOTICE_MS = 600
/** A plan that is no further away than this is not made anew for every change. */
const SOON_MS = 5000
/** So long it waits before it looks again although nothing has changed: some things ripen by themselves. */
const GLANCE_MS = 5000

export const newMember = (bot: BotState, now: number): Member => ({
  bot,
  heard: [],
  overheard: [],
  looksAt: now,
  pending: undefined,
  following: [],
  blocked: [],
})

export const wakesAt = (member: Member): number =>
  Math.min(member.looksAt, member.pending?.at ?? Number.POSITIVE_INFINITY)

/** Something has changed: who is not about to act anyway looks at it soon. */
export function noticed(member: Member, now: number): Member {
  if (member.following.length > 0 || (member.pending && member.pending.at <= now + SOON_MS)) return member
  return { ...member, looksAt: Math.min(member.looksAt, now + NOTICE_MS) }
}

/** Learns what the board shows, and plans. The same plan keeps its time, or comes sooner. */
export function looked(member: Member, observation: Observation): Member {
  const bot = observe(member.bot, observation, member)
  const known = { ...member, bot, heard: [], overheard: [], looksAt: observation.now + GLANCE_MS }
  return member.following.length > 0 ? known : planned(known, observation, think(bot, permitted(member, observation)))
}

function planned(member: Member, observation: Observation, { acts }: Thought): Member {
  const [act] = acts
  if (!act) return { ...member, pending: undefined }
  const at = observation.now + act.delayMs
  const old = member.pending?.key === act.key ? member.pending.at : at
  return { ...member, pending: { key: act.key, at: Math.min(old, at) } }
}

/** Its time has come: what it does now, if it still wants the same, and what it is afterwards. */
export function taken(
  member: Member,
  observation: Observation,
): { readonly act: Act | undefined; readonly member: Member } {
  const [next, ...rest] = member.following
  const bot = observe(member.bot, observation, member)
  if (next) {
    const command = next.reword ? next.reword(bot, observation) : next.command
    const known = { ...member, bot, heard: [], overheard: [] }
    return {
      act: command && can(observation, next.key) ? { ...next, command } : undefined,
      member: after(known, rest, observation.now),
    }
  }
  const thought = think(bot, permitted(member, observation))
  const [act, ...following] = thought.acts
  const known = { ...member, bot, heard: [], overheard: [] }
  if (!act || act.key !== member.pending?.key)
    return { act: undefined, member: planned({ ...known, pending: undefined }, observation, thought) }
  return { act, member: after({ ...known, bot: thought.state }, following, observation.now) }
}

const after = (member: Member, following: readonly Act[], now: number): Member => ({
  ...member,
  following,
  looksAt: now + NOTICE_MS,
  pending: following[0] && { key: following[0].key, at: now + following[0].delayMs },
})

/** Refused: what was to follow has no object, and this is not tried again at this stage. */
export const rebuffed = (member: Member, stage: string, key: string): Member => ({
  ...member,
  following: [],
  pending: undefined,
  blocked: [...member.blocked, `${stage}/${key}`],
})

function permitted(member: Member, observation: Observation): Observation {
  const here = member.blocked
    .filter((key) => key.startsWith(`${observation.board.stage}/`))
    .map((key) => key.slice(observation.board.stage.length + 1))
  if (here.length === 0) return observation
  const options = new Map([...observation.desk.options].filter(([key]) => !here.includes(key)))
  return { ...observation, desk: { ...observation.desk, options } }
}
