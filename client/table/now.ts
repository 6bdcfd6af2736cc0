/** The server's clock, as near as this browser knows it. Every countdown is read from here (CLK-1). */
import { computed, signal } from '@preact/signals'
import { board, desk } from './table.ts'

const offset = signal(0)
/** Our own clock, four times a second. */
const beat = signal(Date.now())
setInterval(() => {
  beat.value = Date.now()
}, 250)

/** The server said what time it was, just now. */
export const setServerTime = (now: number): void => {
  offset.value = now - Date.now()
}
/** Epoch ms of the server; stands still while the table is paused (CLK-2). */
export const now = computed(() => board.value?.pausedAt || beat.value + offset.value)
export const serverNow = (): number => board.value?.pausedAt || Date.now() + offset.peek()

/** A deadline by its key: the table's, else our own seat's; 0 for none. */
export const deadline = (key: string): number => board.value?.deadlines.get(key) ?? desk.value?.deadlines.get(key) ?? 0
