/** A direct proposal that waits for our answer: yes, an offer of our own, or no with the reason. */
import { unpair } from '../../engine/kernel/text-lists.ts'
import type { BoardProposal } from '../../engine/procedures/proposals/view.ts'
import { isPromisedOtherwise } from '../../engine/scoring/agreement.ts'
import type { Guide } from '../guide.ts'
import { betterThanOpen, changeBy, isBearable } from '../judging.ts'
import { act, can, friendsOf, insisting, optionsOf, type Seat, step } from '../sight.ts'
import { type Act, type Situation, situation } from '../situation.ts'
import { onTerms } from './opinion.ts'

type Terms = Readonly<Record<string, string>>
/** By who would move. */
interface Halves {
  readonly mine: Terms
  readonly theirs: Terms
}

const proposalsOf = ({ board, desk }: Seat): readonly BoardProposal[] => [
  ...board.proposals.values(),
  ...desk.proposals.values(),
]
const allOf = ({ mine, theirs }: Halves): Terms => ({ ...mine, ...theirs })

/** What costs us the most of these, for the reason of a no. */
export const worstOf = (seat: Seat, terms: Terms): { readonly question: string; readonly option: string } => {
  const [[question = '', option = ''] = []] = Object.entries(terms).toSorted(
    ([q, a], [r, b]) => betterThanOpen(seat, { [q]: a }) - betterThanOpen(seat, { [r]: b }),
  )
  return { question, option }
}
/** Why not, by the term that costs the most. */
export const whyNotThese = (seat: Seat, terms: Terms) => ({
  reason: { key: 'reasons.cannot' as const, params: worstOf(seat, terms) },
})

/** How it suits the others: who backs or could live with its answers, less who insists on another. */
const welcome = (seat: Seat, terms: Terms): number =>
  Object.entries(terms).reduce((sum, [q, o]) => sum + friendsOf(seat, q, o).length - insisting(seat, q, o).length, 0)

/** The same with one other answer that makes it good for us, and better than it is; the one that suits the others best of what we may say. */
function better(seat: Seat, { agreement }: BoardProposal, halves: Halves): Halves | undefined {
  const changed = (['mine', 'theirs'] as const).flatMap((half) =>
    Object.keys(halves[half]).flatMap((q) =>
      optionsOf(seat, q).map((option): Halves => ({ ...halves, [half]: { ...halves[half], [q]: option } })),
    ),
  )
  const least = Math.max(0, changeBy(seat, allOf(halves)))
  return changed
    .filter((one) => isBearable(seat, allOf(one)) && changeBy(seat, allOf(one)) > least)
    .filter((one) => agreement === '' || !isPromisedOtherwise(seat.side.agreement, seat.party, allOf(one)))
    .toSorted((a, b) => welcome(seat, allOf(b)) - welcome(seat, allOf(a)))[0]
}

function countering(seat: Seat, p: BoardProposal, halves: Halves): Act | undefined {
  const found = better(seat, p, halves)
  if (!found) return undefined
  const body = { proposal: p.id, gives: found.mine, asks: found.theirs, words: '', lang: 'en' } as const
  return act('counter', step(seat, ['counter-proposal', p.id], body), {
    why: 'give-and-take',
    change: changeBy(seat, allOf(found)),
    open: 'terms',
  })
}

function answering(seat: Seat, p: BoardProposal): Situation | undefined {
  const { id, by: party } = p
  const halves = { mine: Object.fromEntries(unpair(p.asks)), theirs: Object.fromEntries(unpair(p.gives)) }
  const { answer, why, change = 0 } = onTerms(seat, allOf(halves))
  const accept = act('accept', step(seat, ['accept-proposal', id], { proposal: id }), { why, change, answer: 'yes' })
  const counter = countering(seat, p, halves)
  const no = { proposal: id, reason: '', lang: 'en' } as const
  const decline = act('decline', step(seat, ['decline-proposal', id], no, whyNotThese(seat, allOf(halves))), {
    why,
    change,
    answer: 'no',
    open: 'reason',
  })
  const said = { params: { party }, awaits: { until: `proposal:${id}` } }
  const coach = p.agreement === '' ? 'offer' : 'concession'
  if (answer === 'yes') return situation('offer', coach, { ...said, main: accept, second: [counter, decline] })
  return counter
    ? situation('offer', 'offer-bad', { ...said, main: counter, second: [decline] })
    : situation('offer', coach, { ...said, main: decline, second: [accept] })
}

export const proposals: Guide = {
  id: 'proposals',
  urgency: 'answer',
  of(seat) {
    const p = proposalsOf(seat).find(({ id }) => can(seat, 'accept-proposal', id))
    return p && answering(seat, p)
  },
}
