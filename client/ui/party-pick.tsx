/** A list of parties as radio rows: chip, name, and what is to be said of each. */
import type { ComponentChildren, JSX } from 'preact'
import type { Party } from '../../shared/scenario/schema.ts'
import { tx } from '../text/lang.ts'
import { Chip } from './chip.tsx'
import './party-pick.css'

interface PartyPickProps {
  legend: string
  parties: readonly Party[]
  party: string
  onParty: (party: string) => void
  noteOf?: (party: Party) => ComponentChildren
  takenOf?: (party: Party) => boolean
}

export const PartyPick = ({ legend, parties, party, onParty, noteOf, takenOf }: PartyPickProps): JSX.Element => (
  <fieldset>
    <legend class="label">{legend}</legend>
    {parties.map((p) => (
      <label class={`pick${takenOf?.(p) ? ' pick--taken' : ''}`} key={p.id}>
        <input type="radio" name="party" value={p.id} checked={party === p.id} onChange={() => onParty(p.id)} />
        <span class="pick__dot" aria-hidden="true" />
        <Chip party={p} named />
        <span class="pick__n">{tx(p.name)}</span>
        <span class="note">{noteOf?.(p)}</span>
      </label>
    ))}
  </fieldset>
)
