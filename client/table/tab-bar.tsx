/** Phone only: the five tabs at the foot, and above them the bar that says it is our turn. */
import { useSignalEffect } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { unreadAll } from '../procedures/channels/channels.ts'
import { clock } from '../text/format.ts'
import { m } from '../text/m.ts'
import { Icon } from '../ui/icon.tsx'
import type { Panel } from '../ui/section.tsx'
import { now } from './now.ts'
import { isInstructor, seen } from './table.ts'
import { showTab, tab } from './tabs.ts'
import { turn } from './turn.ts'

const TABS: readonly (readonly [Panel, string, () => string])[] = [
  ['agenda', 'agenda', m.tab_agenda],
  ['text', 'text', m.tab_text],
  ['talk', 'talk', m.tab_talk],
  ['vote', 'ballot', m.tab_vote],
  ['brief', 'brief', m.tab_brief],
]

/** In the instructor's own view the seats stand where a delegate has the brief. */
const SEATS = ['brief', 'people', m.seats] as const

export function Tabs(): JSX.Element {
  const mine = turn.value
  const tabs = isInstructor.value && !seen.value ? [...TABS.slice(0, -1), SEATS] : TABS
  useSignalEffect(() => {
    document.body.dataset.tab = tab.value
  })
  useEffect(
    () => () => {
      delete document.body.dataset.tab
    },
    [],
  )
  return (
    <nav class="tabbar" aria-label={m.parts_of_desk()}>
      {mine && tab.value !== mine.tab && (
        <button class="turn" type="button" onClick={() => showTab(mine.tab)}>
          <span>{mine.what}</span>
          {mine.until > 0 && <b>{clock(mine.until - now.value)}</b>}
        </button>
      )}
      <div class="tabs">
        {tabs.map(([id, icon, name]) => (
          <button
            key={id}
            type="button"
            aria-current={tab.value === id ? 'true' : undefined}
            onClick={() => showTab(id)}
          >
            <Icon name={icon} />
            {name()}
            {id === 'talk' && unreadAll.value > 0 && (
              <span class="dot-new">
                <span class="vh">, {m.new_count({ count: unreadAll.value })}</span>
              </span>
            )}
            {id === 'vote' && mine?.tab === 'vote' && tab.value !== 'vote' && (
              <span class="dot-new">
                <span class="vh">, {m.your_turn()}</span>
              </span>
            )}
          </button>
        ))}
      </div>
    </nav>
  )
}
