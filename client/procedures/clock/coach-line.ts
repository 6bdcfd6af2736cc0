/** Whether the coach speaks. Who practises alone may switch it off, and this browser remembers; in company it always speaks. */
import { computed, signal } from '@preact/signals'
import { isOffered } from '../../moves/offers.ts'
import { keep, kept } from '../../storage.ts'

const KEY = 'kelissoz-coach'
const OFF = 'off'
const isOff = signal(kept(KEY) === OFF)

export const coachSpeaks = computed(() => !isOff.value || !isOffered('take-a-break'))

export function switchCoach(): void {
  isOff.value = !isOff.peek()
  keep(KEY, isOff.peek() ? OFF : null)
}
