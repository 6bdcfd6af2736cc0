/** New words for a question: a free wording, or an amendment of an option; and our score for what others worded (TXT-3, TXT-4). */
import type { JSX } from 'preact'
import { isOffered } from '../../moves/offers.ts'
import { board, brief, scenario } from '../../table/state/table.ts'
import { m } from '../../text/m.ts'
import { LateFold } from '../../ui/late-fold.tsx'
import { later } from '../../ui/later.tsx'
import { Score } from './score.tsx'
import './text.css'

const FreeWording = later(() => import('./free-wording.tsx').then((part) => part.FreeWording))
const Amendment = later(() => import('./amendment.tsx').then((part) => part.Amendment))

export function Wording({ question }: { question: string }): JSX.Element | null {
  const offered = (scenario.value?.freeWording ?? false) && isOffered(`propose-wording:${question}`)
  const worded = [...(board.value?.options.values() ?? [])].filter((o) =>
    isOffered(`score-wording:${question}:${o.id}`),
  )
  if (!offered && worded.length === 0) return null
  return (
    <>
      {worded.length > 0 && brief.value && (
        <ul class="scores">
          {worded.map((o) => (
            <Score key={o.id} question={question} option={o.id} />
          ))}
        </ul>
      )}
      {offered && (
        <>
          <LateFold isAct title={m.propose_wording()} inside={() => <FreeWording question={question} />} />
          <LateFold isAct title={m.amendment()} inside={() => <Amendment question={question} />} />
        </>
      )}
    </>
  )
}
