/** A delegate's desk: agenda and brief; what is to be decided, the text and the packages; talk. */
import type { JSX } from 'preact'
import { Agenda } from '../parts/agenda.tsx'
import { Background } from '../parts/background.tsx'
import { Ballot } from '../parts/ballot.tsx'
import { Brief } from '../parts/brief.tsx'
import { Delegation } from '../parts/delegation.tsx'
import { Packages } from '../parts/packages.tsx'
import { Record } from '../parts/record.tsx'
import { Seats } from '../parts/seats.tsx'
import { Section } from '../parts/section.tsx'
import { StagePanel } from '../parts/stage-panel.tsx'
import { TableHead } from '../parts/table-head.tsx'
import { Tabs } from '../parts/tabs.tsx'
import { Talk } from '../parts/talk.tsx'
import { TextPanel } from '../parts/text-panel.tsx'
import { Treaty } from '../parts/treaty.tsx'
import { Verdict } from '../parts/verdict.tsx'
import { lastOfStage } from '../state/last-ballot.ts'
import { board, opens } from '../state/table.ts'
import { m } from '../text/m.ts'

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
