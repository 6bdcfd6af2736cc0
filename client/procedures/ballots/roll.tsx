/** The roll: chip, name, a leader of dots, and the answer as sign and word, in the order of the table. */
import type { JSX } from 'preact'
import { partyNameYou, partyOf } from '../../table/names.ts'
import { seen } from '../../table/table.ts'
import { positionIcon, positionName } from '../../table/words.ts'
import { Chip } from '../../ui/chip.tsx'
import { Icon } from '../../ui/icon.tsx'

const tone = (position: string): string =>
  ({ yes: ' roll__v--yes', no: ' roll__v--no', '': ' roll__v--wait', absent: ' roll__v--wait' })[position] ??
  ' roll__v--abs'

interface RollProps {
  parties: readonly string[]
  /** party → position, `answered` for an answer not yet shown, '' for none yet */
  answerOf: (party: string) => string
  waiting: string
}

export const Roll = ({ parties, answerOf, waiting }: RollProps): JSX.Element => (
  <ol class="roll">
    {parties.map((id) => {
      const party = partyOf(id)
      const answer = answerOf(id)
      return (
        <li key={id} class={`lead${id === seen.value ? ' you' : ''}`}>
          {party && <Chip party={party} named />} <span>{partyNameYou(id)}</span>
          <i />
          <span class={`roll__v${tone(answer)}`}>
            <Icon name={positionIcon(answer)} />
            {answer ? positionName(answer) : waiting}
          </span>
        </li>
      )
    })}
  </ol>
)
