/** Decisions of committees that may still be called up. */
import { computed } from '@preact/signals'
import { unlist } from '../../../shared/engine/kernel/text-lists.ts'
import { board } from '../../table/state/table.ts'

export const callable = computed(() => unlist(board.value?.callable ?? ''))
