/** Ranking the questions into three classes; nobody's ranking is shown before all have ranked (AGD-3). */
import type { JSX } from 'preact'
import { useContext } from 'preact/hooks'
import { unlist, unpair } from '../../../shared/engine/kernel/text-lists.ts'
import { Acts, Guided } from '../../moves/acts.tsx'
import { isOffered } from '../../moves/offers.ts'
import { Answered } from '../../table/seats/answered.tsx'
import { draft } from '../../table/state/drafts.ts'
import { agenda, board, brief, desk } from '../../table/state/table.ts'
import { className } from '../../table/words/closed-lists.ts'
import { questionNumber, questionTitle } from '../../table/words/names.ts'
import { m } from '../../text/m.ts'
import { PrivateTag } from '../../ui/private.tsx'
import './ranking.css'

type Ranks = Readonly<Record<string, 1 | 2 | 3>>
const CLASSES = [1, 2, 3] as const
const NONE: Ranks = {}

/** Where our own weights would put a question: the heaviest third on top. A first proposal, ours to change. */
function byWeight(): Ranks {
  const weights = brief.value?.weights ?? {}
  const sorted = [...agenda.value].sort((a, b) => (weights[b.id] ?? 0) - (weights[a.id] ?? 0))
  return Object.fromEntries(sorted.map((q, at) => [q.id, CLASSES[Math.floor((3 * at) / sorted.length)] ?? 2]))
}

function Form(): JSX.Element {
  const chosen = draft<Ranks>('ranks', NONE)
  const guided = useContext(Guided)
  const ranks: Ranks = Object.fromEntries(agenda.value.map((q) => [q.id, chosen.value[q.id] ?? 2]))
  return (
    <>
      <table class="ranks">
        <thead>
          <tr>
            <th scope="col">{m.question()}</th>
            {CLASSES.map((c) => (
              <th scope="col" key={c} id={`class-${c}`}>
                {className(c)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {agenda.value.map((q) => (
            <tr key={q.id}>
              <th scope="row" id={`rank-${q.id}`}>
                <span class="q__n">{questionNumber(q.id)}</span> {questionTitle(q.id)}
              </th>
              {CLASSES.map((c) => (
                <td key={c}>
                  <label class="dot">
                    <input
                      type="radio"
                      name={`rank-${q.id}`}
                      aria-labelledby={`rank-${q.id} class-${c}`}
                      checked={ranks[q.id] === c}
                      onChange={() => {
                        chosen.value = { ...ranks, [q.id]: c }
                      }}
                    />
                  </label>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Acts
        of={[
          { key: 'rank-questions', command: { type: 'rank-questions', ranks }, label: m.send_ranks(), main: true },
          !guided && {
            label: m.ranks_by_weight(),
            quiet: true,
            run: () => {
              chosen.value = byWeight()
            },
          },
        ]}
      />
    </>
  )
}

export function Ranking(): JSX.Element {
  const mine = unpair(desk.value?.ranks ?? '')
  if (board.value?.rankingClosed) return <p>{m.ranking_closed()}</p>
  return (
    <>
      {mine.size > 0 ? (
        <p class="private private--line">
          <PrivateTag />
          <span>{m.ranked_already()}</span>
        </p>
      ) : (
        isOffered('rank-questions') && <Form />
      )}
      <Answered by={unlist(board.value?.rankingAnswered ?? '')} />
      <p class="note">{m.ranking_default()}</p>
    </>
  )
}
