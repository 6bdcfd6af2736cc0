/**
 * One bot and what it is about to do. It decides when it looks and decides again when its time has come, so that it never
 * does what has meanwhile lost its object.
 */
import { observe } from './observe.ts'
import { can, type Seen } from './seen.ts'
import type { BotState, Heard } from './state.ts'
import { type Act, think } from './think.ts'

export interface Member {
  readonly bot: BotState
  readonly heard: readonly Heard[]
  /** What it is about to do, and when, epoch ms. */
  readonly pending: { readonly key: string; readonly at: number } | undefined
  /** What belongs to the act just done and comes after it, first things first. */
  readonly following: readonly Act[]
  /** `stage/key` of what was refused; not tried again at that stage. */
  readonly blocked: readonly string[]
}

export const newMember = (bot: BotState): Member => ({ bot, heard: [], pending: undefined, following: [], blocked: [] })

/** After a change, or a while: learns what the board shows, and plans. The same plan keeps its time, or comes sooner. */
export function looked(member: Member, seen: Seen): Member {
  const bot = observe(member.bot, seen, member.heard)
  if (member.following.length > 0) return { ...member, bot, heard: [] }
  const act = think(bot, permitted(member, seen)).acts[0]
  if (!act) return { ...member, bot, heard: [], pending: undefined }
  const at = seen.now + act.delayMs
  const old = member.pending?.key === act.key ? member.pending.at : at
  return { ...member, bot, heard: [], pending: { key: act.key, at: Math.min(old, at) } }
}

/** Its time has come: what it does now, if it still wants to, and what it is afterwards. */
export function taken(member: Member, seen: Seen): { readonly act: Act | undefined; readonly member: Member } {
  const [next, ...rest] = member.following
  if (next) return { act: can(seen, next.key) ? next : undefined, member: then(member, rest, seen.now) }
  const bot = observe(member.bot, seen, member.heard)
  const { acts, state } = think(bot, permitted(member, seen))
  const [act, ...following] = acts
  return { act, member: then({ ...member, bot: act ? state : bot, heard: [] }, following, seen.now) }
}

const then = (member: Member, following: readonly Act[], now: number): Member => ({
  ...member,
  following,
  pending: following[0] && { key: following[0].key, at: now + following[0].delayMs },
})

/** Refused: what was to follow has no object, and this is not tried again at this stage. */
export const rebuffed = (member: Member, stage: string, key: string): Member => ({
  ...member,
  following: [],
  pending: undefined,
  blocked: [...member.blocked, `${stage}/${key}`],
})

function permitted(member: Member, seen: Seen): Seen {
  const here = member.blocked.filter((key) => key.startsWith(`${seen.board.stage}/`)).map((key) => key.slice(seen.board.stage.length + 1))
  if (here.length === 0) return seen
  const options = new Map([...seen.desk.options].filter(([key]) => !here.includes(key)))
  return { ...seen, desk: { ...seen.desk, options } }
}
