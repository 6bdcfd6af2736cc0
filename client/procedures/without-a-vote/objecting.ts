/** The call to which we are about to object: its reason is being written. */
import { signal } from '@preact/signals'

export const isObjecting = signal('')

/** In the form itself nothing is left to guidance. */
export const NOTHING: ReadonlySet<string> = new Set()
