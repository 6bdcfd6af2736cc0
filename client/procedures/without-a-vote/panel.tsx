/** What a chair takes to be agreed: it is, unless somebody objects in time, with a reason (DEC-16). */
import type { JSX } from 'preact'
import { useContext } from 'preact/hooks'
import type { BoardCall } from '../../../shared/engine/procedures/without-a-vote/view.ts'
import { Acts, Guided } from '../../moves/acts.tsx'
import { isOffered, offer } from '../../moves/offers.ts'
import { Gain } from '../../scores/gain.tsx'
import { draft } from '../../table/state/drafts.ts'
import { deadline, now } from '../../table/state/now.ts'
import { board, desk, pace } from '../../table/state/table.ts'
import { partyName, partyNames, partyOf } from '../../table/words/names.ts'
import { m } from '../../text/m.ts'
import { Chip } from '../../ui/chip.tsx'
import { isReason, ReasonField } from '../../ui/reason-field.tsx'
import { Section } from '../../ui/section.tsx'
import { useSubject } from '../ballots/subject.tsx'
import { isObjecting, NOTHING } from './objecting.ts'
import './without-a-vote.css'

/** The seconds that are left for speaking up, as large as they matter. */
function Seconds({ until, of = 0 }: { until: number; of: number | undefined }): JSX.Element | null {
  if (!until) return null
  const left = Math.max(0, until - now.value)
  const seconds = Math.ceil(left / 1000)
  return (
    <p class="hush__n">
      <b role="timer">{seconds}</b>
      <span>{m.call_ends()}</span>
      <span class="hush__rule" aria-hidden="true">
        <i style={{ width: `${of ? Math.min(100, left / of / 10) : 0}%` }} />
      </span>
    </p>
  )
}

function Objecting({ of: { id } }: { of: BoardCall }): JSX.Element | null {
  const guided = useContext(Guided)
  const reason = draft(`objection-${id}`, '')
  const key = `raise-objection:${id}`
  if (!isOffered(key) || (guided && offer(key) !== '')) return null
  return (
    <div class="call__object">
      {(!guided?.has(key) || isObjecting.value === id) && (
        <Guided.Provider value={guided && NOTHING}>
          <ReasonField id={`object-${id}`} value={reason.value} onValue={(words) => (reason.value = words)} />
          <Acts
            of={[
              {
                key,
                command: { type: 'raise-objection', call: id, reason: reason.value.trim() },
                off: !isReason(reason.value),
                label: guided ? m.send_objection() : m.raise_objection(),
                icon: 'cross',
              },
            ]}
          />
        </Guided.Provider>
      )}
      <Acts
        of={[
          {
            key: `ask-for-vote:${id}`,
            command: { type: 'ask-for-vote', call: id },
            label: m.ask_for_vote(),
            icon: 'ballot',
          },
          {
            key: `stand-aside:${id}`,
            command: { type: 'stand-aside', call: id },
            label: m.vote_not_interested(),
            quiet: true,
          },
        ]}
      />
    </div>
  )
}

function Call({ of: call }: { of: BoardCall }): JSX.Element {
  const guided = useContext(Guided)
  const { text, place, lang, after } = useSubject(call)
  const chair = partyOf(call.by)
  return (
    <Section id={`call-${call.id}`} title={m.no_objection_title()}>
      <div class="hush">
        {place && <p class="note">{place}</p>}
        <p class="hush__what" lang={lang}>
          {text}
        </p>
        <p class="hush__say">
          <span class="note">
            {chair && <Chip party={chair} named />} {m.chair_is({ party: partyName(call.by) })}
          </span>
          {m.call_says()}
        </p>
        <Seconds until={deadline(`call:${call.id}`)} of={pace.value?.withoutVote} />
      </div>
      {call.aside && <p class="note">{m.aside_are({ parties: partyNames(call.aside) })}</p>}
      {after !== undefined && !guided && <Gain after={after} />}
      <Objecting of={call} />
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
