/** A seat: shape, hue and three letters; the full name beside it, or hidden for those who listen. */
import type { JSX } from 'preact'
import type { Party } from '../../shared/scenario/schema.ts'
import { tx } from '../text/lang.ts'
import './chip.css'

interface ChipProps {
  party: Pick<Party, 'id' | 'name' | 'hue' | 'shape'>
  you?: boolean
  away?: boolean
  /** The full name stands beside the chip: do not say it twice. */
  named?: boolean
}

export const Chip = ({ party, you, away, named }: ChipProps): JSX.Element => (
  <span class={`chip${you ? ' chip--you' : ''}${away ? ' chip--away' : ''}`} data-hue={party.hue}>
    <svg aria-hidden="true">
      <use href={`#icon-s-${party.shape}`} />
    </svg>
    {named ? <span aria-hidden="true">{party.id}</span> : party.id}
    {!named && <span class="vh"> {tx(party.name)}</span>}
  </span>
)
