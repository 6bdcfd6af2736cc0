/** A counter-offer, and a no with its reason, are filled in where the offer stands, and sent from there (P23). */
import type { Act } from '../../shared/guidance/situation.ts'

/** The form that an act opens there, or '' where it is done at once. */
export function formOf({ label, steps: [step] }: Act): string {
  if (!step || (label !== 'counter' && label !== 'decline')) return ''
  const { command, move } = step
  if (command.type !== 'offer-package') return move
  return command.answers ? `package:counter:${command.answers}` : ''
}
