/** Questions that delegations put in their own words and that wait for a second party; and the way to put one (AGD-1). */
import type { JSX } from 'preact'
import { Acts } from '../../moves/acts.tsx'
import { offer } from '../../moves/offers.ts'
import { isRefusedBy } from '../../moves/verdict.ts'
import { board } from '../../table/state/table.ts'
import { documentTitle, partyNameYou } from '../../table/words/names.ts'
import { m } from '../../text/m.ts'
import { LateFold } from '../../ui/late-fold.tsx'
import { later } from '../../ui/later.tsx'
import { Quoted } from '../../ui/quotation.tsx'

const OwnQuestion = later(() => import('./own-question.tsx').then((part) => part.OwnQuestion))

export function FreeQuestions(): JSX.Element {
  const put = offer('put-question')
  const waiting = [...(board.value?.freeQuestions.values() ?? [])]
  return (
    <>
      {waiting.length > 0 && <p class="note">{m.own_question_note()}</p>}
      {waiting.map(({ id, party, document, title, options, lang }) => (
        <div key={id}>
          <Quoted lang={lang} text={title} />
          <ul lang={lang}>
            {options.split('\n').map((words) => (
              <li key={words}>
                <bdi>{words}</bdi>
              </li>
            ))}
          </ul>
          <p class="note">
            {partyNameYou(party)} · {documentTitle(document)}
          </p>
          <Acts
            of={[
              {
                key: `want-question:${id}`,
                command: { type: 'want-question', question: id },
                label: m.want_question(),
                icon: 'more',
              },
            ]}
          />
        </div>
      ))}
      {put !== undefined && !board.value?.listClosed && !isRefusedBy(put, 'AGD-1', 'one-question') && (
        <LateFold isAct title={m.own_question()} inside={() => <OwnQuestion />} />
      )}
    </>
  )
}
