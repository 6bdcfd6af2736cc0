/**
 * What lies on the table when a stage ends, where the scenario has it put to the vote (STG-3): each tabled package that all could
 * see long enough, and of each open question the option with most backing, ties none. In each body one ballot paper of many
 * lines, a ballot's time before the stage's end, or when it is ended before that; until it is decided the stage waits.
 */
import type { Stage } from '../../../scenario/schema.ts'
import { bodyOfQuestion, inBody, isPublic, membersOf, presides } from '../../bodies/selectors.ts'
import type { Event } from '../../kernel/event.ts'
import {
  isOpen,
  openBallots,
  openPackages,
  optionsOf,
  paceOf,
  seconds,
  stageOf,
  unsettled,
} from '../../kernel/selectors.ts'
import { own, type World } from '../../kernel/world.ts'
import { openPaper, type Question } from '../ballots/opening.ts'
import type { Ballot } from '../ballots/state.ts'
import { isBeforeBallot } from '../packages/outcome.ts'
import { ruleOfSubstance } from '../protocol/rule.ts'
import type { Call } from '../without-a-vote/state.ts'
import { isVotingOut } from './voting-out.ts'

/** The deadline at which the paper is put. */
export const CLOSING_VOTE = 'closing-vote'

const votes = (stage: Stage | undefined): boolean => stage?.openBusiness === 'vote'
/** When the paper of a stage that ends at `until` is put; nothing where none is. */
export const paperDue = (world: World, stage: string, until: number): number | undefined => {
  const def = world.scenario.stages.find(({ id }) => id === stage)
  return votes(def) && def?.opens.includes('text') && until > 0 ? until - seconds(paceOf(world).ballot) : undefined
}

/** It is being voted on already, or the chair waits for objections to an answer to it (DEC-16). */
const isOnBallotNow = (world: World, question: string): boolean =>
  [...openBallots(world), ...Object.values(world['without-a-vote'].running)].some(({ decides }) =>
    decides.includes(question),
  )

/** The option that more parties back than any other; undefined where none is backed, or two by as many. */
export function mostBacked(world: World, question: string): string | undefined {
  const backing = own(world.agenda.questions, question)?.backing ?? {}
  const members = membersOf(world, bodyOfQuestion(world, question))
  const count = (option: string): number => members.filter((party) => own(backing, party) === option).length
  const [first, second] = optionsOf(world, question).toSorted((a, b) => count(b) - count(a))
  if (first === undefined || count(first) === 0) return undefined
  return second !== undefined && count(second) === count(first) ? undefined : first
}

function linesIn(world: World, body: string): Question[] {
  const rule = ruleOfSubstance(world, body)
  const packages = openPackages(world)
    .filter((p) => p.body === body && p.tabled && own(world.clock.deadlines, `seen:${p.id}`) === undefined)
    .filter((p) => !isBeforeBallot(world, p))
    .toSorted((a, b) => a.number - b.number)
  const questions = unsettled(world).filter((q) => bodyOfQuestion(world, q) === body && !isOnBallotNow(world, q))
  return [
    ...packages.map(
      ({ id, revision, terms }): Question => ({
        ...{ body, rule, decides: Object.keys(terms) },
        subject: { kind: 'package', target: id, detail: String(revision) },
      }),
    ),
    ...questions.flatMap((question): Question[] => {
      const option = mostBacked(world, question)
      const isRefused = option !== undefined && own(world.agenda.questions, question)?.refused.includes(option)
      return option === undefined || isRefused
        ? []
        : [{ body, rule, decides: [question], subject: { kind: 'option', target: question, detail: option } }]
    }),
  ]
}

/** Puts the paper of each body that has something on the table; nothing where there is none. */
export function putPapers(world: World, at: number): Event[] {
  if (!votes(stageOf(world)) || !isOpen(world, 'text')) return []
  return Object.keys(world.bodies.all).flatMap((body): Event[] => {
    const lines = membersOf(world, body).length < 2 ? [] : linesIn(world, body)
    if (lines.length === 0) return []
    const put: Event = { type: 'closing-vote-put', ...inBody(world, body), lines: lines.length }
    return [put, ...openPaper(world, { party: presides(world, body), at }, lines)]
  })
}

/**
 * The deadlines of the votes for which the stage waits, and of what the chair takes to be agreed, which is on no paper: those that
 * all may see, but for motions, which end with it.
 */
const matters = (world: World): string[] => [
  ...openBallots(world)
    .filter((ballot) => isWaitedFor(world, ballot))
    .map(({ id, rollCall }) => `${rollCall ? 'roll' : 'ballot'}:${id}`),
  ...Object.values(world['without-a-vote'].running)
    .filter((call) => isWaitedFor(world, call))
    .map(({ id }) => `call:${id}`),
]
const isWaitedFor = (world: World, { body, isMotion, carriesWith }: Ballot | Call): boolean =>
  isPublic(world, body) && !(isMotion && carriesWith === '')

/** When these are over at the latest, or 0. */
const votesUntil = (world: World): number =>
  Math.max(0, ...matters(world).map((key) => world.clock.deadlines[key] ?? 0))

/** The paper that is put now because the stage is about to end, and until when it waits for the votes; 0 where it need not. */
export function closingVote(
  world: World,
  by: 'goal' | 'time' | 'motion',
  at: number,
): { papers: Event[]; until: number } {
  if (!votes(stageOf(world))) return { papers: [], until: 0 }
  const papers = by === 'time' || world.stages.held !== '' ? [] : putPapers(world, at)
  const until = papers.length > 0 ? at + seconds(paceOf(world).ballot) : 0
  return { papers, until: Math.max(until, votesUntil(world)) }
}

/** All that the stage waited for is decided. */
export const endIfVoted = (world: World, at: number): Event[] =>
  isVotingOut(world) && !world.stages.ended && matters(world).length === 0 && (world.clock.deadlines.stage ?? 0) > at
    ? [{ type: 'closing-vote-over', until: at }]
    : []
