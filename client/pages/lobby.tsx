/** Before the talks begin: who sits where, what comes next, how others join; the brief can be read already. */
import type { JSX } from 'preact'
import type { Panel } from '../procedures/procedure.ts'
import { Brief } from '../scores/brief.tsx'
import { TableHead } from '../table/head/table-head.tsx'
import { Background } from '../table/panels/background.tsx'
import { Panels } from '../table/panels/panels.tsx'
import { SeatsPanel } from '../table/seats/seats.tsx'
import { board, pace, scenario } from '../table/state/table.ts'
import { tx } from '../text/lang.ts'
import { m } from '../text/m.ts'
import { Section } from '../ui/section.tsx'
import { InvitePanel } from './lobby/invite-panel.tsx'
import './lobby/lobby.css'

/** The stages to come with their lengths, so that nobody is surprised. */
export function Stages(): JSX.Element {
  return (
    <ol class="stages">
      {scenario.value?.stages.map((s, at) => (
        <li key={s.id} aria-current={board.value?.stage === s.id ? 'step' : undefined}>
          <span class="q__n">{at + 1}</span>
          <div>
            <b>{tx(s.title)}</b>
            <span class="note">
              {tx(s.goal)}{' '}
              {(pace.value?.stages[s.id] ?? 0) > 1
                ? m.at_most({ count: Math.ceil((pace.value?.stages[s.id] ?? 0) / 60) })
                : ''}
            </span>
          </div>
        </li>
      ))}
    </ol>
  )
}

/** The private side, and how others come. */
const BESIDE: readonly Panel[] = [
  { tab: 'brief', order: 10, Component: Brief },
  { tab: 'agenda', order: 20, Component: InvitePanel },
]

export function Lobby(): JSX.Element {
  const s = scenario.value
  return (
    <div class="page">
      <TableHead id="main" />
      <main class="lobby" id="main" tabIndex={-1}>
        <div class="lobby__text">
          <p class="lobby__title">{tx(s?.title)}</p>
          <p class="lobby__lead">{tx(s?.setting)}</p>
          <p class="note">{m.waiting_for_instructor()}</p>
          <SeatsPanel />
          <Section id="next" title={m.what_comes_next()}>
            <Stages />
          </Section>
          <Background situation={false} />
        </div>
        <aside class="lobby__side" aria-label={m.brief_and_code()}>
          <Panels page="lobby" own={BESIDE} />
        </aside>
      </main>
    </div>
  )
}
