/** What to do about one question, by what all can see and the own score. */
import { insistsAgainst, SILENT, type Stance } from '../../engine/scoring/stance.ts'
import { changeBy, crossesRedLine, isBearable, wishes } from '../judging.ts'
import {
  act,
  backing,
  ballotsOf,
  bodyWith,
  callsOf,
  can,
  friendsOf,
  insisting,
  othersOf,
  presides,
  refusedOn,
  type Seat,
  stances,
  step,
} from '../sight.ts'
import { type Act, type Situation, situation, type Why } from '../situation.ts'
import { asking } from './capital.ts'
import { hasWayOut } from './opinion.ts'
import { asked } from './talking.ts'

/** Nothing is under way on it. */
const pending = (seat: Seat, question: string): boolean =>
  !callsOf(seat).some(({ target }) => target === question) && bodyWith(seat, question)?.openBallot === ''

const bearable = (seat: Seat, question: string): readonly string[] =>
  wishes(seat, question).filter((option) => isBearable(seat, { [question]: option }))

const backed = (seat: Seat, question: string, option: string, why: Why): Act | undefined =>
  act('support', step(seat, ['back-option', question, option], { question, option }), {
    why,
    params: { question, option },
    change: changeBy(seat, { [question]: option }),
  })

/** Before one has taken sides: the best answer that nobody rules out, else the best. */
function firstChoice(seat: Seat, question: string): Situation | undefined {
  if (backing(seat, question).has(seat.party)) return undefined
  const all = wishes(seat, question)
  const isRuledOut = (option: string): boolean =>
    [...stances(seat, question).values()].some(({ cannot }) => cannot.includes(option))
  const best = bearable(seat, question).find((o) => !isRuledOut(o)) ?? all[0] ?? ''
  const terms = { [question]: best }
  const isBorne = changeBy(seat, terms) < 0 && isBearable(seat, terms)
  const why = isBorne ? 'bearable' : best === all[0] ? 'best-for-you' : 'nobody-insists'
  const main = backed(seat, question, best, why)
  const next = all.find((o) => o !== best && friendsOf(seat, question, o).length > 0)
  return (
    main &&
    situation('chain', 'back', {
      main,
      second: [
        asking(seat, 'option', question, best),
        next === undefined ? undefined : backed(seat, question, next, 'others-want'),
      ],
      awaits: { until: clockOf(seat, question) },
    })
  )
}

function stanceOf(seat: Seat, question: string): Stance {
  const mine = backing(seat, question).get(seat.party)
  const others = wishes(seat, question).filter((option) => option !== mine)
  const canLive = others.filter((option) => isBearable(seat, { [question]: option }))
  return { canLive, cannot: others.filter((option) => crossesRedLine(seat, { [question]: option })) }
}
const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((option) => b.includes(option))

/** What one can live with besides, and what one cannot accept: the others cannot know it otherwise. */
function speakingOut(seat: Seat, question: string): Situation | undefined {
  const { canLive, cannot } = stanceOf(seat, question)
  const said = stances(seat, question).get(seat.party) ?? SILENT
  if (isSame(canLive, said.canLive) && isSame(cannot, said.cannot)) return undefined
  const main = act(
    canLive.length > 0 ? 'take-stance' : 'refuse-option',
    step(seat, ['take-stance', question], { question, canLive, cannot }),
    {
      why: canLive.length > 0 ? 'bearable' : 'red-line',
      params: { question, canLive: canLive.join(' '), cannot: cannot.join(' ') },
      open: 'questions',
    },
  )
  return (
    main &&
    situation('chain', canLive.length > 0 ? 'live-with' : 'say-no', {
      main,
      awaits: { until: clockOf(seat, question) },
    })
  )
}

/** In the chair: what nobody insists against is agreed. */
function taking(seat: Seat, question: string): Situation | undefined {
  const option = bearable(seat, question).find((o) => can(seat, 'take-as-agreed', question, o))
  if (option === undefined) return undefined
  const main = act('take', step(seat, ['take-as-agreed', question, option], { question, option }), {
    why: 'nobody-insists',
    params: { question, option },
    change: changeBy(seat, { [question]: option }),
  })
  return main && situation('chain', 'take', { main, awaits: { until: clockOf(seat, question) } })
}

/** A bracket falls where a party other than the chair's own backs the option and nobody insists on another (TXT-2). */
function lacksUs(seat: Seat, question: string, option: string): boolean {
  const backed = backing(seat, question)
  const chair = bodyWith(seat, question)?.chair
  const isBacked = [...backed].some(([party, o]) => o === option && party !== chair)
  return !isBacked || insistsAgainst(option, backed.get(seat.party), stances(seat, question).get(seat.party) ?? SILENT)
}

/** Another answer is free of objections, and lacks only our support. */
function moving(seat: Seat, question: string): Situation | undefined {
  const mine = backing(seat, question).get(seat.party) ?? ''
  if (insisting(seat, question, mine).length === 0) return undefined
  const free = bearable(seat, question).find(
    (o) =>
      o !== mine &&
      !refusedOn(seat, question).includes(o) &&
      insisting(seat, question, o).length === 0 &&
      friendsOf(seat, question, o).length > 0 &&
      lacksUs(seat, question, o),
  )
  const main = free === undefined ? undefined : backed(seat, question, free, 'others-want')
  return main && situation('chain', 'move', { params: { question }, main, awaits: { until: clockOf(seat, question) } })
}

const vote = (seat: Seat, question: string): Act | undefined => {
  const option = bearable(seat, question)
    .filter((o) => can(seat, 'put-to-vote', question, o))
    .toSorted((a, b) => insisting(seat, question, a).length - insisting(seat, question, b).length)[0]
  return option === undefined
    ? undefined
    : act('put-to-vote', step(seat, ['put-to-vote', question, option], { question, option }), {
        why: 'all-say',
        params: { question, option },
        change: changeBy(seat, { [question]: option }),
      })
}

/** Whoever alone stands in the way is asked what it needs. */
function blocked(seat: Seat, question: string): Situation | undefined {
  const mine = backing(seat, question).get(seat.party) ?? ''
  const [party, ...rest] = insisting(seat, question, mine)
  if (party === undefined || rest.length > 0) return undefined
  const main = asked(seat, question, mine, party)
  return (
    main &&
    situation('chain', 'blocked', {
      params: { party },
      main,
      second: [asking(seat, 'option', question, mine), vote(seat, question)],
      awaits: { parties: [party], until: clockOf(seat, question) },
    })
  )
}

const clockOf = (seat: Seat, question: string): string => `question:${bodyWith(seat, question)?.id ?? ''}`

/** The chair asks for objections, whoever else there is for a vote; either once, until somebody has said something new. */
export function freezing(seat: Seat, question: string): Act | undefined {
  const said = [...backing(seat, question)].map((pair) => pair.join('=')).join()
  const wayOut = ballotsOf(seat).some(
    ({ open, kind, target, outcome }) => !open && kind === 'freeze' && target === question && outcome !== 'adopted',
  )
  const sees = `froze:${question}:${bodyWith(seat, question)?.round}:${said}:${refusedOn(seat, question).join()}`
  const take = act('take-freezing', step(seat, ['take-freezing-as-agreed', question], { question }), {
    why: 'comes-back',
  })
  if (take) return take
  return wayOut || seat.seen.has(sees)
    ? undefined
    : act('freeze', step(seat, ['move-to-freeze', question], { question }), { why: 'comes-back', sees })
}

/** Everything is said: the chair lets the question rest, the others wait for it. */
function resting(seat: Seat, question: string): Situation {
  const body = bodyWith(seat, question)
  const until = clockOf(seat, question)
  const pass = act('pass', step(seat, ['pass-turn', body?.lastBallot ?? ''], { ballot: body?.lastBallot ?? '' }), {
    why: 'leads-on',
  })
  if (pass) return situation('chain', 'pass', { main: pass, second: [vote(seat, question)], awaits: { until } })
  const freeze = freezing(seat, question)
  const isFree = bearable(seat, question).some((o) => insisting(seat, question, o).length === 0)
  if (presides(seat, body)) return presiding(seat, question, isFree, freeze)
  const [party] = [body?.chair ?? ''].filter((id) => id !== '')
  const second = [vote(seat, question), freeze]
  return isFree && party
    ? situation('waiting', 'chair-takes', { params: { party }, second, awaits: { parties: [party], until } })
    : situation('waiting', 'chain-wait', { second, awaits: { until } })
}

/** In the chair nothing waits for long: what only a vote can decide is put to it, what has no answer now comes back later. */
function presiding(seat: Seat, question: string, isFree: boolean, freeze: Act | undefined): Situation {
  const awaits = { parties: silentOn(seat, question), until: clockOf(seat, question) }
  const ballot = vote(seat, question)
  if (awaits.parties.length === 0 && isFree && ballot)
    return situation('chain', 'vote', { main: ballot, second: [freeze], awaits })
  if (!isFree && freeze && isTalkedOut(seat, question, awaits.parties))
    return situation('chain', 'freeze', { main: freeze, second: [ballot], awaits })
  return situation('waiting', 'chain-wait', { second: [ballot, freeze], awaits })
}

/**
 * All have said where they stand, or half of the time is over and the silent are waited for no longer (DEC-16), and no answer is left
 * that could still find the others: by the opinion that the members have of a freezing.
 */
const isTalkedOut = (seat: Seat, question: string, silent: readonly string[]): boolean =>
  (silent.length === 0 || !seat.board.deadlines.has(`half:${bodyWith(seat, question)?.id ?? ''}`)) &&
  !hasWayOut(seat, question)

/** Who has said nothing of a question yet. */
const silentOn = (seat: Seat, question: string): readonly string[] =>
  othersOf(seat).filter((party) => !backing(seat, question).has(party) && !stances(seat, question).has(party))

export function onQuestion(seat: Seat, question: string): Situation | undefined {
  if (!pending(seat, question)) return undefined
  for (const step of [firstChoice, taking, speakingOut, moving, blocked]) {
    const found = step(seat, question)
    if (found) return found
  }
  return resting(seat, question)
}

/** Where it is not up for discussion: what needs a word of ours, and nothing else. */
export const ripeAlone = (seat: Seat, question: string): Situation | undefined =>
  pending(seat, question) ? (taking(seat, question) ?? moving(seat, question)) : undefined
