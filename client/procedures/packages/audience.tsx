/** What each side gains from a package, and who is shown it first. */
import type { JSX } from 'preact'
import { scenario, seen } from '../../table/state/table.ts'
import { partyName } from '../../table/words/names.ts'
import { m } from '../../text/m.ts'
import { TooLong } from '../../ui/too-long.tsx'
import type { Contents } from './draft.ts'

export const othersThanUs = () => scenario.value?.parties.filter(({ id }) => id !== seen.value) ?? []

interface GainsProps {
  of: (party: string) => string
  onGain: (party: string, text: string) => void
}
export const Gains = ({ of, onGain }: GainsProps): JSX.Element => (
  <fieldset class="gains">
    <legend class="label">{m.what_each_gains()}</legend>
    <p class="note">{m.gains_note()}</p>
    {othersThanUs().map(({ id }) => (
      <div class="field" key={id}>
        <label for={`g-${id}`}>{partyName(id)}</label>
        <textarea
          id={`g-${id}`}
          rows={2}
          value={of(id)}
          onInput={({ currentTarget: { value } }) => onGain(id, value)}
        />
        <TooLong text={of(id)} kind="line" />
      </div>
    ))}
  </fieldset>
)

type Shown = Pick<Contents, 'forSome' | 'shownTo'>
interface AudienceProps {
  of: Shown
  onAudience: (shown: Partial<Shown>) => void
}
export const Audience = ({ of: { forSome, shownTo }, onAudience }: AudienceProps): JSX.Element => (
  <fieldset>
    <legend class="label">{m.who_sees_it()}</legend>
    <label class="choice">
      <input type="radio" name="shown" checked={!forSome} onChange={() => onAudience({ forSome: false })} />
      {m.everyone_sees()}
    </label>
    <label class="choice">
      <input type="radio" name="shown" checked={forSome} onChange={() => onAudience({ forSome: true })} />
      {m.some_see_first()}
    </label>
    {forSome && shownTo.length === 0 && <p class="note">{m.choose_who_sees()}</p>}
    {forSome &&
      othersThanUs().map(({ id }) => (
        <label class="choice choice--inline" key={id}>
          <input
            type="checkbox"
            checked={shownTo.includes(id)}
            onChange={({ currentTarget: { checked } }) =>
              onAudience({ shownTo: checked ? [...shownTo, id] : shownTo.filter((one) => one !== id) })
            }
          />
          {partyName(id)}
        </label>
      ))}
  </fieldset>
)
