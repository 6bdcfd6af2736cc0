/** A counter-offer, and a no with its reason, are filled in where the offer stands, and sent from there (P23). */
import type { Act } from '../../shared/guidance/situation.ts'
import { openForm } from '../procedures/proposals/open.ts'

const OWN = 'package:new'

/** The form that an act opens there, or '' where it is done at once. */
export function formOf({ label, steps: [step] }: Act): string {
  if (!step) return ''
  const { command, move } = step
  switch (label) {
    // What somebody has begun to fill in is sent from there: nothing else goes out in its place (P10).
    case 'propose':
      return openForm().value === OWN ? OWN : ''
    case 'decline':
      return move
    case 'counter':
      if (command.type !== 'offer-package') return move
      return command.answers ? `package:counter:${command.answers}` : ''
    default:
      return ''
  }
}

/** Opens it, and leads there. */
export function showForm(form: string): void {
  openForm().value = form
  requestAnimationFrame(() => {
    const open = document.querySelector<HTMLElement>('.builder, .offer__form')
    open?.scrollIntoView({ block: 'nearest' })
    open?.focus({ preventScroll: true })
  })
}
