/** A direct proposal of our own: where it is made, to whom, what it holds, and whether it binds on condition (CON-2). */
import type { JSX } from 'preact'
import { PLENARY } from '../../../shared/engine/bodies/plenary.ts'
import { unlist } from '../../../shared/engine/kernel/text-lists.ts'
import { Acts } from '../../moves/acts.tsx'
import { isOffered } from '../../moves/offers.ts'
import { draft } from '../../table/state/drafts.ts'
import { seen } from '../../table/state/table.ts'
import { partyName, partyOf } from '../../table/words/names.ts'
import { m } from '../../text/m.ts'
import { Chip } from '../../ui/chip.tsx'
import { channelName } from '../channels/channel-name.ts'
import { channels } from '../channels/channels.ts'
import { isWhole, NO_OFFER, type Offer, OfferFields } from './form.tsx'
import { isAddressed, mayConcede, Release, releaseOf, sending, Whom } from './release.tsx'

interface NewOffer extends Offer {
  readonly channel: string
  readonly to: readonly string[]
  /** Of a concession the document whose ratification releases it; else ''. */
  readonly agreement: string
}
const NOTHING: NewOffer = { ...NO_OFFER, channel: PLENARY, to: [], agreement: '' }

interface NewOfferProps {
  /** Left out where one still chooses it. */
  channel?: string
  onDone?: () => void
}

export function NewOfferForm({ channel: here, onDone }: NewOfferProps): JSX.Element {
  const kept = draft(`offer-${here ?? 'now'}`, NOTHING)
  const set = (change: Partial<NewOffer>) => {
    kept.value = { ...kept.value, ...change }
  }
  const { channel: chosen, to, agreement: named, ...offer } = kept.value
  const rooms = channels.value.filter(({ id }) => isOffered(`make-proposal:${id}`) || mayConcede(id))
  const room = rooms.find(({ id }) => id === (here ?? chosen)) ?? rooms[0]
  const heard = unlist(room?.members ?? '').filter((party) => party !== seen.value)
  const others = heard.length === 1 ? heard : heard.filter((party) => to.includes(party))
  const release = releaseOf(room?.id ?? '', others, named)
  const { agreement } = release
  const id = `offer-${here ?? 'now'}`
  return (
    <div class="offer__form">
      {here === undefined && rooms.length > 1 && (
        <div class="field">
          <label for={`${id}-where`}>{m.channels()}</label>
          <select
            id={`${id}-where`}
            value={room?.id}
            onChange={({ currentTarget: { value } }) => set({ channel: value })}
          >
            {rooms.map((one) => (
              <option key={one.id} value={one.id}>
                {channelName(one)}
              </option>
            ))}
          </select>
        </div>
      )}
      {heard.length > 1 && (
        <fieldset>
          <legend class="label">{m.channel_with()}</legend>
          {heard.map((party) => {
            const of = partyOf(party)
            return (
              <label class="choice choice--inline" key={party}>
                <input
                  type="checkbox"
                  checked={others.includes(party)}
                  onChange={({ currentTarget: { checked } }) =>
                    set({ to: checked ? [...to, party] : to.filter((one) => one !== party) })
                  }
                />
                {of && <Chip party={of} named />} {partyName(party)}
              </label>
            )
          })}
        </fieldset>
      )}
      <Release id={id} of={release} onAgreement={(document) => set({ agreement: document })} />
      <OfferFields id={id} to={others} offer={offer} onOffer={set} isConcession={agreement !== ''} />
      <Whom to={others} agreement={agreement} />
      <Acts
        of={[
          room !== undefined && {
            ...sending(room.id, others, agreement, offer),
            label: m.send_offer(),
            main: true,
            off: !isAddressed(others, agreement) || !isWhole(offer),
            after: () => {
              kept.value = NOTHING
              onDone?.()
            },
          },
          onDone !== undefined && { label: m.cancel(), quiet: true, run: onDone },
        ]}
      />
    </div>
  )
}
