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

type Terms = Pick<Calendar, 'conduct' | 'trust' | 'vigilance'> & { readonly obligations: readonly Obligation[] }
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

/** What the others see of an act, in hundredths of its weight: nothing tells a breach that nobody has found from an obligation met. */
function seenAs({ conduct: { delay } }: Pick<Calendar, 'conduct'>, { late }: Duty, conduct: Conduct): Standing {
  switch (conduct) {
    case 'meet':
    case 'hidden':
      return late ? { kept: 0, due: 0 } : { kept: 100, due: 100 }
    case 'delay':
      return { kept: delay.seen, due: 100 }
    case 'open':
      return { kept: 0, due: 100 }
  }
}

/** How all stand after these deeds, as far as `viewer` can know it: party → account. */
export function accountsOf(
  calendar: Terms,
  parties: readonly string[],
  deeds: readonly Deed[],
  viewer: string = EVERYTHING,
): ReadonlyMap<string, Account> {
  const standings = new Map(parties.map((party) => [party, outset(calendar)]))
  const changes = new Map(parties.map((party) => [party, 0]))
  /** All choose at once: what an act costs goes by the trust at the beginning of its period. */
  let opening = new Map(standings)
  const add = (party: string, points: number): void => void changes.set(party, (changes.get(party) ?? 0) + points)
  for (const deed of deeds) {
    switch (deed.kind) {
      case 'conduct':
        takeConduct(deed)
        break
      case 'period':
        for (const party of deed.watching) add(party, vigilanceSaved(calendar, standings, party))
        opening = new Map(standings)
    }
  }
  return new Map([...standings].map(([party, standing]) => [party, { ...standing, change: changes.get(party) ?? 0 }]))

  function takeConduct({ party, duty, conduct }: Extract<Deed, { kind: 'conduct' }>): void {
    const obligation = calendar.obligations.find(({ id }) => id === duty.obligation)
    const [begun, stands] = [opening.get(party), standings.get(party)]
    if (!obligation || !begun || !stands) return
    add(party, changeBy(calendar, obligation.cost[party] ?? 0, duty, conduct, begun))
    const isUnseen = conduct === 'hidden' && viewer !== EVERYTHING && viewer !== party
    for (const to of duty.to)
      add(to, -missingOf(calendar, obligation.brings[party]?.[to] ?? 0, duty, isUnseen ? 'meet' : conduct))
    const { kept, due } = seenAs(calendar, duty, conduct)
    standings.set(party, {
      kept: stands.kept + obligation.weight * kept,
      due: stands.due + obligation.weight * due,
    })
  }
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
