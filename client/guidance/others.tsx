/** What is rarely wanted just now, folded: drawn, and so fetched, when somebody opens it. It stays as it was left. */
import { signal } from '@preact/signals'
import type { JSX } from 'preact'
import type { Situation } from '../../shared/guidance/situation.ts'
import { keep, kept } from '../storage.ts'
import { panelsOfNow } from '../table/panels/registry.ts'
import { m } from '../text/m.ts'
import { Icon } from '../ui/icon.tsx'
import { middleOf } from './middle.tsx'

const KEY = 'kelissoz-other-acts'
const isOpen = signal(kept(KEY) !== null)

export function Others({ of: now }: { of: Situation }): JSX.Element | null {
  const drawn = middleOf(now).map(({ key }) => key)
  const rest = panelsOfNow.value.filter(({ key }) => !drawn.includes(key))
  if (rest.length === 0) return null
  return (
    <details
      class="more"
      open={isOpen.value}
      onToggle={({ currentTarget: { open } }) => {
        isOpen.value = open
        keep(KEY, open ? 'open' : null)
      }}
    >
      <summary>
        <Icon name="chevron" />
        {m.more_acts()}
      </summary>
      {isOpen.value && rest.map(({ key, Component }) => <Component key={key} />)}
    </details>
  )
}
