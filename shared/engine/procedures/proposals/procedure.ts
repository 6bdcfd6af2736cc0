/**
 * Direct proposals (OFR-1 to OFR-3): what one party would agree to for what it asks of others, in the plenary or in a channel, and
 * their answer: yes, another offer, or no with the reason. It binds nobody and settles nothing; that is left to packages and votes.
 */
import type { Draft } from 'mutative'
import type { CommandsOf } from '../../kernel/command.ts'
import type { Event, EventOf } from '../../kernel/event.ts'
import { type Candidate, candidate, procedure } from '../../kernel/procedure.ts'
import { optionsOf } from '../../kernel/selectors.ts'
import { known, own, unused, type World } from '../../kernel/world.ts'
import { PLENARY_CHANNEL } from '../channels/state.ts'
import { contradicts, isOpenToConcessions, sampleTerms } from '../concessions/contents.ts'
import { lapse, proposalCommands } from './commands.ts'
import { addressees, isOpenToOffers } from './contents.ts'
import { proposalLines } from './record.ts'
import type { Proposal, ProposalsState } from './state.ts'
import { proposalsOfDesk, proposalsOnBoard } from './view.ts'

declare module '../../kernel/command.ts' {
  interface Commands extends CommandsOf<typeof proposalCommands> {}
}

type Deadlines = Record<string, number>
function put(
  slice: Draft<ProposalsState>,
  e: EventOf<'proposal-made' | 'proposal-countered'>,
  deadlines: Deadlines,
): void {
  const { proposal: id, channel, party: by, to, gives, asks, until, seenBy } = e
  const answers = 'answers' in e ? e.answers : ''
  const own = { id, channel, by, to: [...to], gives: { ...gives }, asks: { ...asks }, answers }
  slice.open[unused(slice.open, id)] = { ...own, agreement: e.agreement ?? '', seenBy: [...seenBy], accepted: [] }
  slice.counts[channel] = (slice.counts[channel] ?? 0) + 1
  deadlines[`proposal:${id}`] = until
}
function close(slice: Draft<ProposalsState>, id: string, deadlines: Deadlines): void {
  known(slice.open, id)
  delete slice.open[id]
  delete deadlines[`proposal:${id}`]
}

const lapsing = (world: World, reason: EventOf<'proposal-lapsed'>['reason'], isConcerned: (p: Proposal) => boolean) =>
  Object.values(world.proposals.open)
    .filter(isConcerned)
    .map((p): Event => lapse(p, reason))

/** What is settled for good, or has gone where not all see it, is no matter of a bargain any more. */
const loseQuestion = (world: World, question: string): Event[] =>
  lapsing(world, 'settled', ({ gives, asks, agreement }) => {
    const isOpenTo = agreement === '' ? isOpenToOffers : isOpenToConcessions
    return (question in gives || question in asks) && !isOpenTo(world, question)
  })

/** Any two questions that are open, to ask whether a proposal could be made at all. */
function making(world: World, party: string): Candidate[] {
  const [first, second] = world.agenda.order.filter((q) => isOpenToOffers(world, q))
  if (first === undefined || second === undefined) return []
  const sample = (question: string) => ({ [question]: optionsOf(world, question)[0] ?? '' })
  const halves = { gives: sample(first), asks: sample(second), words: '', lang: 'en' as const }
  const channels = Object.values(world.channels.all).filter((c) => c.members.includes(party))
  return [PLENARY_CHANNEL, ...channels.map(({ id }) => id)].flatMap((channel) => {
    const to = addressees(world, channel, party)
    return to.length > 0 ? [candidate('make-proposal', { channel, to: [...to], ...halves }, channel)] : []
  })
}
/** Those who wait for an answer ask for it; the author may take back its own. */
function answering(world: World, p: Proposal, party: string): Candidate[] {
  if (p.by === party) return [candidate('withdraw-proposal', { proposal: p.id }, p.id)]
  if (!p.to.includes(party) || p.accepted.includes(party)) return []
  // Of a concession these terms may be what we cannot promise: others could be.
  const turned = { gives: p.asks, asks: p.gives }
  const terms = p.agreement === '' ? turned : (sampleTerms(world, party) ?? turned)
  const halves = { gives: { ...terms.gives }, asks: { ...terms.asks }, words: '', lang: 'en' as const }
  return [
    candidate('accept-proposal', { proposal: p.id }, p.id),
    candidate('counter-proposal', { proposal: p.id, ...halves }, p.id),
    candidate('decline-proposal', { proposal: p.id, reason: '…', lang: 'en' }, p.id),
  ]
}

export const proposals = procedure({
  id: 'proposals',
  opens: 'always',
  start: () => ({ open: {}, counts: {} }),
  commands: proposalCommands,
  evolve: {
    'proposal-made': (slice, e, { deadlines }) => put(slice, e, deadlines),
    'proposal-countered': (slice, e, { deadlines }) => {
      close(slice, e.answers, deadlines)
      put(slice, e, deadlines)
    },
    'proposal-accepted': (slice, { proposal, party, agreed }, { deadlines }) => {
      if (agreed) close(slice, proposal, deadlines)
      else known(slice.open, proposal).accepted.push(party)
    },
    'proposal-declined': (slice, { proposal }, { deadlines }) => close(slice, proposal, deadlines),
    'proposal-lapsed': (slice, { proposal }, { deadlines }) => close(slice, proposal, deadlines),
  },
  react: {
    'stage-ended': (world) => lapsing(world, 'stage', () => true),
    'question-settled': (world, { question }) => loseQuestion(world, question),
    'settlement-confirmed': (world, { question }) => loseQuestion(world, question),
    'question-left-open': (world, { question }) => loseQuestion(world, question),
    'question-referred': (world, { question }) => loseQuestion(world, question),
    'withdrawal-final': (world, { party }) => lapsing(world, 'left', (p) => p.by === party || p.to.includes(party)),
    /** Who has promised this has withdrawn every offer that says otherwise, so that nobody accepts what is not its to give (CON-3). */
    'concession-accepted': (world, e) =>
      lapsing(world, 'withdrawn', (p) => p.agreement !== '' && e.parties.includes(p.by) && contradicts(e, p)),
    'channel-left': (world, { channel, party }) =>
      lapsing(world, 'left', (p) => p.channel === channel && (p.by === party || p.to.includes(party))),
  },
  due: {
    proposal: (world, id) => {
      const p = own(world.proposals.open, id)
      return p ? [lapse(p, 'deadline')] : []
    },
  },
  watches: {
    proposal: (world, id) => {
      const p = own(world.proposals.open, id)
      return p && p.channel !== PLENARY_CHANNEL ? p.seenBy : 'all'
    },
  },
  about: { proposal: (_, id) => ({ proposal: id }) },
  moves: making,
  movesOn: {
    subjects: (world, party) =>
      Object.values(world.proposals.open)
        .filter(({ by, to }) => by === party || to.includes(party))
        .map(({ id }) => id),
    of: (world, party, id) => {
      const p = own(world.proposals.open, id)
      return p ? answering(world, p, party) : []
    },
  },
  view: { board: proposalsOnBoard, desk: proposalsOfDesk },
  words: {
    'proposal-made': { of: 'actor', fields: ['words'] },
    'proposal-countered': { of: 'actor', fields: ['words'] },
    'proposal-declined': { of: 'actor', fields: ['reason'] },
  },
  record: proposalLines,
})
