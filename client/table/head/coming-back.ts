/** How it goes on without a connection: it is tried again and again, and what has kept us from it for a while is said. */
import { m as first } from '../../paraglide/messages.js'
import { m } from '../../text/m.ts'
import { hindrance } from '../state/table.ts'

/** '' while nothing is known to hinder us. */
export const hinderedBy = (): string =>
  hindrance.value &&
  ((hindrance.value === 'unreachable' ? m.unreachable() : m.no_live_connections({ host: location.host })) ||
    first.problem_offline()) // the network went before the words had come
