/** What a behaviour declares: what a bot does about one procedure, how soon, and how it answers ballots on its subjects. */
import type { Cast } from '../../../shared/decisions/position.ts'
import type { Subject } from '../../../shared/engine/procedures/ballots/subject.ts'
import type { BoardBallot } from '../../../shared/engine/procedures/ballots/view.ts'
import type { Observation } from '../mind/observation.ts'
import type { BotState } from '../mind/state.ts'
import type { Wish } from '../mind/wish.ts'
import type { PhraseId, Slots } from '../speech/phrases.ts'

/** What goes first, and why. Within one level the order of the registry holds. */
export const PRIORITIES = [
  /** Who is outside the room can do nothing else. */
  'presence',
  /** The whole table waits for each vote. */
  'vote',
  /** A silence that nobody breaks is consent. */
  'object',
  /** Somebody waits for an answer before they can speak at all. */
  'answer-invitation',
  /** A reason belongs to the vote that has just closed. */
  'explain',
  /** A person who spoke waits for a reply. */
  'reply',
  /** Rules, list and ranking: what is bargained over, and how. */
  'organise',
  /** Own scores and marks, on which the sums of packages and answers rest. */
  'assess',
  /** A package settles several questions at once. */
  'package',
  /** One question by itself. */
  'bargain',
  /** Documents, when nothing is left to bargain over. */
  'conclude',
  /** The stage has met its goal. */
  'move-on',
  /** The stage will not meet it any more. */
  'close',
] as const
export type Priority = (typeof PRIORITIES)[number]

/** One slice of a bot's conduct: what it wants to do now, first things first; nothing when this slice has nothing to do. */
export type Reflex = (bot: BotState, observation: Observation) => readonly Wish[]

export interface RankedReflex {
  readonly priority: Priority
  /** Done even by a bot that has used up its acts of the stage: without it the table would stand still. */
  readonly isDuty: boolean
  readonly reflex: Reflex
}

/** What lies before the members: a ballot, or what the chair takes to be agreed (DEC-16). */
export type Put = Pick<BoardBallot, 'target' | 'detail' | 'by' | 'rule' | 'mayStandAside'>
/** How a bot answers what is put on a subject of one kind; a no to what the chair takes to be agreed is an objection. */
export type Answering = (bot: BotState, observation: Observation, put: Put) => Cast
/** Why it voted against what was not adopted, or nothing where that needs no words. */
export type Explaining = (bot: BotState, observation: Observation, ballot: BoardBallot) => Reason | undefined
export interface Reason {
  readonly phrase: PhraseId
  readonly slots: Slots
}

type Kind = Subject['kind']
export type Answers = Readonly<Record<Kind, Answering>>
export type Explanations = { readonly [K in Kind]?: Explaining }

export interface Behaviour {
  /** The procedure: the name of its folder in the engine. */
  readonly id: string
  readonly reflexes: readonly RankedReflex[]
  /** For the kinds of subject that this procedure puts to the vote. */
  readonly answers?: Partial<Answers>
  readonly explanations?: Explanations
  /** Why bots do nothing about this procedure. */
  readonly none?: string
}

/** A procedure that bots leave alone, and why. */
export const none = (id: string, reason: string) => ({ id, reflexes: [], none: reason }) as const satisfies Behaviour

type Answered<B> = B extends { readonly answers: infer A } ? keyof A : never

/** The answers of all of them in one map: its type knows the kinds that they answer, and no others. */
export const answersOf = <const Bs extends readonly Behaviour[]>(
  behaviours: Bs,
): Readonly<Record<Answered<Bs[number]>, Answering>> => Object.assign({}, ...behaviours.map((b) => b.answers))

export const explanationsOf = (behaviours: readonly Behaviour[]): Explanations =>
  Object.assign({}, ...behaviours.map((b) => b.explanations))

/** The wishes of the first reflex that has any. */
export function firstOf(bot: BotState, observation: Observation, reflexes: readonly Reflex[]): readonly Wish[] {
  for (const reflex of reflexes) {
    const wishes = reflex(bot, observation)
    if (wishes.length > 0) return wishes
  }
  return []
}
