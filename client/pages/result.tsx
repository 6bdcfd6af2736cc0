/** After the talks: our own reflection first, then the outcome, the documents, our own value, the text and the record. */
import type { JSX } from 'preact'
import { Outcome } from '../parts/outcome.tsx'
import { Record } from '../parts/record.tsx'
import { Reflection } from '../parts/reflection.tsx'
import { Documents } from '../parts/result-documents.tsx'
import { Section } from '../parts/section.tsx'
import { TableHead } from '../parts/table-head.tsx'
import { Talk } from '../parts/talk.tsx'
import { TextPanel } from '../parts/text-panel.tsx'
import { Votes } from '../parts/votes.tsx'
import { draft } from '../state/drafts.ts'
import { useReports } from '../state/report.ts'
import { scenario, seen } from '../state/table.ts'
import { tx } from '../text/lang.ts'
import { m } from '../text/m.ts'
import '../parts/result.css'

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
