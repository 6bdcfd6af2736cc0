/** Phone only: the five tabs at the foot, and above them the bar that says it is our turn. */
import { useSignalEffect } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { clock } from '../../text/format.ts'
import { m } from '../../text/m.ts'
import { Icon } from '../../ui/icon.tsx'
import { turn } from '../announcements/turn.ts'
import { PROCEDURES } from '../panels/registry.ts'
import { now } from '../state/now.ts'
import { isInstructor, seen } from '../state/table.ts'
import { showTab, TABS, type Tab, tab } from './tabs.ts'
import './tab-bar.css'

const names: Readonly<Record<Tab, () => string>> = {
  now: m.tab_now,
  text: m.tab_text,
  talk: m.tab_talk,
  agenda: m.tab_agenda,
  brief: m.tab_brief,
}

/** Icon and name; in the instructor's own view the seats stand where a delegate has the brief. */
const signOf = (id: Tab): readonly [icon: string, name: string] =>
  id === 'brief' && isInstructor.value && !seen.value ? ['people', m.seats()] : [id, names[id]()]

/** What has come in on a tab, in words; '' for nothing. */
function newsOn(id: Tab): string {
  const count = PROCEDURES.reduce((sum, { unseen }) => sum + (unseen?.tab === id ? unseen.count() : 0), 0)
  if (count > 0) return m.new_count({ count })
  return turn.value?.tab === id && tab.value !== id ? m.your_turn() : ''
}

function TabButton({ id }: { id: Tab }): JSX.Element {
  const [icon, name] = signOf(id)
  const news = newsOn(id)
  return (
    <button type="button" aria-current={tab.value === id ? 'true' : undefined} onClick={() => showTab(id)}>
      <Icon name={icon} />
      {name}
      {news && (
        <span class="dot-new">
          <span class="vh">, {news}</span>
        </span>
      )}
    </button>
  )
}

export function Tabs(): JSX.Element {
  const mine = turn.value
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
        {TABS.map((id) => (
          <TabButton key={id} id={id} />
        ))}
      </div>
    </nav>
  )
}
