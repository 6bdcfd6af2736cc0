/**
 * The measured acts, in rounds: people talk, take sides, vote proposals down, freeze questions, offer packages, and now
 * and then wish what the rules refuse. A third is talk.
 */
import type { Cast } from '../../shared/decisions/position.ts'
import { discussing } from '../../shared/engine/bodies/selectors.ts'
import type { Command } from '../../shared/engine/kernel/command.ts'
import {
  allParties,
  backingOf,
  openBallots,
  optionsOf,
  refusedOn,
  unsettled,
} from '../../shared/engine/kernel/selectors.ts'
import type { World } from '../../shared/engine/kernel/world.ts'
import type { Planned, Rehearsal } from './rehearsal.ts'

/** The `i`th round of a table. */
export type Cycle = (rehearsal: Rehearsal, i: number) => Planned[]

const SENTENCES = [
  'Мы готовы обсудить переходный срок, если доля в доходах останется прежней.',
  'Біздің ұсынысымыз бойынша ставка бес жылда кезең-кезеңмен төмендейді; бұл шағын экономикаларға уақыт береді.',
  'Прошу внести в протокол: наша делегация поддерживает этот вариант лишь вместе с оговоркой о транзите.',
  'Қысқа үзіліс жасап, екіжақты сөйлесейік.',
  'Согласны.',
]
const say = (i: number, channel = 'plenary'): Command => ({
  type: 'say',
  channel,
  text: at(SENTENCES, i),
  lang: i % 2 === 0 ? 'ru' : 'kk',
})
const at = <T>(items: readonly T[], i: number): T => items[i % items.length] as T

/** A ballot, with some talk while the votes come in; nothing when there is nothing left to put to the vote. */
function ballot(r: Rehearsal, i: number, command: Command | undefined, positions: readonly Cast[]): Planned[] {
  if (!command) return []
  const parties = allParties(r.world)
  const opened = r.head(at(parties, i), command)
  const openBallot = openBallots(r.world).at(-1)?.id ?? ''
  const vote = (party: string, n: number) =>
    r.head(party, { type: 'vote', ballot: openBallot, position: at(positions, n) })
  return [
    opened,
    ...parties.slice(0, 2).map(vote),
    r.by(r.client('RUS', 'deputy'), say(i + 1)),
    ...parties.slice(2).map((party, n) => vote(party, n + 2)),
  ]
}
const FOR: readonly Cast[] = ['yes', 'yes', 'yes', 'yes', 'yes']
const AGAINST: readonly Cast[] = ['yes', 'no', 'no', 'yes', 'no']

/** An option on which no ballot has failed yet. */
function untried(r: Rehearsal, questions: readonly string[]): Command | undefined {
  for (const question of questions) {
    const option = optionsOf(r.world, question).find((o) => !refusedOn(r.world, question).includes(o))
    if (option) return { type: 'put-to-vote', question, option }
  }
}

const talk = (r: Rehearsal, i: number): Planned[] => [
  r.head('KAZ', say(i)),
  r.by(r.client('KAZ', 'deputy'), say(i + 1)),
  r.by(r.client('RUS', 'deputy'), say(i + 2, 'delegation-RUS')),
  r.head('RUS', say(i + 3, 'delegation-RUS')),
  r.head('BLR', say(i + 4, 'c1')),
  r.head('KAZ', say(i + 5, 'c1')),
]

/** The option after the one that Kazakhstan backs: sides change with every cycle, however many options there are. */
function sideOf(r: Rehearsal, question: string): number {
  return optionsOf(r.world, question).indexOf(backingOf(r.world, question, 'KAZ') ?? '') + 1
}

/** Sides that change and never agree. */
function backing(r: Rehearsal, question: string): Planned[] {
  const [options, side] = [optionsOf(r.world, question), sideOf(r, question)]
  const back = (party: string, n: number) => r.head(party, { type: 'back-option', question, option: at(options, n) })
  return [
    back('KAZ', side),
    back('RUS', side + 1),
    back('BLR', side + 1),
    back('KGZ', side),
    r.head('KGZ', { type: 'withdraw-backing', question }),
  ]
}

/** What is refused: the powers are the head's, the ballot is over, the side is taken already. */
const refused = (r: Rehearsal, question: string): Planned[] => [
  r.by(r.client('BLR', 'deputy'), { type: 'withdraw-backing', question }),
  r.head('TJK', { type: 'vote', ballot: 'b1', position: 'no' }),
  r.head('RUS', { type: 'back-option', question, option: at(optionsOf(r.world, question), sideOf(r, question) + 1) }),
]

/** What is talked about now: before the plenary, or before the committee that sits first. */
export const underDiscussion = (world: World): string =>
  Object.keys(world.bodies.all)
    .map((body) => discussing(world, body))
    .find((question) => question !== '') ?? ''

export const chainCycle: Cycle = (r, i) => {
  const question = underDiscussion(r.world)
  const scored = r.world.text.worded.w1?.question ?? ''
  const proposal = untried(r, [question])
  return [
    ...talk(r, i),
    ...backing(r, question),
    ...ballot(r, i, proposal ?? { type: 'move-to-freeze', question }, proposal ? AGAINST : FOR),
    ...(i % 3 === 0 ? [r.head('TJK', { type: 'score-wording', question: scored, option: 'w1', value: i % 100 })] : []),
    ...refused(r, question),
  ]
}

export const packageCycle: Cycle = (r, i) => {
  const { packable } = r.world.packages.marks
  const question = at(packable, i)
  const party = at(allParties(r.world), i)
  const others = allParties(r.world).filter((p) => p !== party)
  const terms = (n: number) => Object.fromEntries(packable.slice(0, 3).map((q) => [q, at(optionsOf(r.world, q), n)]))
  const contents = (n: number) => ({
    terms: terms(n),
    key: packable[0] ?? '',
    gains: Object.fromEntries(others.map((other) => [other, 'the staged tariff that you asked for'])),
    shownTo: others,
  })
  const offered = r.head(party, { type: 'offer-package', ...contents(i) })
  const id = Object.keys(r.world.packages.all).at(-1) ?? ''
  const support = (n: number, revision: number) =>
    r.head(at(others, n), { type: 'support-package', package: id, revision })
  return [
    offered,
    ...talk(r, i),
    support(0, 1),
    support(1, 1),
    r.head(party, { type: 'revise-package', package: id, ...contents(i + 1) }),
    support(2, 1), // refused: revised meanwhile
    support(0, 2),
    r.head(at(others, 0), { type: 'withdraw-support', package: id, revision: 2 }),
    ...backing(r, question),
    ...ballot(r, i, untried(r, unsettled(r.world)), AGAINST),
    ...refused(r, question),
  ]
}
