/** Under which address the others come; one choice for all invitations of this page. */
import { computed, signal } from '@preact/signals'
import { base } from '../../base.ts'
import { call } from '../../net/http.ts'

const own = location.origin + base
const isHere = /^(localhost|127\.|\[::1\])/.test(location.hostname)
/** A page that was opened by a name is reached by that name; figures may be those of one network among several. */
const isFigures = isHere || /^([\d.]+|\[.*\])$/.test(location.hostname)

/** The likeliest first: this page's own, unless it holds on this computer alone and the server knows others. */
export const addresses = signal<readonly string[]>([own])
export const chosen = signal('')
export const address = computed(() => chosen.value || addresses.value[0])

export function askForAddresses(): void {
  if (!isFigures) return
  call<{ addresses: readonly string[] }>('GET', '/api/addresses').then(
    ({ addresses: known }) => {
      const others = known.filter((other) => other !== own)
      addresses.value = isHere && others.length > 0 ? others : [own, ...others]
    },
    () => {}, // the page's own is better than none
  )
}
