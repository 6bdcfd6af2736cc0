/** Our own red lines that a document crosses, and the risk that our parliament refuses it (TRT-3), as the engine reckons it. */
import { unlist, unpair } from '../../shared/engine/kernel/text-lists.ts'
import type { RedLine } from '../../shared/scenario/schema.ts'
import { questionOf } from '../table/names.ts'
import { board, brief, desk, seen } from '../table/table.ts'

export const riskOf = (line: RedLine): number => {
  const added = Number(unpair(desk.value?.risks ?? '').get(line.id) ?? 0)
  return Math.min(100, Math.max(0, line.risk + added))
}

/** A question under our reservation binds us to nothing and crosses no line. */
export function crossedRedLines(document: string, reserved = ''): RedLine[] {
  return (brief.value?.redLines ?? []).filter((line) => {
    const q = board.value?.questions.get(line.question)
    if (q?.status !== 'settled' || line.question === reserved || unlist(q.aside).includes(seen.value)) return false
    return questionOf(line.question)?.document === document && line.options.includes(q.agreed)
  })
}

/** Percent: one minus the product of the single chances of approval. */
export const riskAtHome = (lines: readonly RedLine[]): number =>
  100 - Math.ceil(lines.reduce((chance, line) => (chance * (100 - riskOf(line))) / 100, 100))
