/** A channel that one opens is chosen as soon as it is there: what is written next goes to it (P11). */
import { effect } from '@preact/signals'
import { seen } from '../../table/state/table.ts'
import { channels, shown } from './channels.ts'

/** Shows the channel of ours that comes besides these. What was begun elsewhere stays there. */
export function showOwnBesides(known: readonly string[]): void {
  const stop = effect(() => {
    const fresh = channels.value.find(({ id, by }) => by === seen.value && !known.includes(id))
    if (!fresh) return
    shown.value = fresh.id
    queueMicrotask(() => stop())
  })
}
