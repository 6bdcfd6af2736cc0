/** What changed in the text since we last said we had read it; kept by table in this browser. */
import { computed } from '@preact/signals'
import type { BoardQuestion } from '../../../shared/engine/procedures/agenda/view.ts'
import { draft } from '../../table/state/drafts.ts'
import { agenda, board } from '../../table/state/table.ts'

type Read = Readonly<Record<string, string>>
const NONE: Read = {}
const look = (q: BoardQuestion): string => {
  const worded = [...(board.value?.options.values() ?? [])].filter((o) => o.question === q.id).length
  return [q.status === 'under-discussion' ? 'open' : q.status, q.agreed, q.backing, worded].join('|')
}
const looks = (): Read => Object.fromEntries(agenda.value.map((q) => [q.id, look(q)]))

/** Ids of the questions whose article differs from what we read; the first look counts as read. */
export const changedQuestions = computed((): readonly string[] => {
  const read = draft('read', NONE)
  if (agenda.value.length === 0) return []
  if (read.value === NONE) {
    queueMicrotask(markRead)
    return []
  }
  return agenda.value.filter((q) => read.value[q.id] !== look(q)).map((q) => q.id)
})

export function markRead(): void {
  draft('read', NONE).value = looks()
}
