/** Not to sign, or not to be bound, is said in words of one's own, which stand beside the main act when somebody wants them. */
import { signal } from '@preact/signals'
import type { Act } from '../../shared/guidance/situation.ts'

export const declines = ({ label }: Act): boolean => label.startsWith('decline-')

/** Whether the words are open. */
export const isRefusing = signal(false)
