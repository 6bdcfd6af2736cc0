/** The acts of one seat after which a game could have gone another way, each with the other choice; those with most at stake. */

import type { CostlyMove } from '../../../shared/analysis/hindsight.ts'
import type { Command } from '../../../shared/engine/kernel/command.ts'
import type { EventOf, Fact } from '../../../shared/engine/kernel/event.ts'
import type { Subject } from '../../../shared/engine/procedures/ballots/subject.ts'
import type { Scenario } from '../../../shared/scenario/schema.ts'

export interface TurningPoint extends Omit<CostlyMove, 'minute' | 'cost' | 'isCertain'> {
  readonly person: string
  readonly at: number
  readonly command: Command
  /** Σ weight × spread of the values that it was about, 0–10,000. */
  readonly stake: number
}
type Found = Omit<TurningPoint, 'seq' | 'at' | 'person' | 'stake'> & { readonly questions: readonly string[] }

/** So many are played on from. */
const AT_MOST = 8
/** What a person who declines has to say, and a bot in its place says. */
const REASON = '–'

/** The turning points of `party` in this log, the one with most at stake first. */
export function turningPoints(scenario: Scenario, facts: readonly Fact[], party: string): readonly TurningPoint[] {
  const brief = scenario.briefs[party]
  if (!brief) return []
  const stakeOf = (question: string): number => {
    const values = Object.values(brief.values[question] ?? {})
    return values.length === 0 ? 0 : (brief.weights[question] ?? 0) * (Math.max(...values) - Math.min(...values))
  }
  const known = contextOf(scenario, facts)
  const byMatter = new Map<string, TurningPoint>()
  for (const fact of facts) {
    const { actor, event, seq, at, actionId } = fact
    if (actionId === null || actor.kind !== 'delegate') continue
    const found = 'party' in event && event.party === party ? otherChoice(event, known, brief.values) : undefined
    if (!found) continue
    const { questions, ...rest } = found
    const stake = questions.reduce((sum, question) => sum + stakeOf(question), 0)
    // Of several acts on one matter the last one decided.
    byMatter.set(`${rest.command.type}/${rest.target}`, { ...rest, seq, at, person: actor.person, stake })
  }
  return [...byMatter.values()].toSorted((a, b) => b.stake - a.stake).slice(0, AT_MOST)
}

interface Context {
  readonly ballots: ReadonlyMap<string, Subject>
  readonly packages: ReadonlyMap<string, readonly string[]>
  readonly inDocument: (document: string) => readonly string[]
  readonly hiddenOf: (party: string) => string | undefined
}
function contextOf({ questions }: Scenario, facts: readonly Fact[]): Context {
  const events = facts.map(({ event }) => event)
  const ballots = events.filter((e): e is EventOf<'ballot-opened'> => e.type === 'ballot-opened')
  const offers = events.filter((e): e is EventOf<'package-offered'> => e.type === 'package-offered')
  return {
    ballots: new Map(ballots.map(({ ballot, subject }) => [ballot, subject])),
    packages: new Map(offers.map((offer) => [offer.package, Object.keys(offer.terms)])),
    inDocument: (document) => questions.filter((q) => q.document === document).map(({ id }) => id),
    hiddenOf: (party) => questions.find(({ hidden }) => hidden === party)?.id,
  }
}

type Values = Readonly<Record<string, Readonly<Record<string, number>>>>

/** What one would have done instead; undefined for acts that leave no clear other choice. */
function otherChoice(event: Fact['event'], context: Context, values: Values): Found | undefined {
  switch (event.type) {
    case 'ballot-cast': {
      const isFor = event.position === 'yes'
      const command = { type: 'vote', ballot: event.ballot, position: isFor ? 'no' : 'yes' } as const
      return onBallot(context.ballots.get(event.ballot), context, isFor ? 'for' : 'not-for', command)
    }
    case 'option-backed':
      return onBacking(event, values)
    case 'stance-taken': {
      const { question, canLive, cannot } = event
      const [option = ''] = canLive.length > 0 ? canLive : cannot
      if (option === '') return undefined
      const [turn, other] =
        canLive.length > 0
          ? ([{ kind: 'live' }, { canLive: [], cannot: [...cannot, ...canLive] }] as const)
          : ([{ kind: 'refuse' }, { canLive: cannot, cannot: [] }] as const)
      const command = { type: 'take-stance', question, ...other } as const
      return { turn, target: question, option, instead: '', command, questions: [question] }
    }
    case 'question-raised':
      return plain('raise', event.question, { type: 'answer-none' }, [event.question])
    case 'no-question-answered': {
      const question = context.hiddenOf(event.party)
      return question === undefined
        ? undefined
        : plain('keep', question, { type: 'raise-question', question }, [question])
    }
    case 'withdrawal-confirmed':
      return plain('leave', '', { type: 'cancel-withdrawal' }, Object.keys(values))
    default:
      return onDocument(event, context)
  }
}

/** Of the other options the one that is worth most to us. */
function onBacking({ question, option }: EventOf<'option-backed'>, values: Values): Found | undefined {
  const [instead] = Object.entries(values[question] ?? {})
    .filter(([id]) => id !== option)
    .toSorted(([, a], [, b]) => b - a)
    .map(([id]) => id)
  if (instead === undefined) return undefined
  const command = { type: 'back-option', question, option: instead } as const
  return { turn: { kind: 'back' }, target: question, option, instead, command, questions: [question] }
}

/** Signed or not, bound or not. */
function onDocument(event: Fact['event'], context: Context): Found | undefined {
  switch (event.type) {
    case 'document-signed': {
      const { document } = event
      const command = { type: 'decline-signature', document, reason: REASON } as const
      return plain('sign', document, command, context.inDocument(document))
    }
    case 'signature-declined': {
      const { document } = event
      const command = { type: 'sign-document', document, adReferendum: false } as const
      return plain('decline', document, command, context.inDocument(document))
    }
    case 'consent-expressed': {
      const { document } = event
      const command = { type: 'decline-consent', document, reason: REASON } as const
      return plain('ratify', document, command, context.inDocument(document))
    }
    case 'consent-declined': {
      const { document } = event
      return plain('withhold', document, { type: 'ratify-document', document }, context.inDocument(document))
    }
    default:
      return undefined
  }
}

const plain = (
  kind: Exclude<Found['turn']['kind'], 'vote'>,
  target: string,
  command: Command,
  questions: readonly string[],
): Found => ({ turn: { kind }, target, option: '', instead: '', command, questions })

/** Only ballots on what is agreed; how the talks go on is not looked at. */
function onBallot(
  subject: Subject | undefined,
  { packages, inDocument }: Context,
  voted: 'for' | 'not-for',
  command: Command,
): Found | undefined {
  const on = (about: 'option' | 'package' | 'document', questions: readonly string[], option = ''): Found => ({
    turn: { kind: 'vote', about, voted },
    target: subject?.target ?? '',
    ...{ option, instead: '', command, questions },
  })
  switch (subject?.kind) {
    case 'option':
      return on('option', [subject.target], subject.detail)
    case 'package':
      return on('package', packages.get(subject.target) ?? [])
    case 'document':
    case 'documents':
      return on('document', subject.target.split(' ').flatMap(inDocument))
    default:
      return undefined
  }
}
