/**
 * Inspections (IMP-2): announced within the quota, received by the host or delayed by force majeure alone, with a report that the
 * host signs with its remarks. What one finds is drawn by the chance that the file states.
 */
import { z } from 'zod'
import { percentDraw } from '../../kernel/chance.ts'
import type { Event } from '../../kernel/event.ts'
import { command } from '../../kernel/procedure.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import { nextId, parties } from '../../kernel/selectors.ts'
import { own, type World } from '../../kernel/world.ts'
import type { Breach } from '../../scoring/deeds.ts'
import { isFound } from '../../scoring/received.ts'
import { boundParties } from './duties.ts'
import { type Inspection, REMARKS } from './state.ts'
import { mayRefuse, quotaOf, sideOf, strengthAt, yearOf } from './terms.ts'

/** Whatever asks for an answer leaves the short answer time. */
export function isTimeToAsk({ calendar: { phase, mayAsk } }: World): Refusal | undefined {
  if (phase !== 'review') return refuse('IMP-3', 'nothing-to-review')
  return mayAsk ? undefined : refuse('IMP-3', 'no-time-to-answer')
}

/** Those that the side of a party announced this year; one that force majeure delayed does not count. */
const announcedBy = (world: World, party: string): number =>
  Object.values(world.calendar.inspections).filter(
    ({ by, period, status }) =>
      sideOf(world, party).includes(by) &&
      status !== 'delayed' &&
      yearOf(world, period) === yearOf(world, world.calendar.period),
  ).length
export const inspectionsLeft = (world: World, party: string): number =>
  quotaOf(world, party) - announcedBy(world, party)

/** Whom a party may inspect. */
export const hostsFor = (world: World, party: string): readonly string[] =>
  boundParties(world).filter((host) => !sideOf(world, party).includes(host))

const awaitedOf = (world: World, id: string, party: string): Inspection | Refusal => {
  const inspection = own(world.calendar.inspections, id)
  return inspection?.host === party && inspection.status === 'announced'
    ? inspection
    : refuse('IMP-2', 'no-such-inspection')
}

/** What an inspection finds of what its host has broken unseen. */
function findings(world: World, { id, host, kind }: Inspection): Breach[] {
  const { deeds } = world.calendar
  const obligations = world.scenario.calendar?.obligations ?? []
  return deeds.flatMap((deed) => {
    if (deed.kind !== 'conduct' || deed.party !== host || deed.conduct !== 'hidden') return []
    if (isFound(deeds, host, deed.period, deed.duty.id)) return []
    const found = obligations.find((o) => o.id === deed.duty.obligation)?.found ?? {}
    const chance = Math.min(97, ((own(found, kind) ?? 0) * strengthAt(world, host)) / 100)
    const breach = { party: host, period: deed.period, duty: deed.duty.id }
    return percentDraw(world.seed, `inspection/${id}/${deed.period}/${deed.duty.id}`) < chance ? [breach] : []
  })
}
const hold = (world: World, inspection: Inspection): Event => {
  const { id, by, host } = inspection
  return { type: 'inspection-held', inspection: id, by, host, found: findings(world, inspection) }
}

export const openInspections = ({ calendar }: World): Inspection[] =>
  Object.values(calendar.inspections).filter(({ status }) => status === 'announced')
/** Reports of this period that their hosts have still to sign. */
export const unsignedReports = ({ calendar }: World): Inspection[] =>
  Object.values(calendar.inspections).filter(
    ({ status, remarks, period }) => status === 'held' && remarks === '' && period === calendar.period,
  )
/** The time is up: a host that said nothing receives whoever has come. */
export const receiveAll = (world: World): Event[] => openInspections(world).map((inspection) => hold(world, inspection))

const Id = z.string().max(12)
export const inspectionCommands = {
  'announce-inspection': command({
    who: 'head',
    shape: { host: z.string().max(3), inspectionKind: z.string().max(40) },
    decide(world, { host, inspectionKind: kind }, { party }) {
      const late = isTimeToAsk(world)
      if (late) return late
      const { inspections } = world.scenario.calendar ?? {}
      if (!inspections?.kinds.some(({ id }) => id === kind)) return refuse('IMP-2', 'no-such-kind')
      if (!hostsFor(world, party).includes(host)) return refuse('IMP-2', 'not-a-host')
      if (inspectionsLeft(world, party) <= 0) return refuse('IMP-2', 'quota-spent')
      const { period } = world.calendar
      const inspection = nextId(Object.keys(world.calendar.inspections).length, 'i')
      return [{ type: 'inspection-announced', inspection, by: party, host, kind, period }]
    },
  }),
  'receive-inspection': command({
    who: 'head',
    shape: { inspection: Id },
    decide(world, { inspection: id }, { party }) {
      const inspection = awaitedOf(world, id, party)
      return 'refused' in inspection ? inspection : [hold(world, inspection)]
    },
  }),
  'delay-inspection': command({
    who: 'head',
    shape: { inspection: Id },
    decide(world, { inspection: id }, { party: host }) {
      const inspection = awaitedOf(world, id, host)
      if ('refused' in inspection) return inspection
      const justified = world.calendar.barred.includes(host)
      return [{ type: 'inspection-delayed', inspection: id, by: inspection.by, host, justified }]
    },
  }),
  'refuse-inspection': command({
    who: 'head',
    shape: { inspection: Id },
    decide(world, { inspection: id }, { party: host }) {
      const inspection = awaitedOf(world, id, host)
      if ('refused' in inspection) return inspection
      if (!mayRefuse(world, host)) return refuse('IMP-2', 'not-refusable')
      return [{ type: 'inspection-refused', inspection: id, by: inspection.by, host }]
    },
  }),
  'sign-report': command({
    who: 'head',
    shape: { inspection: Id, remarks: z.enum(REMARKS) },
    decide(world, { inspection: id, remarks }, { party: host }) {
      const report = unsignedReports(world).find((r) => r.id === id && r.host === host)
      return report ? [{ type: 'inspection-signed', inspection: id, host, remarks }] : refuse('IMP-2', 'no-such-report')
    },
  }),
}

type Barred = Extract<Event, { type: 'period-barred' }>
/** Where force majeure bars the way in a period: one party of those that the file names, drawn by the seed. */
export const barredIn = (world: World, period: string): Barred[] =>
  (world.scenario.calendar?.forceMajeure ?? [])
    .filter((event) => event.period === period)
    .flatMap(({ id: event, at }) => {
      const here = at.filter((party) => parties(world).includes(party))
      const party = here[Math.floor((percentDraw(world.seed, `force-majeure/${event}`) * here.length) / 100)]
      return party === undefined ? [] : [{ type: 'period-barred', period, event, party } as const]
    })
