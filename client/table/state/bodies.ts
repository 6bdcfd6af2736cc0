/** The bodies of the table that this reader sees: what lies before each, who presides; the plenary first. */
import { computed } from '@preact/signals'
import { PLENARY } from '../../../shared/engine/bodies/plenary.ts'
import type { BoardBody } from '../../../shared/engine/bodies/view.ts'
import { tx } from '../../text/lang.ts'
import { board, desk, scenario } from './table.ts'

export const bodies = computed((): readonly BoardBody[] => [
  ...(board.value?.bodies.values() ?? []),
  ...(desk.value?.bodies.values() ?? []),
])
export const plenary = computed((): BoardBody | undefined => board.value?.bodies.get(PLENARY))
export const isPlenary = (body: string): boolean => body === PLENARY
/** The title of a body; '' of one that the scenario does not have. */
export const bodyTitle = (body: string): string => tx(scenario.value?.bodies.find(({ id }) => id === body)?.title)
/** What is said of a body, where there are several to tell it from. */
export const inBody = (body: string | undefined, text: string): string =>
  [hasCommittees.value && body ? bodyTitle(body) : '', text].filter(Boolean).join('. ')
export const hasCommittees = computed(() => (scenario.value?.bodies.length ?? 0) > 1)

/** The committees that sit now. */
export const sitting = computed((): readonly string[] =>
  bodies.value.flatMap(({ id, sits }) => (sits && id !== PLENARY ? [id] : [])),
)

/** A committee sits before the plenary: while it does, the plenary has no question. */
export const isPlenaryWaiting = computed(() => sitting.value.length > 0 && plenary.value?.discussing === '')

/** The questions under discussion, one a body at most. */
export const discussed = computed((): readonly string[] =>
  bodies.value.flatMap(({ discussing }) => (discussing ? [discussing] : [])),
)
