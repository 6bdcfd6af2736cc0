/**
 * Making a direct proposal, and answering one (OFR-1 to OFR-3). Nobody is bound by it; all of it is on the record. One that names an
 * agreement is a concession (CON-2): accepted, it is a promise on condition (CON-3).
 */
import { z } from 'zod'
import { Line } from '../../../writing/kinds.ts'
import { hash32 } from '../../kernel/chance.ts'
import type { Event, EventOf, Parties } from '../../kernel/event.ts'
import { command } from '../../kernel/procedure.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import { hasLeft, nextId, paceOf, seconds } from '../../kernel/selectors.ts'
import { own, type World } from '../../kernel/world.ts'
import { PLENARY_CHANNEL } from '../channels/state.ts'
import { checkConcession, promised, type Terms } from '../concessions/contents.ts'
import { addressees, checkHalves, Halves, hearers } from './contents.ts'
import type { Proposal } from './state.ts'

const Id = z.string().max(40)

type Lapsed = EventOf<'proposal-lapsed'>
export const lapse = ({ id, channel, by, seenBy }: Proposal, reason: Lapsed['reason']): Lapsed => ({
  type: 'proposal-lapsed',
  proposal: id,
  channel,
  party: by,
  seenBy,
  reason,
})

/** One that waits for the answer of `party`; to anybody else it does not exist. */
function findFor(world: World, id: string, party: string): Proposal | Refusal {
  const p = own(world.proposals.open, id)
  if (!p?.to.includes(party)) return refuse('OFR-3', 'no-such-offer')
  return p.accepted.includes(party) ? refuse('OFR-3', 'accepted-already') : p
}

const checkPromises = (world: World, { agreement, by, to }: Proposal, terms: Terms, party: string) =>
  checkConcession(world, { agreement, parties: [by, ...to], terms, party })

/** In the plenary a number; elsewhere nothing that could be counted (CHN-5). */
function idFor(world: World, channel: string): string {
  const count = own(world.proposals.counts, channel) ?? 0
  return channel === PLENARY_CHANNEL
    ? nextId(count, 'o')
    : `o-${hash32(`${world.seed}/${channel}/offer/${count}`).toString(36)}`
}

interface Making {
  readonly channel: string
  readonly party: string
  readonly to: Parties
  readonly halves: Halves
  /** Of a concession; else ''. */
  readonly agreement: string
  readonly at: number
}
/** A new one takes the place of what its author has offered to one of these there before: at most one waits for each. */
export function made(world: World, { channel, party, to, halves, agreement, at }: Making) {
  const replaced = Object.values(world.proposals.open).filter(
    (p) => p.by === party && p.channel === channel && p.to.some((other) => to.includes(other)),
  )
  const { gives, asks, words, lang } = halves
  return {
    before: replaced.map((p): Event => lapse(p, 'replaced')),
    fact: {
      proposal: idFor(world, channel),
      channel,
      party,
      to: [...to],
      gives,
      asks,
      words,
      lang,
      until: at + seconds(paceOf(world).package),
      ...(agreement !== '' && { agreement }),
      seenBy: [...(hearers(world, channel, party) ?? [])],
    },
  }
}

export const proposalCommands = {
  'make-proposal': command({
    who: 'head',
    shape: { channel: Id, to: z.array(z.string().max(3)).min(1).max(15), ...Halves },
    decide(world, { channel, to, ...halves }, { party, at }) {
      const others = [...new Set(to)]
      const may = addressees(world, channel, party)
      if (!others.every((p) => may.includes(p))) return refuse('OFR-2', 'not-heard-there')
      const refusal = checkHalves(world, halves)
      if (refusal) return refusal
      const { before, fact } = made(world, { channel, party, to: others, halves, agreement: '', at })
      return [...before, { type: 'proposal-made', ...fact }]
    },
  }),
  'counter-proposal': command({
    who: 'head',
    shape: { proposal: Id, ...Halves },
    decide(world, { proposal: id, ...halves }, { party, at }) {
      const p = findFor(world, id, party)
      if (isRefusal(p)) return p
      const refusal = p.agreement === '' ? checkHalves(world, halves) : checkPromises(world, p, halves, party)
      if (refusal) return refusal
      const { channel, agreement } = p
      const to = [p.by, ...p.to].filter((other) => other !== party && !hasLeft(world, other))
      const { before, fact } = made(world, { channel, party, to, halves, agreement, at })
      return [...before, { type: 'proposal-countered', ...fact, answers: id }]
    },
  }),
  'accept-proposal': command({
    who: 'head',
    shape: { proposal: Id },
    decide(world, { proposal: id }, { party }) {
      const p = findFor(world, id, party)
      if (isRefusal(p)) return p
      const refusal = p.agreement === '' ? undefined : checkPromises(world, p, p, party)
      if (refusal) return refusal
      const agreed = p.to.every((other) => other === party || p.accepted.includes(other))
      return [
        { type: 'proposal-accepted', proposal: id, channel: p.channel, party, seenBy: p.seenBy, agreed },
        ...(p.agreement === '' ? [] : [promised(p, party)]),
      ]
    },
  }),
  'decline-proposal': command({
    who: 'head',
    shape: { proposal: Id, reason: Line, lang: z.enum(['kk', 'ru', 'en']) },
    decide(world, { proposal: id, reason, lang }, { party }) {
      const p = findFor(world, id, party)
      if (isRefusal(p)) return p
      return [{ type: 'proposal-declined', proposal: id, channel: p.channel, party, seenBy: p.seenBy, reason, lang }]
    },
  }),
  'withdraw-proposal': command({
    who: 'head',
    shape: { proposal: Id },
    decide(world, { proposal: id }, { party }) {
      const p = own(world.proposals.open, id)
      return p?.by === party ? [lapse(p, 'withdrawn')] : refuse('OFR-3', 'no-such-offer')
    },
  }),
}
