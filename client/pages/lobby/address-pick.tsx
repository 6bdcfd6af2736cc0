/** The choice among the addresses of the computer that serves, where the first leads nowhere for the others. */
import type { JSX } from 'preact'
import { m } from '../../paraglide/messages.js'
import { address, addresses, chosen } from './addresses.ts'

export const AddressPick = (): JSX.Element => (
  <label class="note">
    {m.other_address()}{' '}
    <select
      value={address.value}
      onChange={(event) => {
        chosen.value = event.currentTarget.value
      }}
    >
      {addresses.value.map((other) => (
        <option key={other} value={other}>
          {other.replace('http://', '')}
        </option>
      ))}
    </select>
  </label>
)
