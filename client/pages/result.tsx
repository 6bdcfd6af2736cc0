/** After the talks: our own reflection first, then the outcome, the documents, our own value, the text and the record. */
import type { JSX } from 'preact'
import { Votes } from '../procedures/ballots/votes.tsx'
import { Talk } from '../procedures/channels/panel.tsx'
import { TextPanel } from '../procedures/text/panel.tsx'
import { draft } from '../table/drafts.ts'
import { Record } from '../table/record-panel.tsx'
import { scenario, seen } from '../table/table.ts'
import { TableHead } from '../table/table-head.tsx'
import { tx } from '../text/lang.ts'
import { m } from '../text/m.ts'
import { Section } from '../ui/section.tsx'
import { Documents } from './result/documents.tsx'
import { Outcome } from './result/outcome.tsx'
import { Reflection } from './result/reflection.tsx'
import { useReports } from './result/report.ts'
import './result/result.css'

export function Result(): JSX.Element {
  const reflected = draft('reflected', false)
  const open = reflected.value || !seen.value
  const report = useReports()[seen.value]
  return (
    <div class="page">
      <TableHead id="main" />
      <main class="result" id="main" tabIndex={-1}>
        <Outcome report={open ? report : undefined} />
        {!open ? (
          <Reflection
            onDone={() => {
              reflected.value = true
            }}
          />
        ) : (
          <>
            <Documents />
            {(scenario.value?.debrief.length ?? 0) > 0 && (
              <Section id="talk-over" title={m.to_talk_over()}>
                <ol class="talk-over">
                  {scenario.value?.debrief.map((q) => (
                    <li key={q.en}>{tx(q)}</li>
                  ))}
                </ol>
              </Section>
            )}
            <Votes />
            <TextPanel />
            <Record />
            <Talk />
          </>
        )}
      </main>
    </div>
  )
}
