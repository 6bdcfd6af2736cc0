/** The lines of the years: what a party chooses is for its own eyes, everything else is what all can see. */
import { all, lines } from '../../kernel/line.ts'
import type { CalendarEvents } from './events.ts'

export const record = lines<CalendarEvents>({
  'period-opened': all(({ period }) => ({ period })),
  'duty-chosen': ({ party, obligation, conduct }) => [[party], { party, obligation, how: conduct }],
  'period-shown': all(({ period, silent }) => ({ period, parties: silent.join(' ') })),
  'duty-seen': all(({ party, obligation, how }) => ({ party, obligation, how })),
  'period-asked-out': () => ['none', {}],
  'period-passed': all(({ party }) => ({ party })),
  'period-closed': all(({ period }) => ({ period })),
  'period-barred': all(({ event, party }) => ({ event, party })),
  'inspection-announced': all(({ by, host, kind }) => ({ by, party: host, inspectionKind: kind })),
  'inspection-held': all(({ by, host, found }) => ({
    by,
    party: host,
    how: found.length > 0 ? 'found' : 'matched',
    count: found.length,
  })),
  'inspection-delayed': all(({ by, host, justified }) => ({
    by,
    party: host,
    how: justified ? 'justified' : 'put-off',
  })),
  'inspection-refused': all(({ by, host }) => ({ by, party: host })),
  'inspection-signed': all(({ host, remarks }) => ({ party: host, how: remarks })),
  'query-sent': all(({ by, party, obligation, urgent }) => ({ by, party, obligation, how: urgent ? 'urgent' : '' })),
  'query-answered': all(({ by, party, obligation, answer }) => ({ by, party, obligation, how: answer })),
  'query-unanswered': all(({ by, party, obligation }) => ({ by, party, obligation })),
  'breach-consulted': all(({ by, party }) => ({ by, party })),
  'breach-suspended': all(({ party, periods }) => ({ party, count: periods })),
  'breach-excluded': all(({ party }) => ({ party })),
})
