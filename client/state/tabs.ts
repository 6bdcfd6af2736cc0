/** Which of the five tabs a phone shows; a wide screen shows them all. */
import { signal } from '@preact/signals'
import type { Panel } from '../parts/section.tsx'

export const tab = signal<Panel>('text')

const isPhone = (): boolean => matchMedia('(max-width: 1000px)').matches

/** Opens a tab of the phone; on a wide screen nothing needs to move. */
export function showTab(to: Panel): void {
  if (tab.peek() === to) return
  tab.value = to
  if (isPhone()) requestAnimationFrame(() => scrollTo(0, 0))
}
