/** Who ranked what, once nobody's ranking is to be kept any more (AGD-3): shown beside the agenda and in the debrief. */
import type { JSX } from 'preact'
import { unpair } from '../../../shared/engine/kernel/text-lists.ts'
import { agenda, board } from '../../table/state/table.ts'
import { className } from '../../table/words/closed-lists.ts'
import { partyNames, questionNumber, questionTitle } from '../../table/words/names.ts'
import { m } from '../../text/m.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import { useTabOf } from '../../ui/section.tsx'

export const areRankingsShown = (): boolean => (board.value?.rankings.size ?? 0) > 0

function Ranked({ question }: { question: string }): JSX.Element {
  const ranks = [...unpair(board.value?.rankings.get(question)?.ranks ?? '')]
  const by = (c: number): string[] => ranks.flatMap(([party, rank]) => (rank === String(c) ? [party] : []))
  return (
    <li>
      <span class="q__n">{questionNumber(question)}</span> {questionTitle(question)}
      {[1, 2, 3].map(
        (c) =>
          by(c).length > 0 && (
            <p key={c} class="note">
              {className(c)}: {partyNames(by(c).join(' '))}
            </p>
          ),
      )}
    </li>
  )
}

export function WhoRanked(): JSX.Element | null {
  const tab = useTabOf()
  if (!areRankingsShown()) return null
  return (
    <div data-panel={tab}>
      <Disclosure title={m.who_ranked_what()}>
        <ul class="ranked">
          {agenda.value.map(({ id }) => (
            <Ranked key={id} question={id} />
          ))}
        </ul>
        <p class="note">{m.unranked_is_medium()}</p>
      </Disclosure>
    </div>
  )
}
