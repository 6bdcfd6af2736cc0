/**
 * What is received of what was signed (IMP-8): the signed value supposes that everybody carries everything out among partners who
 * trust each other so much; here is what the years change of it. A party's own acts cost more or less by the trust that it has, what
 * others did not do is missing, what was broken has its price, and who trusts need not watch. Trust itself is no score.
 */
import type { Calendar, Obligation } from '../../scenario/calendar.ts'
import type { Conduct, Deed, Duty } from './deeds.ts'

/** Kept and due obligations as the others see them, weighted, in hundredths. */
export interface Standing {
  readonly kept: number
  readonly due: number
}
export interface Account extends Standing {
  /** What the years so far add to the signed value, in points of 0–10,000. */
  readonly change: number
}

type Terms = Pick<Calendar, 'conduct' | 'trust' | 'vigilance' | 'inspections' | 'queries'> & {
  readonly obligations: readonly Obligation[]
}
/** Whoever looks: a party, which does not see what others broke unseen, or all that there is. */
export const EVERYTHING = ''

export const outset = ({ trust }: Pick<Calendar, 'trust'>): Standing => ({
  kept: 100 * trust.kept,
  due: 100 * trust.due,
})
/** Trust in whole percent, as it is shown. */
export const inPercent = ({ kept, due }: Standing): number => Math.floor((100 * kept) / due)

/** What an own act costs at such a standing, in percent of its cost. */
const costPercent = ({ trust }: Pick<Calendar, 'trust'>, { kept, due }: Standing): number =>
  trust.costAtNone - ((trust.costAtNone - trust.costAtFull) * kept) / due

/** The points of what falls due, at the trust that the signed value supposes: of what was put off, the part that was. */
export function costOf(
  { conduct }: Pick<Calendar, 'conduct'>,
  cost: number,
  { late, percent }: Pick<Duty, 'late' | 'percent'>,
): number {
  return (cost * percent * (late ? 100 - conduct.delay.done : 100)) / 10_000
}

/** What an own act changes of the signed value of its author, who stands with the others as said. */
export function changeBy(
  calendar: Pick<Calendar, 'conduct' | 'trust'>,
  cost: number,
  duty: Pick<Duty, 'late' | 'percent'>,
  conduct: Conduct,
  standing: Standing,
): number {
  const base = costOf(calendar, cost, duty)
  const saved = base * (1 - costPercent(calendar, standing) / 100)
  const { delay, open, hidden } = calendar.conduct
  switch (conduct) {
    case 'meet':
      return Math.round(saved)
    case 'delay':
      return Math.round((saved * delay.done) / 100)
    case 'open':
      return Math.round(base * (1 - open.costs / 100))
    case 'hidden':
      return Math.round(base * (1 + hidden.gains / 100))
  }
}

/** What is missing for somebody to whom it would have brought so much; of what was put off it is missing already. */
function missingOf(
  { conduct: { delay } }: Pick<Calendar, 'conduct'>,
  brings: number,
  duty: Duty,
  conduct: Conduct,
): number {
  if (duty.late || conduct === 'meet') return 0
  const share = conduct === 'delay' ? 100 - delay.done : 100
  return Math.round((brings * duty.percent * share) / 10_000)
}

/** What the others see of an act, in hundredths of its weight: nothing tells a breach that nobody has found from an obligation met, and nobody is blamed for a delay by force majeure. */
function seenAs(
  { conduct: { delay } }: Pick<Calendar, 'conduct'>,
  { late, excused = false }: Duty,
  conduct: Conduct,
): Standing {
  switch (conduct) {
    case 'meet':
    case 'hidden':
      return late ? { kept: 0, due: 0 } : { kept: 100, due: 100 }
    case 'delay':
      return { kept: excused ? 100 : delay.seen, due: 100 }
    case 'open':
      return { kept: 0, due: 100 }
  }
}

/** What is being added up: how all stand, now and at the beginning of the period, and what has changed for whom. */
interface Ledger {
  readonly calendar: Terms
  readonly deeds: readonly Deed[]
  readonly viewer: string
  readonly standings: Map<string, Standing>
  readonly changes: Map<string, number>
  /** All choose at once: what an act costs goes by the trust at the beginning of its period. */
  opening: ReadonlyMap<string, Standing>
}
const add = ({ changes }: Ledger, party: string, points: number): void =>
  void changes.set(party, (changes.get(party) ?? 0) + points)
/** So much more is kept, and so much more was due, in hundredths of a weight. */
function move({ standings }: Ledger, party: string, weight: number, { kept, due }: Standing): void {
  const stands = standings.get(party)
  if (stands) standings.set(party, { kept: stands.kept + weight * kept, due: stands.due + weight * due })
}
const marked = (isKept: boolean): Standing => ({ kept: isKept ? 100 : 0, due: 100 })

/** How all stand after these deeds, as far as `viewer` can know it: party → account. */
export function accountsOf(
  calendar: Terms,
  parties: readonly string[],
  deeds: readonly Deed[],
  viewer: string = EVERYTHING,
): ReadonlyMap<string, Account> {
  const standings = new Map(parties.map((party) => [party, outset(calendar)]))
  const ledger: Ledger = { calendar, deeds, viewer, standings, changes: new Map(), opening: new Map(standings) }
  for (const deed of deeds) enter(ledger, deed)
  return new Map(
    [...standings].map(([party, standing]) => [party, { ...standing, change: ledger.changes.get(party) ?? 0 }]),
  )
}

function enter(ledger: Ledger, deed: Deed): void {
  const { calendar, standings } = ledger
  switch (deed.kind) {
    case 'conduct':
      enterConduct(ledger, deed)
      break
    case 'found':
      enterFound(ledger, deed)
      break
    case 'visit':
      move(ledger, deed.party, calendar.inspections?.weight ?? 0, marked(deed.how === 'matched'))
      break
    case 'query':
      move(ledger, deed.party, calendar.queries?.weight ?? 0, marked(deed.kept))
      break
    case 'period':
      for (const party of deed.watching) add(ledger, party, vigilanceSaved(calendar, standings, party))
      ledger.opening = new Map(standings)
  }
}

function enterConduct(ledger: Ledger, { party, period, duty, conduct }: Extract<Deed, { kind: 'conduct' }>): void {
  const { calendar, deeds, viewer } = ledger
  const obligation = calendar.obligations.find(({ id }) => id === duty.obligation)
  const begun = ledger.opening.get(party)
  if (!obligation || !begun) return
  add(ledger, party, changeBy(calendar, obligation.cost[party] ?? 0, duty, conduct, begun))
  const isKnown = viewer === EVERYTHING || viewer === party || isFound(deeds, party, period, duty.id)
  const known = conduct === 'hidden' && !isKnown ? 'meet' : conduct
  for (const to of duty.to) {
    const done = duty.resting?.includes(to) ? 'open' : known
    add(ledger, to, -missingOf(calendar, obligation.brings[party]?.[to] ?? 0, duty, done))
  }
  move(ledger, party, obligation.weight, seenAs(calendar, duty, conduct))
}

/** What was seen to be kept was not, and weighs twice if it had to be found; what was saved and gained is lost, and the fine comes to it. */
function enterFound(ledger: Ledger, { party, period, duty: id, by }: Extract<Deed, { kind: 'found' }>): void {
  const { calendar, deeds } = ledger
  const deed = deeds.find((d) => d.kind === 'conduct' && d.party === party && d.period === period && d.duty.id === id)
  const duty = deed?.kind === 'conduct' ? deed.duty : undefined
  const obligation = calendar.obligations.find((o) => o.id === duty?.obligation)
  if (!duty || !obligation) return
  const { gains, fine } = calendar.conduct.hidden
  const percent = by === 'inspection' ? 100 + gains + fine : 100 + gains
  add(ledger, party, -Math.round((costOf(calendar, obligation.cost[party] ?? 0, duty) * percent) / 100))
  move(ledger, party, obligation.weight, { kept: -100, due: by === 'inspection' ? 100 : 0 })
}

/** Who trusts those it looks at more than the signed value supposes need not watch so much. */
function vigilanceSaved(calendar: Terms, standings: ReadonlyMap<string, Standing>, party: string): number {
  const own = calendar.vigilance[party]
  if (!own) return 0
  let [sum, weights] = [0, 0]
  for (const [other, weight] of Object.entries(own.of)) {
    const { kept, due } = standings.get(other) ?? outset(calendar)
    sum += (weight * kept) / due
    weights += weight
  }
  return Math.round(own.points * (sum / weights - calendar.trust.signed / 100))
}

/** Whether an unseen breach has come to light. */
export const isFound = (deeds: readonly Deed[], party: string, period: string, duty: string): boolean =>
  deeds.some((d) => d.kind === 'found' && d.party === party && d.period === period && d.duty === duty)
