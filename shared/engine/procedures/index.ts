/** Every procedure, once. The order is that of their reactions to one and the same fact. */
import type { Procedure } from '../kernel/procedure.ts'
import { ballots } from './ballots/procedure.ts'
import { chain, settlement } from './chain/procedure.ts'
import { channels } from './channels/procedure.ts'
import { clock } from './clock/procedure.ts'
import { delegation, seating } from './delegation/procedure.ts'
import { takingOver } from './delegation/taking-over.ts'
import { withdrawal } from './delegation/withdrawal.ts'
import { instructor } from './instructor/procedure.ts'
import { listing } from './listing/procedure.ts'
import { marks } from './packages/marks.ts'
import { packages } from './packages/procedure.ts'
import { protocol } from './protocol/procedure.ts'
import { ranking } from './ranking/procedure.ts'
import { ratification } from './ratification/procedure.ts'
import { silence } from './silence/procedure.ts'
import { stages } from './stages/procedure.ts'
import { joining } from './text/joining.ts'
import { text } from './text/procedure.ts'
import { wording } from './text/wording.ts'
import { adoption } from './treaty/adoption.ts'
import { reservations, signature } from './treaty/signature.ts'

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
