/**
 * The small scenario with a second body beside the plenary: a standing committee of deputies with weighted votes (MIC-3), or
 * a caucus of two whose business is for its members alone.
 */
import type { Weighted } from '../../decisions/rule.ts'
import type { Body, Scenario } from '../../scenario/schema.ts'
import { discussing, openBallotOf, presides, roundOf } from '../bodies/selectors.ts'
import { isRefusal } from '../kernel/refusal.ts'
import type { World } from '../kernel/world.ts'
import type { Step } from './given.ts'
import type { Wish } from './meeting.ts'
import { t } from './small-parts.ts'
import { smallScenario } from './small-scenario.ts'
import { inStage, PARTIES, person, seated } from './story.ts'

export const COMMITTEE = 'committee'
export const CAUCUS = 'caucus'

/** Of 70 votes two thirds are 47: RUS with either of the others has them, KAZ with KGZ has 30, RUS alone 40. */
export const WEIGHTS: Weighted = {
  kind: 'weighted',
  weights: { KAZ: 20, KGZ: 10, RUS: 40 },
  threshold: 'at-least',
  share: [2, 3],
  referTo: { body: 'plenary', inFavour: 2 },
}

const withBody = (body: Body): Scenario => ({ ...smallScenario, bodies: [...smallScenario.bodies, body] })

/** RUS presides. `except`: questions that the committee may not have. */
export const withCommittee = (except: readonly string[] = []): Scenario =>
  withBody({
    id: COMMITTEE,
    title: t(COMMITTEE),
    kind: 'committee',
    members: ['RUS', 'KGZ', 'KAZ'],
    seats: 'deputies',
    chair: { order: ['RUS', 'KGZ', 'KAZ'] },
    quorum: 2,
    decisions: { substance: WEIGHTS },
    record: 'public',
    takes: { except: [...except] },
  })

/** KAZ and KGZ between themselves; KGZ presides. */
export const withCaucus: Scenario = withBody({
  id: CAUCUS,
  title: t(CAUCUS),
  kind: 'caucus',
  members: ['KAZ', 'KGZ'],
  seats: 'heads',
  chair: { order: ['KGZ', 'KAZ'] },
  quorum: 2,
  decisions: {},
  record: 'members',
})

/** A deputy in every delegation: `deputy-KAZ`, … */
export const withDeputies: Step = (m) => {
  for (const party of PARTIES) seated(`deputy-${party}`, party, 'deputy')(m)
}

type Ranks = Readonly<Record<string, 1 | 2 | 3>>
/** All rank alike; what they rank 3 is minor, and for the committee. */
export const ranked =
  (ranks: Ranks): Step =>
  (m) => {
    inStage('ranking')(m)
    for (const party of PARTIES) m.act(party, { type: 'rank-questions', ranks })
  }

/** In the stage of the chain, with `transit` and `votes` minor and `tariff` not. */
export const twoMinor: Step = (m) => {
  ranked({ tariff: 1, transit: 3, votes: 3 })(m)
  inStage('chain')(m)
}

/** Deputies vote as said in the open ballot of the committee. */
export const deputiesVote =
  (positions: Readonly<Record<string, string>>): Step =>
  (m) => {
    const ballot = openBallotOf(m.world, COMMITTEE)
    for (const [party, position] of Object.entries(positions)) deputyActs(party, { type: 'vote', ballot, position })(m)
  }
/** The deputy of a party gives a command that is in order. */
export const deputyActs =
  (party: string, command: Wish): Step =>
  (m) => {
    const result = m.give(person(`deputy-${party}`), command)
    if (isRefusal(result)) throw new Error(`refused: ${result.rule}/${result.code}`)
  }

/** Where a body stands. */
export const standingOf = (world: World, body: string) => ({
  sits: world.bodies.all[body]?.sits ?? false,
  chair: presides(world, body),
  round: roundOf(world, body),
  discussing: discussing(world, body),
  openBallot: openBallotOf(world, body),
})
