/** What a chair takes to be agreed: it is, unless somebody objects in time, with a reason (DEC-16). */
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { BoardCall } from '../../../shared/engine/procedures/without-a-vote/view.ts'
import { Acts } from '../../moves/acts.tsx'
import { isOffered } from '../../moves/offers.ts'
import { Gain } from '../../scores/gain.tsx'
import { deadline } from '../../table/state/now.ts'
import { board, desk, pace } from '../../table/state/table.ts'
import { partyName, partyNames } from '../../table/words/names.ts'
import { m } from '../../text/m.ts'
import { Countdown } from '../../ui/countdown.tsx'
import { Quotation } from '../../ui/quotation.tsx'
import { isReason, ReasonField } from '../../ui/reason-field.tsx'
import { Section } from '../../ui/section.tsx'
import { useSubject } from '../ballots/subject.tsx'
import './without-a-vote.css'

function Call({ of: call }: { of: BoardCall }): JSX.Element {
  const [reason, setReason] = useState('')
  const { text, place, lang, after } = useSubject(call)
  const object = `raise-objection:${call.id}`
  return (
    <Section
      id={`call-${call.id}`}
      title={m.no_objection_title()}
      aside={<Countdown until={deadline(`call:${call.id}`)} of={pace.value?.withoutVote} />}
    >
      <Quotation lang={lang}>{text}</Quotation>
      {place && <p class="note">{place}</p>}
      <p class="call__how">{m.no_objection_how({ party: partyName(call.by) })}</p>
      {call.aside && <p class="note">{m.aside_are({ parties: partyNames(call.aside) })}</p>}
      {after !== undefined && <Gain after={after} />}
      {isOffered(object) && (
        <div class="call__object">
          <ReasonField id={`object-${call.id}`} value={reason} onValue={setReason} />
          <Acts
            of={[
              {
                key: object,
                command: { type: 'raise-objection', call: call.id, reason: reason.trim() },
                off: !isReason(reason),
                label: m.raise_objection(),
                icon: 'cross',
              },
              {
                key: `ask-for-vote:${call.id}`,
                command: { type: 'ask-for-vote', call: call.id },
                label: m.ask_for_vote(),
                icon: 'ballot',
              },
              {
                key: `stand-aside:${call.id}`,
                command: { type: 'stand-aside', call: call.id },
                label: m.vote_not_interested(),
                quiet: true,
              },
            ]}
          />
        </div>
      )}
    </Section>
  )
}

/** What the chairs take to be agreed in the bodies that this seat sees. */
export const calls = (): readonly BoardCall[] => [
  ...(board.value?.calls.values() ?? []),
  ...(desk.value?.calls.values() ?? []),
]

export const Calls = (): JSX.Element => (
  <>
    {calls().map((call) => (
      <Call key={call.id} of={call} />
    ))}
  </>
)
