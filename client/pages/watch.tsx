/** The instructor's view of one table: everything live, its controls, every channel, and through any seat's eyes. */
import type { JSX } from 'preact'
import { unlist } from '../../shared/engine/kernel/text-lists.ts'
import { lastOfStage } from '../procedures/ballots/last-ballot.ts'
import { Ballot } from '../procedures/ballots/panel.tsx'
import { Verdict } from '../procedures/ballots/verdict.tsx'
import { Votes } from '../procedures/ballots/votes.tsx'
import { Talk } from '../procedures/channels/panel.tsx'
import { Controls } from '../procedures/instructor/panel.tsx'
import { WatchSeats } from '../procedures/instructor/watch-seats.tsx'
import { Packages } from '../procedures/packages/panel.tsx'
import { TextPanel } from '../procedures/text/panel.tsx'
import { Agenda } from '../table/agenda.tsx'
import { Record } from '../table/record-panel.tsx'
import { StagePanel } from '../table/stage-panel.tsx'
import { Tabs } from '../table/tab-bar.tsx'
import { board, me, opens } from '../table/table.ts'
import { TableHead } from '../table/table-head.tsx'
import { m } from '../text/m.ts'
import { Section } from '../ui/section.tsx'
import { Invite } from './lobby/invite.tsx'
import { Documents } from './result/documents.tsx'
import '../procedures/instructor/watch.css'

export function Watch(): JSX.Element {
  const at = board.value
  const open = at?.ballots.get(at.openBallot)
  const last = lastOfStage()
  const lobby = at?.phase === 'lobby'
  const late = opens('treaty') || opens('ratification') || at?.phase === 'over'
  return (
    <div class="page">
      <TableHead id="main" />
      <div class="desk">
        <aside aria-label={m.seats_and_agenda()}>
          <WatchSeats />
          <Agenda />
        </aside>
        <main id="main" tabIndex={-1}>
          <Controls />
          {lobby && me.value?.code && (
            <Section id="invite" title={m.invite_others()} panel="vote">
              <Invite code={me.value.code} />
            </Section>
          )}
          {open && <Ballot ballot={open} />}
          <StagePanel />
          {!open && last && <Verdict ballot={last} />}
          {late && <Documents />}
          <Packages />
          {at?.phase === 'over' && <Votes />}
          {unlist(at?.order ?? '').length > 0 && <TextPanel />}
          <Record />
        </main>
        <aside aria-label={m.talk()}>
          <Talk />
        </aside>
      </div>
      <Tabs />
    </div>
  )
}
