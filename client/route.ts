/** Where we are: the path as a signal, links inside the page by the History API. */
import { signal } from '@preact/signals'
import { base, withoutBase } from './base.ts'

const here = () => withoutBase(location.pathname)
export const path = signal(here())

/** Goes to a path of this site; `replace` leaves no step in the history. */
export function go(to: string, replace = false): void {
  history[replace ? 'replaceState' : 'pushState'](null, '', base + to)
  path.value = here()
  if (!replace) scrollTo(0, 0)
}

/** Follows plain clicks on links of this site without loading the page again. */
export function followLinks(): void {
  addEventListener('popstate', () => {
    path.value = here()
  })
  document.addEventListener('click', (event) => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href^="/"]')
    if (!link || link.target || link.hasAttribute('download')) return
    event.preventDefault()
    go(withoutBase(link.getAttribute('href') ?? '/'))
  })
}
