/** Texts under silence: adopted when nobody breaks it in time; breaking needs a reason (DEC-13). */
import type { JSX } from 'preact'
import { useContext } from 'preact/hooks'
import type { BoardSilence } from '../../../shared/engine/procedures/silence/view.ts'
import { Acts, Guided } from '../../moves/acts.tsx'
import { isOffered } from '../../moves/offers.ts'
import { draft } from '../../table/state/drafts.ts'
import { deadline } from '../../table/state/now.ts'
import { board, pace } from '../../table/state/table.ts'
import { fullWording, partyName, questionTitle } from '../../table/words/names.ts'
import { m } from '../../text/m.ts'
import { Countdown } from '../../ui/countdown.tsx'
import { Quotation } from '../../ui/quotation.tsx'
import { isReason, ReasonField } from '../../ui/reason-field.tsx'
import { Section } from '../../ui/section.tsx'
import { isObjecting, NOTHING } from '../without-a-vote/objecting.ts'
import './silence.css'

function Silence({ of: s }: { of: BoardSilence }): JSX.Element {
  const reason = draft(`objection-${s.id}`, '')
  const guided = useContext(Guided)
  const key = `break-silence:${s.id}`
  return (
    <Section
      id={`silence-${s.id}`}
      title={m.under_silence_title()}
      aside={<Countdown until={deadline(`silence:${s.id}`)} of={pace.value?.silence} />}
    >
      <Quotation lang={board.value?.options.get(s.option)?.lang}>
        {m.quoted({ text: fullWording(s.question, s.option) })}
      </Quotation>
      <p class="note">{m.question_is({ question: questionTitle(s.question) })}</p>
      <p class="silence__how">{m.silence_how({ party: partyName(s.by) })}</p>
      {isOffered(key) && (!guided?.has(key) || isObjecting.value === s.id) && (
        <div class="silence__break">
          <ReasonField id={`why-${s.id}`} value={reason.value} onValue={(words) => (reason.value = words)} />
          <Guided.Provider value={guided && NOTHING}>
            <Acts
              of={[
                {
                  key,
                  command: { type: 'break-silence', silence: s.id, reason: reason.value },
                  off: !isReason(reason.value),
                  label: m.break_silence(),
                  icon: 'cross',
                },
              ]}
            />
          </Guided.Provider>
        </div>
      )}
    </Section>
  )
}

export const Silences = (): JSX.Element => (
  <>
    {[...(board.value?.silences.values() ?? [])].map((s) => (
      <Silence key={s.id} of={s} />
    ))}
  </>
)
