/** The roll: chip, name, a leader of dots, and the answer as sign and word, in the order of the table. */
import type { JSX } from 'preact'
import { seen } from '../../table/state/table.ts'
import { type Answer, positionIcon, positionName } from '../../table/words/closed-lists.ts'
import { entry } from '../../table/words/entry.ts'
import { partyNameYou, partyOf } from '../../table/words/names.ts'
import { Chip } from '../../ui/chip.tsx'
import { Icon } from '../../ui/icon.tsx'
import './roll.css'

const tones: Readonly<Record<Answer, 'yes' | 'no' | 'abs' | 'wait'>> = {
  yes: 'yes',
  no: 'no',
  abstain: 'abs',
  'not-participating': 'abs',
  'not-interested': 'abs',
  absent: 'wait',
  answered: 'abs',
  '': 'wait',
}

interface RollProps {
  parties: readonly string[]
  /** party → `Answer` */
  answerOf: (party: string) => string
  /** What stands where there is no answer. */
  waiting: (party: string) => string
  /** Whom the roll-call has come to. */
  called?: string
}

export const Roll = ({ parties, answerOf, waiting, called }: RollProps): JSX.Element => (
  <ol class="roll">
    {parties.map((id) => {
      const party = partyOf(id)
      const answer = answerOf(id)
      return (
        <li
          key={id}
          class={`lead${id === seen.value ? ' you' : ''}${id === called ? ' roll__called' : ''}`}
          aria-current={id === called ? 'step' : undefined}
        >
          {party && <Chip party={party} named />} <span>{partyNameYou(id)}</span>
          <i />
          <span class={`roll__v roll__v--${entry(tones, answer) ?? 'abs'}`}>
            <Icon name={positionIcon(answer)} />
            {answer ? positionName(answer) : waiting(id)}
          </span>
        </li>
      )
    })}
  </ol>
)
