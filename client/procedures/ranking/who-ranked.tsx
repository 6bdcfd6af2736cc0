/** Who ranked what, once nobody's ranking is to be kept any more (AGD-3): shown beside the agenda, and as a part of the debrief. */
import type { JSX } from 'preact'
import { board } from '../../table/state/table.ts'
import { m } from '../../text/m.ts'
import { LateFold } from '../../ui/late-fold.tsx'
import { later } from '../../ui/later.tsx'
import { useTabOf } from '../../ui/section.tsx'

const Rankings = later(() => import('./rankings.tsx').then((part) => part.Rankings))

export const areRankingsShown = (): boolean => (board.value?.rankings.size ?? 0) > 0

export function WhoRanked(): JSX.Element | null {
  const tab = useTabOf()
  if (!areRankingsShown()) return null
  return (
    <div data-panel={tab}>
      <LateFold title={m.who_ranked_what()} inside={() => <Rankings />} />
    </div>
  )
}
