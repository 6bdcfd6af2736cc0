/** The top of *Now*: one sentence what to do, and the clock, named by what happens when it ends. */
import type { JSX } from 'preact'
import type { Situation } from '../../shared/guidance/situation.ts'
import { coachSpeaks } from '../procedures/clock/coach-line.ts'
import { deadline, now } from '../table/state/now.ts'
import { board } from '../table/state/table.ts'
import { partyNames } from '../table/words/names.ts'
import { clock } from '../text/format.ts'
import { sentence } from '../text/sentence.ts'
import { Icon } from '../ui/icon.tsx'
import { say } from './situation.ts'

/** In a practice the clocks stand still while only its person is awaited. */
const STANDS = ['start', 'awaited', 'break']

function Time({ until }: { until: string }): JSX.Element | null {
  if (STANDS.includes(board.value?.stoppedFor ?? ''))
    return (
      <p class="coach__time">
        <Icon name="pause" />
        <span>{sentence('clocks.stopped')}</span>
      </p>
    )
  const at = deadline(until)
  if (!at) return null
  return (
    <p class="coach__time">
      <b aria-hidden="true">{clock(at - now.value)}</b>
      <span>{sentence(`clocks.${until.split(':')[0]}`)}</span>
    </p>
  )
}

export function Coach({ of: { coach, main, awaits } }: { of: Situation }): JSX.Element | null {
  if (!coachSpeaks.value) return null
  // Whom the sentence names is not named again.
  const isWaitedFor = awaits.parties.length > 0 && awaits.parties.join() !== coach.params.party
  return (
    <div class={`coach${main ? ' coach--turn' : ''}`}>
      <p class="coach__say" role="status">
        {say(coach)}
      </p>
      {!main && isWaitedFor && <p class="coach__time">{partyNames(awaits.parties)}</p>}
      <Time until={awaits.until} />
    </div>
  )
}
