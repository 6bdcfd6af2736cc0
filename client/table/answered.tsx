/** Who has answered what is asked of all, and who is still awaited; the answers themselves are not shown. */
import type { JSX } from 'preact'
import { unlist } from '../../shared/engine/kernel/text-lists.ts'
import { m } from '../text/m.ts'
import { Chip } from '../ui/chip.tsx'
import { Icon } from '../ui/icon.tsx'
import { board, scenario, seen } from './table.ts'

export function Answered(): JSX.Element {
  const done = unlist(board.value?.answered ?? '')
  return (
    <ul class="backing">
      {scenario.value?.parties.map((party) => (
        <li key={party.id} class={done.includes(party.id) ? '' : 'muted'}>
          <Chip party={party} you={party.id === seen.value} />{' '}
          {done.includes(party.id) ? (
            <>
              <Icon name="check" /> {m.has_answered()}
            </>
          ) : (
            <>
              <Icon name="wait" /> {m.awaited_one()}
            </>
          )}
        </li>
      ))}
    </ul>
  )
}
