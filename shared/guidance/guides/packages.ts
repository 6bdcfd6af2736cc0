/** Marks, offers of others, and the own package. */
import { unlist } from '../../engine/kernel/text-lists.ts'
import type { BoardPackage } from '../../engine/procedures/packages/view.ts'
import type { Guide } from '../guide.ts'
import {
  act,
  bodiesOf,
  can,
  opens,
  othersOf,
  othersWithout,
  packagesOf,
  type Seat,
  stances,
  step,
  termsOf,
  unsettled,
} from '../sight.ts'
import { type Act, type Situation, situation } from '../situation.ts'
import { asking } from './capital.ts'
import { onLastTerms, onTerms } from './opinion.ts'
import { type Draft, gainsIn, nameOf, nextDraft } from './package-draft.ts'
import { whyNotThese } from './proposals.ts'

export const marks: Guide = {
  id: 'packages',
  urgency: 'organise',
  of(seat) {
    if (!opens(seat, 'packages') || seat.board.marksClosed) return undefined
    const main = act('mark', step(seat, ['mark-movables'], { questions: [...unsettled(seat)] }), {
      why: 'more-to-trade',
      open: 'questions',
    })
    const isDone = unlist(seat.board.marksAnswered).includes(seat.party)
    const parties = othersWithout(seat, seat.board.marksAnswered)
    return isDone || !main
      ? situation('waiting', 'waiting', { awaits: { parties, until: 'marks' } })
      : situation('package', 'mark', { main, awaits: { until: 'marks' } })
  },
}

function contents(seat: Seat, { terms, key }: Draft) {
  const words = Object.fromEntries(
    Object.entries(gainsIn(seat, { terms, key })).map(([party, [question, option]]) => [
      `gains.${party}`,
      { key: 'reasons.gain' as const, params: { question, option } },
    ]),
  )
  return { body: { terms, key, gains: {}, shownTo: [seat.party, ...othersOf(seat)] }, words }
}

/** The own package, ready to be sent or changed; it may answer another that all see. */
function proposal(seat: Seat, label: 'propose' | 'counter', answers = ''): Act | undefined {
  const next = nextDraft(
    seat,
    packagesOf(seat).map((p) => nameOf({ terms: termsOf(p) })),
  )
  if (!next) return undefined
  const { body, words } = contents(seat, next)
  const { change = 0 } = onTerms(seat, next.terms)
  return act(label, step(seat, ['offer-package'], { ...body, ...(answers && { answers }) }, words), {
    // A draft that adds nothing to the running score, or costs against it, is still worth more than these questions left open.
    why: change > 0 ? 'give-and-take' : 'than-open',
    change,
    open: 'terms',
    sees: `offered:${nameOf(next)}`,
  })
}

const named = ({ id, revision }: BoardPackage) => ({ package: id, revision })

/** What to say to a package of another. */
function answering(seat: Seat, p: BoardPackage): Situation | undefined {
  const own = packagesOf(seat).some(({ party }) => party === seat.party)
  const counter = own ? undefined : proposal(seat, 'counter', p.tabled ? p.id : '')
  // With nothing to offer in its place it is this or none.
  const { answer, why, change = 0 } = (own || counter ? onTerms : onLastTerms)(seat, termsOf(p))
  const accept = act('accept', step(seat, ['support-package', p.id], named(p)), { why, change, answer: 'yes' })
  if (!accept) return undefined
  const no = { ...named(p), reason: '', lang: 'en' } as const
  const decline = act('decline', step(seat, ['decline-package', p.id], no, whyNotThese(seat, termsOf(p))), {
    why,
    answer: 'no',
    open: 'reason',
  })
  const said = { params: { party: p.party }, awaits: { until: `package:${p.id}` } }
  if (answer === 'yes') return situation('offer', 'offer', { ...said, main: accept, second: [counter, decline] })
  const second = counter ? [decline, asking(seat, 'package', p.id)] : [asking(seat, 'package', p.id)]
  return situation('offer', 'offer-bad', { ...said, main: counter ?? decline, second })
}

function offered(seat: Seat): Situation | undefined {
  for (const p of packagesOf(seat)) {
    const hasAnswered = [p.party, ...unlist(p.supporters), ...unlist(p.declined)].includes(seat.party)
    const found = hasAnswered ? undefined : answering(seat, p)
    if (found) return found
  }
  return undefined
}

export const offers: Guide = {
  id: 'packages',
  urgency: 'answer',
  of: (seat) => (opens(seat, 'packages') ? offered(seat) : undefined),
}

/** Another that we support ourselves has won more of the table: two of a kind help nobody. */
const hasLost = (seat: Seat, own: BoardPackage): boolean =>
  packagesOf(seat).some(
    (p) =>
      p.tabled &&
      unlist(p.supporters).includes(seat.party) &&
      unlist(p.supporters).length > unlist(own.supporters).length,
  )

/** A new one could still be read and voted on: while the last is being read, by what the clocks have left after it. */
function hasTime(seat: Seat, own: BoardPackage): boolean {
  const { deadlines } = seat.board
  const [read, end] = [deadlines.get(`seen:${own.id}`), deadlines.get('stage')]
  if (read === undefined) return false
  return end === undefined || end - read > (seat.packageVisible + VOTING) * 1000
}
/** So many seconds a vote takes. */
const VOTING = 15

/** Somebody has declined, and at least half have answered: who is in the way has said what it needs, and it is time to offer that. */
function again(seat: Seat, own: BoardPackage): Situation | undefined {
  const [party, ...rest] = unlist(own.declined)
  const answered = unlist(own.declined).length + unlist(own.supporters).length - 1
  if (party === undefined || 2 * answered < othersOf(seat).length || !hasTime(seat, own)) return undefined
  const main = proposal(seat, 'propose')
  const said = { main, awaits: { until: `package:${own.id}` } }
  if (!main) return undefined
  return rest.length === 0
    ? situation('package', 'package-one', { ...said, params: { party } })
    : situation('package', 'package-again', said)
}

/** Somebody who does not support it has said of one of its terms that it cannot accept it (TXT-6). */
const isRuledOut = (seat: Seat, p: BoardPackage): boolean =>
  Object.entries(termsOf(p)).some(([question, option]) =>
    othersWithout(seat, p.supporters).some((party) => stances(seat, question).get(party)?.cannot.includes(option)),
  )

/** In the chair: what nobody has ruled out needs no ballot (DEC-16); of several the one that most support. */
function taking(seat: Seat): Situation | undefined {
  const [p] = packagesOf(seat)
    .filter(({ supporters }) => unlist(supporters).includes(seat.party))
    .filter((one) => can(seat, 'take-package-as-agreed', one.id) && !isRuledOut(seat, one))
    .toSorted((a, b) => unlist(b.supporters).length - unlist(a.supporters).length)
  const main =
    p && act('take-package', step(seat, ['take-package-as-agreed', p.id], named(p)), { why: 'nobody-insists' })
  if (!p || !main) return undefined
  const vote = act('put-package', step(seat, ['put-package', p.id], named(p)), { why: 'all-say' })
  return situation('package', 'take', { main, second: [vote], awaits: { until: `package:${p.id}` } })
}

/** The author’s part: shown to all, changed for who has declined it, seen long enough, put. */
function leading(seat: Seat, own: BoardPackage): Situation {
  const table = act('table', step(seat, ['table-package', own.id], named(own)), { why: 'all-see' })
  const put = act('put-package', step(seat, ['put-package', own.id], named(own)), { why: 'all-say' })
  const withdraw = act('withdraw', step(seat, ['withdraw-package', own.id], { package: own.id }), { why: 'make-room' })
  if (withdraw && hasLost(seat, own))
    return situation('package', 'package-lost', {
      main: withdraw,
      second: [table ?? put],
      awaits: { until: `package:${own.id}` },
    })
  const main = table ?? put
  if (main)
    return situation('package', table ? 'table' : 'put', {
      main,
      second: [withdraw],
      awaits: { until: `package:${own.id}` },
    })
  const parties = othersWithout(seat, own.supporters)
  return (
    again(seat, own) ??
    situation('waiting', 'package-wait', { second: [withdraw], awaits: { parties, until: `seen:${own.id}` } })
  )
}

/** One that we support and nobody has put yet. */
function supported(seat: Seat): Situation | undefined {
  for (const p of packagesOf(seat)) {
    if (!unlist(p.supporters).includes(seat.party) || p.party === seat.party) continue
    const main = act('put-package', step(seat, ['put-package', p.id], named(p)), { why: 'all-say' })
    if (main && othersWithout(seat, p.supporters).length === 0)
      return situation('package', 'put', { main, awaits: { until: `package:${p.id}` } })
  }
  return undefined
}

/** All others support it: whoever could put it to the vote and does not holds up the table. */
const ripe = (seat: Seat): Situation | undefined => {
  const own = packagesOf(seat).find(({ party }) => party === seat.party)
  if (!own || othersWithout(seat, own.supporters).length > 0) return supported(seat)
  const found = leading(seat, own)
  return found.main && found
}

export const ripePackage: Guide = {
  id: 'packages',
  urgency: 'answer',
  of: (seat) => (opens(seat, 'packages') && bodiesOf(seat)[0]?.openBallot === '' ? ripe(seat) : undefined),
}

export const packages: Guide = {
  id: 'packages',
  urgency: 'package',
  of(seat) {
    if (!opens(seat, 'packages') || bodiesOf(seat)[0]?.openBallot !== '') return undefined
    const own = packagesOf(seat).find(({ party }) => party === seat.party)
    const free = own && hasLost(seat, own) ? undefined : taking(seat)
    if (free) return free
    if (own) return leading(seat, own)
    // One that we have accepted is waited for; another beside it would divide the table.
    const accepted = packagesOf(seat).find((p) => unlist(p.supporters).includes(seat.party))
    if (accepted)
      return situation('waiting', 'package-wait', {
        second: [proposal(seat, 'propose')],
        awaits: { parties: othersWithout(seat, accepted.supporters), until: `package:${accepted.id}` },
      })
    const main = proposal(seat, 'propose')
    return main && situation('package', 'package', { main, awaits: { until: 'stage' } })
  },
}
