/** How it goes on without a connection: it is tried again and again, and what has kept us from it for a while is said. */
import { m as first } from '../../paraglide/messages.js'
import { m } from '../../text/m.ts'
import { hindrance } from '../state/table.ts'

const SENTENCES = {
  unreachable: () => m.unreachable(),
  'no-live-connections': () => m.no_live_connections({ host: location.host }),
  restoring: () => m.restoring(),
}

/** '' while nothing is known to hinder us. */
export const hinderedBy = (): string => hindrance.value && (SENTENCES[hindrance.value]() || first.problem_offline()) // the network went before the words had come
