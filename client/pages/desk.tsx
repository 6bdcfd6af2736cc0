/** A delegate's desk: agenda and brief; what is to be decided, the text and the packages; talk. */
import type { JSX } from 'preact'
import { lastOfStage } from '../procedures/ballots/last-ballot.ts'
import { Ballot } from '../procedures/ballots/panel.tsx'
import { Verdict } from '../procedures/ballots/verdict.tsx'
import { Talk } from '../procedures/channels/panel.tsx'
import { Delegation } from '../procedures/delegation/panel.tsx'
import { Packages } from '../procedures/packages/panel.tsx'
import { TextPanel } from '../procedures/text/panel.tsx'
import { Treaty } from '../procedures/treaty/panel.tsx'
import { Brief } from '../scores/brief.tsx'
import { Agenda } from '../table/agenda.tsx'
import { Background } from '../table/background.tsx'
import { Record } from '../table/record-panel.tsx'
import { Seats } from '../table/seats.tsx'
import { StagePanel } from '../table/stage-panel.tsx'
import { Tabs } from '../table/tab-bar.tsx'
import { board, opens } from '../table/table.ts'
import { TableHead } from '../table/table-head.tsx'
import { m } from '../text/m.ts'
import { Section } from '../ui/section.tsx'

export function Desk(): JSX.Element {
  const at = board.value
  const open = at?.ballots.get(at.openBallot)
  const last = lastOfStage()
  const treaty = opens('treaty') || opens('ratification')
  return (
    <div class="page">
      <TableHead id="main" />
      <div class="desk">
        <aside class="desk__left" aria-label={m.agenda_and_brief()}>
          <Agenda />
          <Brief />
          <Delegation />
          <Section id="seats" title={m.who_sits_where()} panel="agenda">
            <Seats />
          </Section>
          <Background panel="brief" />
        </aside>
        <main id="main" tabIndex={-1}>
          {open && <Ballot ballot={open} />}
          <StagePanel />
          {treaty && <Treaty />}
          {!open && last && <Verdict ballot={last} />}
          {opens('packages') && <Packages />}
          <TextPanel />
          {!opens('packages') && <Packages />}
          <Record />
        </main>
        <aside class="desk__right" aria-label={m.talk()}>
          <Talk />
        </aside>
      </div>
      <Tabs />
    </div>
  )
}
