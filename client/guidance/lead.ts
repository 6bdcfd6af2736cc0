/** Leads to a form that stands folded among the other acts, and opens it. */
import { openOthers } from './others.tsx'

/** Its code may be on its way: so often, and every so many ms, it is looked for. */
const LOOKS = 60
const EVERY = 50

export function lead(to: string, looks = LOOKS): void {
  openOthers()
  const fold = document.getElementById(to)
  if (fold instanceof HTMLDetailsElement) {
    fold.open = true
    fold.scrollIntoView({ block: 'center' })
    fold.querySelector('summary')?.focus({ preventScroll: true })
  } else if (looks > 0) setTimeout(lead, EVERY, to, looks - 1)
}
