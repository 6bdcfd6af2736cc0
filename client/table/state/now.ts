/** The server's clock, as near as this browser knows it. Every countdown is read from here (CLK-1). */
import { computed, signal } from '@preact/signals'
import { serverClock } from '../../clock.ts'
import { board, desk } from './table.ts'

const clock = serverClock(() => performance.now(), Date.now())
/** Four times a second, and at each word of the server. */
const beat = signal(clock.now())
const read = () => {
  beat.value = clock.now()
}
setInterval(read, 250)

/** The server said what time it was; `asked`, of our running time, is when we asked it. */
export function hearTime(at: number, asked?: number): void {
  clock.hear(at, asked)
  read()
}
/** Epoch ms of the server; stands still while the table is paused (CLK-2). */
export const now = computed(() => board.value?.pausedAt || beat.value)
export const serverNow = (): number => board.value?.pausedAt || clock.now()

/** The same, also while the table's clocks stand still. */
export const running = computed(() => beat.value)
export const runningNow = (): number => clock.now()

/** A deadline by its key: the table's, else our own seat's; 0 for none. */
export const deadline = (key: string): number => board.value?.deadlines.get(key) ?? desk.value?.deadlines.get(key) ?? 0
