/** What a seat sees, as a client of that seat holds it: nothing else goes into its guidance. */
import type { BoardBody } from '../engine/bodies/view.ts'
import type { Command } from '../engine/kernel/command.ts'
import { unlist, unpair } from '../engine/kernel/text-lists.ts'
import type { BoardBallot } from '../engine/procedures/ballots/view.ts'
import type { BoardPackage } from '../engine/procedures/packages/view.ts'
import type { BoardCall } from '../engine/procedures/without-a-vote/view.ts'
import type { Side } from '../engine/scoring/deal.ts'
import { unsettledOn } from '../engine/scoring/question-status.ts'
import { insistsAgainst, SILENT, type Stance, stancesIn } from '../engine/scoring/stance.ts'
import type { Board, Desk } from '../engine/views/board.ts'
import type { Brief, Question, Stage } from '../scenario/schema.ts'
import type { Act, Sentence, Step } from './situation.ts'

export interface Sight {
  readonly board: Board
  readonly desk: Desk
  /** Those that the seat knows of, and the stages of the talks. */
  readonly questions: readonly Question[]
  readonly stages: readonly Stage[]
  /** Its own. */
  readonly brief: Brief
  /** Seconds for which everybody must have a package before it can be put, at the pace of the table. */
  readonly packageVisible: number
  /** What the reader has seen or said already: see `Act.sees`. */
  readonly seen: ReadonlySet<string>
}
/** With its own side of the deal worked out. */
export interface Seat extends Sight {
  readonly party: string
  readonly side: Side
}

/** In order now: whoever acts for the seat may do it. */
export const can = ({ desk }: Sight, ...key: readonly string[]): boolean => desk.moves.get(key.join(':')) === ''
/** Why a move is not in order, or '' where it is, or is not on offer. */
export const whyNot = ({ desk }: Sight, ...key: readonly string[]): string => desk.moves.get(key.join(':')) ?? ''
export const opens = ({ stages, board }: Sight, procedure: string): boolean =>
  (stages.find(({ id }) => id === board.stage)?.opens as readonly string[] | undefined)?.includes(procedure) ?? false

type Body<T extends Command['type']> = Omit<Command & { readonly type: T }, 'type'>
/** The step of this type and body if it is in order for this target; none otherwise. */
export function step<T extends Command['type']>(
  sight: Sight,
  [type, ...target]: readonly [T, ...string[]],
  body: Body<T>,
  words?: Readonly<Record<string, Sentence>>,
): readonly Step[] {
  if (!can(sight, type, ...target)) return []
  // The body is that of this type by the signature; the compiler does not put a generic type and its body together again.
  return [{ move: [type, ...target].join(':'), command: { type, ...body } as Command, ...(words && { words }) }]
}
/** An act of these steps; none where no step is in order. */
export const act = (
  label: Act['label'],
  steps: readonly Step[],
  more: Partial<Act> & Pick<Act, 'why'>,
): Act | undefined => (steps.length === 0 ? undefined : { label, params: {}, steps, ...more })

const PLENARY = 'plenary'
export const plenaryOf = ({ board }: Sight): BoardBody | undefined => board.bodies.get(PLENARY)
export const presides = (sight: Sight, body = plenaryOf(sight)): boolean => body?.chair === sight.desk.party
export const chairOf = (sight: Sight): readonly string[] => [plenaryOf(sight)?.chair ?? ''].filter(Boolean)
/** Those that sit now and whose business the seat sees, the plenary first. */
export const bodiesOf = ({ board, desk }: Sight): readonly BoardBody[] =>
  [...board.bodies.values(), ...desk.bodies.values()].filter(({ sits }) => sits)
export const bodyWith = (sight: Sight, question: string): BoardBody | undefined => {
  const id = rowOf(sight, question)?.body ?? PLENARY
  return sight.board.bodies.get(id) ?? sight.desk.bodies.get(id)
}
/** Others that are still in the negotiation. */
export const othersOf = ({ board, desk }: Sight): readonly string[] =>
  [...board.seats.values()].filter((s) => s.withdrawal !== 'final' && s.id !== desk.party).map(({ id }) => id)
/** Of those, who has not done yet what these have. */
export const othersWithout = (sight: Sight, done: string): readonly string[] =>
  othersOf(sight).filter((party) => !unlist(done).includes(party))

export const ballotsOf = ({ board, desk }: Sight): readonly BoardBallot[] => [
  ...board.ballots.values(),
  ...desk.ballots.values(),
]
export const callsOf = ({ board, desk }: Sight): readonly BoardCall[] => [
  ...board.calls.values(),
  ...desk.calls.values(),
]
export const packagesOf = ({ board, desk }: Sight): readonly BoardPackage[] => [
  ...board.packages.values(),
  ...desk.packages.values(),
]
export const termsOf = (p: Pick<BoardPackage, 'terms'>): Readonly<Record<string, string>> =>
  Object.fromEntries(unpair(p.terms))

const rowOf = ({ board, desk }: Sight, question: string) =>
  desk.questions.get(question) ?? board.questions.get(question)
export const agreedOn = (sight: Sight, question: string): string => rowOf(sight, question)?.agreed ?? ''
/** Questions on the list that are neither agreed nor left open, in the order of the agenda. */
export const unsettled = (sight: Sight): readonly string[] =>
  unsettledOn(unlist(sight.board.order), (q) => rowOf(sight, q)?.status)
export const optionsOf = ({ questions, board, desk }: Sight, question: string): readonly string[] => [
  ...(questions.find(({ id }) => id === question)?.options.map(({ id }) => id) ?? []),
  ...[...board.options.values(), ...desk.options.values()].filter((o) => o.question === question).map(({ id }) => id),
]
/** party → the option that it backs */
export const backing = (sight: Sight, question: string): ReadonlyMap<string, string> =>
  unpair(rowOf(sight, question)?.backing ?? '')
export const stances = ({ board, desk }: Sight, question: string): ReadonlyMap<string, Stance> => {
  const row = desk.stances.get(question) ?? board.stances.get(question)
  return row ? stancesIn(row) : new Map()
}
/** Options refused since the question was taken. */
export const refusedOn = (sight: Sight, question: string): readonly string[] =>
  unlist(rowOf(sight, question)?.refused ?? '')

/** Others who insist that this option is not the one (TXT-2). */
export function insisting(sight: Sight, question: string, option: string): readonly string[] {
  const [backed, said] = [backing(sight, question), stances(sight, question)]
  return othersOf(sight).filter((party) => insistsAgainst(option, backed.get(party), said.get(party) ?? SILENT))
}
/** Others who back the option, or can live with it. */
export function friendsOf(sight: Sight, question: string, option: string): readonly string[] {
  const [backed, said] = [backing(sight, question), stances(sight, question)]
  return othersOf(sight).filter(
    (party) => backed.get(party) === option || said.get(party)?.canLive.includes(option) === true,
  )
}
