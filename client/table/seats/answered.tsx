/** Who has answered what is asked of all, and who is still awaited; the answers themselves are not shown. */
import type { JSX } from 'preact'
import { m } from '../../text/m.ts'
import { Chip } from '../../ui/chip.tsx'
import { Icon } from '../../ui/icon.tsx'
import { scenario, seen } from '../state/table.ts'

export function Answered({ by: done }: { by: readonly string[] }): JSX.Element {
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
