/** After the talks: our own reflection first, then the outcome, the documents, our own value, the text and the record. */
import type { JSX } from 'preact'
import { base } from '../base.ts'
import { m } from '../paraglide/messages.js'
import type { Panel } from '../procedures/procedure.ts'
import { TableHead } from '../table/head/table-head.tsx'
import { Panels } from '../table/panels/panels.tsx'
import { Record } from '../table/record/record-panel.tsx'
import { draft } from '../table/state/drafts.ts'
import { me, scenario, seen } from '../table/state/table.ts'
import { tx } from '../text/lang.ts'
import { Folded, Section } from '../ui/section.tsx'
import { lastPractice } from './practice/last.ts'
import { Costs } from './result/costs.tsx'
import { Fold } from './result/fold.tsx'
import { Outcome } from './result/outcome.tsx'
import { Possible } from './result/possible.tsx'
import { Reflection } from './result/reflection.tsx'
import { useReports } from './result/report.ts'
import './result/result.css'

function ToTalkOver(): JSX.Element | null {
  const questions = scenario.value?.debrief ?? []
  if (questions.length === 0) return null
  return (
    <Section id="talk-over" title={m.to_talk_over()}>
      <ol class="talk-over">
        {questions.map((q) => (
          <li key={q.en}>{tx(q)}</li>
        ))}
      </ol>
    </Section>
  )
}

const isOwnPractice = (): boolean => lastPractice().table === me.value?.table

/** What one goes on with: a practice is played again at once, with the same choice or another; the treaty is taken along. */
const GoOn = (): JSX.Element => (
  <div class="btns go-on">
    {isOwnPractice() && (
      <a class="btn btn--main" href={`${base}/practice`}>
        {m.play_again()}
      </a>
    )}
    <button
      class="btn"
      type="button"
      onClick={() => import('./result/treaty-file.ts').then((file) => file.downloadTreaty())}
    >
      {m.download_treaty()}
    </button>
  </div>
)

/** Before and after the documents, and after the text. */
const OWN: readonly Panel[] = [
  { tab: 'now', order: 45, Component: ToTalkOver },
  { tab: 'text', order: 90, Component: Record },
]

export function Result(): JSX.Element {
  const reflected = draft('reflected', false)
  // A class thinks for itself before anything is shown; who practises alone has nobody to talk it over with.
  const open = reflected.value || !seen.value || isOwnPractice()
  const report = useReports()[seen.value]
  return (
    <div class="page">
      <TableHead id="main" />
      <main class="result" id="main" tabIndex={-1}>
        <Outcome report={open ? report : undefined}>
          {isOwnPractice() && <Costs />}
          <GoOn />
        </Outcome>
        {!open ? (
          <Reflection
            onDone={() => {
              reflected.value = true
            }}
          />
        ) : (
          <Folded.Provider value={Fold}>
            {report && <Possible of={report} />}
            <Panels page="result" own={OWN} />
          </Folded.Provider>
        )}
      </main>
    </div>
  )
}
