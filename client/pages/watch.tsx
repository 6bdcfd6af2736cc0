/** The instructor's view of one table: everything live, its controls, every channel, and through any seat's eyes. */
import type { JSX } from 'preact'
import { unlist } from '../../shared/engine/text-lists.ts'
import { Agenda } from '../parts/agenda.tsx'
import { Ballot } from '../parts/ballot.tsx'
import { Controls } from '../parts/controls.tsx'
import { Invite } from '../parts/invite.tsx'
import { Packages } from '../parts/packages.tsx'
import { Record } from '../parts/record.tsx'
import { Documents } from '../parts/result-documents.tsx'
import { Section } from '../parts/section.tsx'
import { StagePanel } from '../parts/stage-panel.tsx'
import { TableHead } from '../parts/table-head.tsx'
import { Tabs } from '../parts/tabs.tsx'
import { Talk } from '../parts/talk.tsx'
import { TextPanel } from '../parts/text-panel.tsx'
import { Verdict } from '../parts/verdict.tsx'
import { Votes } from '../parts/votes.tsx'
import { WatchSeats } from '../parts/watch-seats.tsx'
import { lastOfStage } from '../state/last-ballot.ts'
import { board, me, opens } from '../state/table.ts'
import { m } from '../text/m.ts'
import '../parts/watch.css'

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
