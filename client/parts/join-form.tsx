/** Who joins, and where: a name, a seat, and for a seat that is taken the part in its delegation. */
import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { CodeAnswer } from '../../shared/protocol/http.ts'
import { http } from '../net/http.ts'
import { problem } from '../net/problem.ts'
import { keepSeat } from '../net/seats.ts'
import { m } from '../paraglide/messages.js'
import { go } from '../route.ts'
import { lang } from '../text/lang.ts'
import { keepName, keptName, NameField } from './name-field.tsx'
import { SeatPick } from './seat-pick.tsx'

const isTaken = (table: CodeAnswer | undefined, party: string): boolean =>
  table?.seats.some((seat) => seat.party === party && seat.names.length > 0) ?? false

/** Who saw a free seat wants to be its head, not the deputy of somebody who was quicker. */
const roleAt = (table: CodeAnswer, party: string, chosen: 'deputy' | 'expert'): 'head' | 'deputy' | 'expert' =>
  isTaken(table, party) ? chosen : 'head'

interface JoinFormProps {
  code: string
  table?: CodeAnswer | undefined
  /** Somebody was quicker: what is known of the table is out of date. */
  onStale: () => void
}

export function JoinForm({ code, table, onStale }: JoinFormProps): JSX.Element {
  const [name, setName] = useState(keptName())
  const [party, setParty] = useState('')
  const [role, setRole] = useState<'deputy' | 'expert'>('deputy')
  const [trouble, setTrouble] = useState('')
  const [busy, setBusy] = useState(false)
  const chosen = table?.seats.some((seat) => seat.party === party) ? party : ''
  const free = table?.assignment === 'free'
  useEffect(() => setTrouble(''), [code, party])

  async function join(at: string): Promise<void> {
    if (busy) return
    if (!table) return setTrouble(code.length < 6 ? m.need_code() : m.need_table())
    if (!name.trim()) return setTrouble(m.need_name())
    setTrouble('')
    keepName(name.trim())
    setBusy(true)
    const wanted = at ? { party: at, role: roleAt(table, at, role) } : {}
    try {
      const seat = await http.join({ code, name: name.trim(), lang: lang.value, ...wanted })
      keepSeat({ ...seat, code, number: table.number, name: name.trim(), scenario: table.scenario })
      go(`/table/${seat.table}`)
    } catch (error) {
      setTrouble(problem(error))
      setBusy(false)
      onStale()
    }
  }

  return (
    <form
      class="join__form"
      onSubmit={(event) => {
        event.preventDefault()
        void join(chosen)
      }}
    >
      <NameField name={name} onName={setName} note={m.name_note()} />
      {table && free && <SeatPick table={table} party={chosen} onParty={setParty} />}
      {table && !free && <p class="note">{m.seat_is_given()}</p>}
      {table && free && isTaken(table, chosen) && (
        <fieldset>
          <legend class="label">{m.your_role()}</legend>
          {(['deputy', 'expert'] as const).map((r) => (
            <label class="choice" key={r}>
              <input type="radio" name="role" checked={role === r} onChange={() => setRole(r)} />
              {r === 'deputy' ? m.role_deputy() : m.role_expert()}
            </label>
          ))}
        </fieldset>
      )}
      <div class="btns">
        <button class="btn btn--main" type="submit" aria-disabled={busy}>
          {m.sit_down()}
        </button>
        {table && free && (
          <button class="btn btn--quiet" type="button" onClick={() => void join('')}>
            {m.any_free_seat()}
          </button>
        )}
      </div>
      <p class="note trouble" role="alert">
        {trouble}
      </p>
    </form>
  )
}
