/** Question by question, who ranked it how (AGD-3). */
import type { JSX } from 'preact'
import { unpair } from '../../../shared/engine/kernel/text-lists.ts'
import { agenda, board } from '../../table/state/table.ts'
import { className } from '../../table/words/closed-lists.ts'
import { partyNames, questionNumber, questionTitle } from '../../table/words/names.ts'
import { m } from '../../text/m.ts'
import { Section } from '../../ui/section.tsx'

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

export const Rankings = (): JSX.Element => (
  <>
    <ul class="ranked">
      {agenda.value.map(({ id }) => (
        <Ranked key={id} question={id} />
      ))}
    </ul>
    <p class="note">{m.unranked_is_medium()}</p>
  </>
)

/** As a part of the debrief. */
export const RankingsPart = (): JSX.Element => (
  <Section id="ranked" title={m.who_ranked_what()}>
    <Rankings />
  </Section>
)
