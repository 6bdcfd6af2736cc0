/** Opening a channel: with whom, and whether others may know of it. */
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { ActAnswer } from '../../../shared/protocol/messages.ts'
import { act, type Command } from '../../moves/act.ts'
import { Acts } from '../../moves/acts.tsx'
import { scenario, seen } from '../../table/state/table.ts'
import { partyName } from '../../table/words/names.ts'
import { m } from '../../text/m.ts'
import { Chip } from '../../ui/chip.tsx'
import { channels } from './channels.ts'
import { showOwnBesides } from './new-channel.ts'

/** The new channel is chosen: what is written next goes there, and what was begun elsewhere stays there (P11). */
async function open(command: Command): Promise<ActAnswer> {
  const known = channels.peek().map(({ id }) => id)
  const answer = await act(command)
  if (answer.ok) showOwnBesides(known)
  return answer
}

export function ChannelForm({ onDone }: { onDone: () => void }): JSX.Element {
  const [members, setMembers] = useState<readonly string[]>([])
  const [secret, setSecret] = useState(false)
  return (
    <div class="channel-form">
      <fieldset>
        <legend class="label">{m.channel_with()}</legend>
        {scenario.value?.parties
          .filter((p) => p.id !== seen.value)
          .map((p) => (
            <label class="choice" key={p.id}>
              <input
                type="checkbox"
                checked={members.includes(p.id)}
                onChange={(event) =>
                  setMembers(event.currentTarget.checked ? [...members, p.id] : members.filter((id) => id !== p.id))
                }
              />
              <Chip party={p} named /> {partyName(p.id)}
            </label>
          ))}
      </fieldset>
      <fieldset>
        <legend class="label">{m.who_knows_of_it()}</legend>
        <label class="choice">
          <input type="radio" name="secret" checked={!secret} onChange={() => setSecret(false)} />
          <span>
            {m.open_channel()} <span class="note">{m.open_channel_how()}</span>
          </span>
        </label>
        <label class="choice">
          <input type="radio" name="secret" checked={secret} onChange={() => setSecret(true)} />
          <span>
            {m.secret_channel()} <span class="note">{m.secret_note()}</span>
          </span>
        </label>
      </fieldset>
      {members.length === 0 && <p class="note">{m.choose_members()}</p>}
      <Acts
        of={[
          members.length > 0 && {
            ...(members.length === 1 && { key: `open-channel:${members[0]}:${secret ? 'secret' : 'open'}` }),
            ask: () => open({ type: 'open-channel', with: members, secret }),
            label: m.invite(),
            main: true,
            after: onDone,
          },
          { label: m.cancel(), quiet: true, run: onDone },
        ]}
      />
    </div>
  )
}
