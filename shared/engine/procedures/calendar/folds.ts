/** How the facts of the years become what stands. */

import type { Declaration } from '../../kernel/procedure.ts'
import { known, own } from '../../kernel/world.ts'
import type { Breach } from '../../scoring/deeds.ts'

const foundBy = (by: 'inspection' | 'admission', breaches: readonly Breach[]) =>
  breaches.map((breach) => ({ kind: 'found' as const, by, ...breach }))

export const folds: Declaration<'calendar'>['evolve'] = {
  'period-opened': (slice, { period, duties, until }, { deadlines }) => {
    Object.assign(slice, { period, phase: 'choice', duties, chosen: {}, passed: [] })
    deadlines.choices = until
  },
  'duty-chosen': (slice, { party, duty, conduct }) => {
    slice.chosen[party] = { ...slice.chosen[party], [duty]: conduct }
  },
  'period-shown': (slice, { period, conduct, asking, until }, { deadlines }) => {
    for (const [party, of] of Object.entries(conduct))
      for (const duty of slice.duties[party] ?? []) {
        const done = own(of, duty.id)
        if (done) slice.deeds.push({ kind: 'conduct', period, party, duty, conduct: done })
      }
    slice.phase = 'review'
    slice.mayAsk = true
    deadlines.asking = asking
    delete deadlines.choices
    deadlines.review = until
  },
  'period-asked-out': (slice, _, { deadlines }) => {
    slice.mayAsk = false
    delete deadlines.asking
  },
  'period-barred': (slice, { party }) => {
    slice.barred.push(party)
  },
  'inspection-announced': (slice, { inspection: id, by, host, kind, period }) => {
    slice.inspections[id] = { id, by, host, kind, period, status: 'announced', found: [], remarks: '' }
  },
  'inspection-held': (slice, { inspection, host, found }) => {
    Object.assign(known(slice.inspections, inspection), { status: 'held', found })
    slice.deeds.push(
      { kind: 'visit', party: host, how: found.length === 0 ? 'matched' : 'found' },
      ...foundBy('inspection', found),
    )
  },
  'inspection-delayed': (slice, { inspection, host, justified }) => {
    known(slice.inspections, inspection).status = justified ? 'delayed' : 'put-off'
    if (!justified) slice.deeds.push({ kind: 'visit', party: host, how: 'put-off' })
  },
  'inspection-refused': (slice, { inspection }) => {
    known(slice.inspections, inspection).status = 'refused'
  },
  'inspection-signed': (slice, { inspection, remarks }) => {
    known(slice.inspections, inspection).remarks = remarks
  },
  'query-sent': (slice, { query: id, by, party: to, obligation, period, urgent, until }, { deadlines }) => {
    slice.queries[id] = { id, by, to, obligation, period, urgent, status: 'open' }
    if (until > 0) deadlines[`query:${id}`] = until
  },
  'query-answered': (slice, { query, party, answer, admitted }, { deadlines }) => {
    known(slice.queries, query).status = answer
    slice.deeds.push({ kind: 'query', party, kept: true }, ...foundBy('admission', admitted))
    delete deadlines[`query:${query}`]
  },
  'query-unanswered': (slice, { query, party }, { deadlines }) => {
    known(slice.queries, query).status = 'silent'
    slice.deeds.push({ kind: 'query', party, kept: false })
    delete deadlines[`query:${query}`]
  },
  'breach-consulted': (slice, { party }) => {
    slice.steps[party] = [...(slice.steps[party] ?? []), 'consultation']
  },
  'breach-suspended': (slice, { party, periods }) => {
    slice.steps[party] = [...(slice.steps[party] ?? []), 'suspension']
    slice.suspended[party] = periods
  },
  'breach-excluded': (slice, { party }) => {
    slice.steps[party] = [...(slice.steps[party] ?? []), 'exclusion']
  },
  'period-passed': (slice, { party }) => {
    slice.passed.push(party)
  },
  'period-closed': (slice, { period, watching }, { deadlines }) => {
    slice.deeds.push({ kind: 'period', period, watching: [...watching] })
    Object.assign(slice, { period: '', phase: '', duties: {}, chosen: {}, passed: [], barred: [] })
    slice.over.push(period)
    for (const [party, periods] of Object.entries(slice.suspended)) slice.suspended[party] = Math.max(0, periods - 1)
    delete deadlines.review
    delete deadlines.asking
    slice.mayAsk = false
  },
}
