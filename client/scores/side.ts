/** Our own side of the deal, or that of the seat through whose eyes we look; undefined without desk or brief. */
import { computed } from '@preact/signals'
import type { Side } from '../../shared/engine/scoring/deal.ts'
import { sideAtDesk } from '../../shared/engine/scoring/from-board.ts'
import { agreement } from '../table/state/agreement.ts'
import { board, brief, desk } from '../table/state/table.ts'

export const side = computed<Side | undefined>(() =>
  agreement.value && board.value && desk.value && brief.value
    ? sideAtDesk(agreement.value, board.value, desk.value, brief.value)
    : undefined,
)
