/** What guidance sees; it comes with its own code, later than the desk, which is told of it here. */
import { type ReadonlySignal, signal } from '@preact/signals'
import type { Situation } from '../../../shared/guidance/situation.ts'

export const guidedBy = signal<ReadonlySignal<Situation | undefined> | undefined>(undefined)
