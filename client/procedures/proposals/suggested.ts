/** The offers that guidance would make for us now, for a form to begin with; guidance sets them. */
import { signal } from '@preact/signals'
import type { Command } from '../../../shared/engine/kernel/command.ts'

const NONE: readonly Command[] = []
export const suggested = signal(NONE)

/** The package that it would propose, or with which it would answer this one. */
export const suggestedPackage = (answers = '') =>
  suggested
    .peek()
    .flatMap((command) => (command.type === 'offer-package' ? [command] : []))
    .find((command) => (command.answers ?? '') === answers)
/** What it would answer to this proposal. */
export const suggestedCounter = (proposal: string) =>
  suggested
    .peek()
    .flatMap((command) => (command.type === 'counter-proposal' ? [command] : []))
    .find((command) => command.proposal === proposal)
