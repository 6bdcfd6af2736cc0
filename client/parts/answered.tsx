/** Who has answered what is asked of all, and who is still awaited; the answers themselves are not shown. */
import type { JSX } from 'preact'
import { unlist } from '../../shared/engine/text-lists.ts'
import { board, scenario, seen } from '../state/table.ts'
import { m } from '../text/m.ts'
import { Chip } from './chip.tsx'
import { Icon } from './icon.tsx'

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
