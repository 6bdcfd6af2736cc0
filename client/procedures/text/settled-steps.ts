/** What can still be done with settled questions: reconsidering one, joining what one stood aside from (AGD-8, DEC-1). */
import { computed } from '@preact/signals'
import { isOffered } from '../../moves/offers.ts'
import { agenda } from '../../table/state/table.ts'

/** The questions on which one of the two is offered to our seat. */
export const settledSteps = computed(() =>
  agenda.value.filter((q) => isOffered(`move-to-reconsider:${q.id}`) || isOffered(`join-settlement:${q.id}`)),
)
