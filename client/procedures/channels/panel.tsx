/** Talk: the channels with what is unread, and the one that is open. */
import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { unlist } from '../../../shared/engine/kernel/text-lists.ts'
import { Acts } from '../../moves/acts.tsx'
import { isActing, isOfferedAny } from '../../moves/offers.ts'
import { board, isReadOnly } from '../../table/state/table.ts'
import { partyName, partyNames } from '../../table/words/names.ts'
import { m } from '../../text/m.ts'
import { Icon } from '../../ui/icon.tsx'
import { later } from '../../ui/later.tsx'
import { Section } from '../../ui/section.tsx'
import { channelKind, channelName } from './channel-name.ts'
import { channels, isInvited, shown, shownChannel, type TalkChannel, talk, unread } from './channels.ts'
import { Room } from './room.tsx'
import './talk.css'

const ChannelForm = later(() => import('./channel-form.tsx').then((part) => part.ChannelForm))

const icons = { plenary: 'people', delegation: 'lock', open: 'talk', secret: 'lock' } as const

function Preview({ of: c }: { of: TalkChannel }): JSX.Element {
  const said = talk.value.get(c.id)?.findLast(({ type }) => type === 'said')
  if (!said) return <span class="note">{channelKind(c)}</span>
  return (
    <span class="note">
      {partyName(String(said.params.party))}: <bdi lang={String(said.params.lang)}>{String(said.params.text)}</bdi>
    </span>
  )
}

function Row({ of: c }: { of: TalkChannel }): JSX.Element {
  const fresh = unread(c.id)
  const isShown = shownChannel.value?.id === c.id
  return (
    <li>
      <button
        class={`chan${c.secret ? ' chan--secret' : ''}`}
        type="button"
        aria-current={isShown ? 'true' : undefined}
        onClick={() => {
          shown.value = c.id
        }}
      >
        <Icon name={icons[c.kind]} />
        <span class="chan__what">
          <b>{channelName(c)}</b>
          {isInvited(c) ? <span class="note">{m.invited_you()}</span> : <Preview of={c} />}
        </span>
        {fresh > 0 && (
          <span class="unread">
            <span aria-hidden="true">{fresh}</span>
            <span class="vh">{m.new_count({ count: fresh })}</span>
          </span>
        )}
      </button>
      {isInvited(c) && (
        <Acts
          of={[
            {
              key: `accept-invitation:${c.id}`,
              command: { type: 'accept-invitation', channel: c.id },
              label: m.accept(),
              after: () => {
                shown.value = c.id
              },
            },
            {
              key: `decline-invitation:${c.id}`,
              command: { type: 'decline-invitation', channel: c.id },
              label: m.decline(),
            },
          ]}
        />
      )}
    </li>
  )
}

export function Talk(): JSX.Element {
  const opening = useSignal(false)
  const current = shownChannel.value
  return (
    <Section
      id="talk"
      title={m.talk()}
      aside={
        isOfferedAny('open-channel') &&
        !isReadOnly.value &&
        isActing.value && (
          <button
            class="btn btn--quiet"
            type="button"
            aria-expanded={opening.value}
            onClick={() => {
              opening.value = !opening.value
            }}
          >
            {m.open_a_channel()}
          </button>
        )
      }
    >
      {opening.value && (
        <ChannelForm
          onDone={() => {
            opening.value = false
          }}
        />
      )}
      <nav aria-label={m.channels()}>
        <ul>
          {channels.value.map((c) => (
            <Row key={c.id} of={c} />
          ))}
        </ul>
      </nav>
      {[...(board.value?.disclosures.values() ?? [])].map(({ id, members }) => (
        <p key={id} class="note">
          {m.known_channel({ parties: partyNames(unlist(members)) })}
        </p>
      ))}
      {current && <Room key={current.id} of={current} />}
    </Section>
  )
}
