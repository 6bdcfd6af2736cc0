/** Who stands where to a document: initials, signature, consent, and what came instead. */
import type { JSX } from 'preact'
import type { BoardDocument } from '../../../shared/engine/procedures/treaty/view.ts'
import { scenario } from '../../table/state/table.ts'
import { partyNameYou } from '../../table/words/names.ts'
import { standing } from '../../table/words/standing.ts'
import { Chip } from '../../ui/chip.tsx'

export const Standings = ({ of: d }: { of: BoardDocument }): JSX.Element => (
  <ul class="standings">
    {scenario.value?.parties.map((party) => (
      <li class="lead" key={party.id}>
        <Chip party={party} named /> <span>{partyNameYou(party.id)}</span>
        <i />
        <span>{standing(d, party.id)}</span>
      </li>
    ))}
  </ul>
)
