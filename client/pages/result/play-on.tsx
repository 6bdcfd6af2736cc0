/** Opens a practice that begins at a moment of this one. */
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { PracticeAnswer } from '../../../shared/protocol/http.ts'
import { call } from '../../net/http.ts'
import { problem } from '../../net/problem.ts'
import { newId } from '../../net/request-id.ts'
import { keepSeat, seatAt } from '../../net/seats.ts'
import { m } from '../../paraglide/messages.js'
import { go } from '../../route.ts'
import { me } from '../../table/state/table.ts'
import { keepPractice, lastPractice } from '../practice/last.ts'

/** The new table is ours as the old one was, and the one to play again. */
async function playOn(seq: number, id: string): Promise<void> {
  const old = me.peek()
  if (!old) return
  const seat = await call<PracticeAnswer>('POST', '/api/practice/on', { id, seq }, old.token)
  keepSeat({ ...seatAt(old.table), ...seat })
  const { scenario, party, pace, opponents } = lastPractice()
  if (scenario && party && pace && opponents) keepPractice({ table: seat.table, scenario, party, pace, opponents })
  go(`/table/${seat.table}`)
}

export function PlayOn({ seq, minute }: { seq: number; minute: number }): JSX.Element {
  const [id] = useState(newId)
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState('')
  const press = () => {
    if (busy) return
    setBusy(true)
    setTrouble('')
    playOn(seq, id).catch((error) => {
      setTrouble(problem(error))
      setBusy(false)
    })
  }
  return (
    <div class="costs__on">
      <button class="btn" type="button" aria-disabled={busy} onClick={press}>
        {m.play_on_here()}
        <span class="vh">. {m.costs_minute({ minute })}</span>
      </button>
      {trouble && (
        <p class="error" role="alert">
          {trouble}
        </p>
      )}
    </div>
  )
}
