/** The open ballot: three answers of one rank, the one that the own score speaks for named first. */
import { unlist, unpair } from '../../engine/kernel/text-lists.ts'
import type { BoardBallot } from '../../engine/procedures/ballots/view.ts'
import type { Guide } from '../guide.ts'
import { act, ballotsOf, bodiesOf, othersWithout, type Seat, step } from '../sight.ts'
import { type Act, type CoachKey, type Situation, situation } from '../situation.ts'
import { type Opinion, opinionOn } from './opinion.ts'
import { freezing } from './question.ts'
import { asked } from './talking.ts'

const POSITIONS = ['yes', 'no', 'abstain'] as const
type Position = (typeof POSITIONS)[number]

const answer = (seat: Seat, ballot: BoardBallot, position: Position, { why, change }: Opinion): Act | undefined =>
  act(position, step(seat, ['vote', ballot.id, position], { ballot: ballot.id, position }), {
    why,
    ...(change !== undefined && position === 'yes' && { change }),
    ...(position !== 'abstain' && { answer: position }),
  })

/** Under roll-call each answers when it is called (FLR-15). */
const isUp = (seat: Seat, { rollCall, called }: BoardBallot): boolean => !rollCall || called === seat.party

function voting(seat: Seat): Situation | undefined {
  const ballot = ballotsOf(seat).find(
    (b) =>
      b.open &&
      isUp(seat, b) &&
      !unpair(seat.desk.positions).has(b.id) &&
      answer(seat, b, 'abstain', opinionOn(seat, b)),
  )
  if (!ballot) return undefined
  const opinion = opinionOn(seat, ballot)
  const [main, ...second] = [opinion.answer, ...POSITIONS.filter((p) => p !== opinion.answer)].map((p) =>
    answer(seat, ballot, p, opinion),
  )
  return situation('ballot', ballot.rollCall ? 'ballot-called' : 'ballot', {
    main,
    second,
    isEqual: true,
    awaits: { until: `${ballot.rollCall ? 'roll' : 'ballot'}:${ballot.id}` },
  })
}

/** Voted, or not called yet: the others are waited for. */
const counting = (seat: Seat): Situation | undefined => {
  const open = ballotsOf(seat).find((b) => b.open && unlist(b.eligible).includes(seat.party))
  if (!open) return undefined
  if (open.rollCall && !unlist(open.answered).includes(seat.party))
    return situation('waiting', 'roll-wait', { awaits: { parties: [open.called], until: `roll:${open.id}` } })
  const parties = othersWithout(seat, open.answered).filter((p) => unlist(open.eligible).includes(p))
  return situation('waiting', 'ballot-wait', { awaits: { parties, until: `ballot:${open.id}` } })
}

export const ballots: Guide = { id: 'ballots', urgency: 'vote', of: (seat) => voting(seat) ?? counting(seat) }

/** One or two are named, and oneself among them. */
function whoStopped({ party }: Seat, against: readonly string[]): CoachKey {
  if (!against.includes(party)) return against.length === 1 ? 'verdict-one' : 'verdict-no'
  return against.length === 1 ? 'verdict-own' : against.length === 2 ? 'verdict-both' : 'verdict-no'
}

/** What has just been decided is a moment of its own, then gives way; whoever alone was against is talked to first. */
export const verdict: Guide = {
  id: 'ballots',
  urgency: 'moment',
  of(seat) {
    const last = ballotsOf(seat).find(
      (b) => !b.open && !seat.seen.has(`ballot:${b.id}`) && bodiesOf(seat).some((body) => body.lastBallot === b.id),
    )
    if (!last) return undefined
    const isAdopted = last.outcome === 'adopted'
    const against = isAdopted ? [] : unlist(last.against)
    const why = isAdopted ? 'it-is-decided' : 'leads-on'
    const goOn: Act = { label: 'continue', params: {}, steps: [], why, sees: `ballot:${last.id}` }
    const coach = isAdopted ? 'verdict-yes' : whoStopped(seat, against)
    const [blocker] = against.filter((party) => party !== seat.party)
    const isOnOption = !isAdopted && last.kind === 'option'
    const ask =
      isOnOption && coach === 'verdict-one' && blocker ? asked(seat, last.target, last.detail, blocker) : undefined
    const freeze = isOnOption ? freezing(seat, last.target) : undefined
    return situation('verdict', coach, {
      params: blocker !== undefined && coach !== 'verdict-no' ? { party: blocker } : {},
      main: ask ?? goOn,
      second: ask ? [freeze, goOn] : [freeze],
    })
  },
}
