/** Every procedure, once. The order is that of their reactions to one and the same fact. */
import type { Procedure } from '../procedure.ts'
import { adoption } from './adoption.ts'
import { ballots } from './ballots.ts'
import { chain, settlement } from './chain.ts'
import { channels } from './channels.ts'
import { clock } from './clock.ts'
import { delegation, seating } from './delegation.ts'
import { instructor } from './instructor.ts'
import { joining } from './joining.ts'
import { listing } from './listing.ts'
import { marks } from './marks.ts'
import { packages } from './packages.ts'
import { protocol } from './protocol.ts'
import { ranking } from './ranking.ts'
import { ratification } from './ratification.ts'
import { reservations, signature } from './signature.ts'
import { silence } from './silence.ts'
import { stages } from './stages.ts'
import { takingOver } from './taking-over.ts'
import { text } from './text.ts'
import { withdrawal } from './withdrawal.ts'
import { wording } from './wording.ts'

export const PROCEDURES: readonly Procedure[] = [
  clock,
  seating,
  delegation,
  withdrawal,
  instructor,
  takingOver,
  ballots,
  silence,
  protocol,
  listing,
  ranking,
  text,
  wording,
  packages,
  marks,
  settlement,
  joining,
  chain,
  channels,
  adoption,
  signature,
  reservations,
  ratification,
  stages,
]
