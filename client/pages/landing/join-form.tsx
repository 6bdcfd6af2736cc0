/** Who joins, and where: a name, a seat, and for a seat that is taken the part in its delegation. */
import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { CodeAnswer, SeatAnswer } from '../../../shared/protocol/http.ts'
import { useSending } from '../../moves/sending.ts'
import { http } from '../../net/http.ts'
import { keepSeat } from '../../net/seats.ts'
import { m } from '../../paraglide/messages.js'
import { go } from '../../route.ts'
import { lang } from '../../text/lang.ts'
import { NameField, Trouble } from '../../ui/name-field.tsx'
import { SeatPick } from './seat-pick.tsx'

const isTaken = (table: CodeAnswer | undefined, party: string): boolean =>
  table?.seats.some((seat) => seat.party === party && seat.names.length > 0) ?? false

/** Who saw a free seat wants to be its head, not the deputy of somebody who was quicker. */
const roleAt = (table: CodeAnswer, party: string, chosen: 'deputy' | 'expert'): 'head' | 'deputy' | 'expert' =>
  isTaken(table, party) ? chosen : 'head'

/** A seat at once, or after a while; what that takes is fetched when it is needed. */
async function seatFor(wish: Parameters<typeof http.join>[0], tell: (sentence: string) => void): Promise<SeatAnswer> {
  const late = () => import('./consent.ts')
  try {
    const answer = await http.join(wish)
    return 'waiting' in answer ? await (await late()).seatOf(wish, tell) : answer
  } catch (error) {
    throw await late().then(
      ({ explained }) => explained(error),
      () => error,
    )
  }
}

interface JoinFormProps {
  code: string
  table?: CodeAnswer | undefined
  /** Somebody was quicker: what is known of the table is out of date. */
  onStale: () => void
}

export function JoinForm({ code, table, onStale }: JoinFormProps): JSX.Element {
  const sending = useSending()
  const [party, setParty] = useState('')
  const [role, setRole] = useState<'deputy' | 'expert'>('deputy')
  const [waiting, setWaiting] = useState('')
  const chosen = table?.seats.some((seat) => seat.party === party) ? party : ''
  const free = table?.assignment === 'free'
  useEffect(() => sending.setTrouble(''), [code, party])

  async function join(at: string, isAny = false): Promise<void> {
    if (!table) return sending.setTrouble(code.length < 6 ? m.need_code() : m.need_table())
    if (free && !at && !isAny) return sending.setTrouble(m.need_seat())
    const wanted = at ? { party: at, role: roleAt(table, at, role) } : {}
    await sending.send(
      async (name, id) => {
        const seat = await seatFor({ id, code, name, lang: lang.value, ...wanted }, setWaiting)
        keepSeat({ ...seat, code, number: table.number, name, scenario: table.scenario })
        go(`/table/${seat.table}`)
      },
      () => {
        setWaiting('')
        onStale()
      },
    )
  }

  return (
    <form
      class="join__form"
      onSubmit={(event) => {
        event.preventDefault()
        void join(chosen)
      }}
    >
      <NameField of={sending} note={m.name_note()} />
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
        <button class="btn btn--main" type="submit" aria-disabled={sending.busy}>
          {m.sit_down()}
        </button>
        {table && free && (
          <button class="btn btn--quiet" type="button" onClick={() => void join('', true)}>
            {m.any_free_seat()}
          </button>
        )}
      </div>
      {waiting && (
        <p class="note" role="status">
          {waiting}
        </p>
      )}
      <Trouble of={sending} />
    </form>
  )
}
