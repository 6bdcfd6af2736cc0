/** The talks begin at all tables of a class by one act. It cannot be taken back: it is asked for twice, and told table by table. */
import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { BeginAnswer } from '../../../shared/protocol/http.ts'
import type { HeldClass } from '../../net/classes.ts'
import { call } from '../../net/http.ts'
import { problem } from '../../net/problem.ts'
import { m } from '../../paraglide/messages.js'
import { Icon } from '../../ui/icon.tsx'

type Told = BeginAnswer['tables']

const SAYS = [
  ['begun', m.begun_at],
  ['running', m.begun_before],
  ['not-now', m.not_begun_at],
] as const

function what(told: Told): string {
  const parts = SAYS.map(([state, say]) => {
    const tables = told.filter((table) => table.state === state).map(({ number }) => number)
    return tables.length > 0 ? say({ tables: tables.join(', ') }) : ''
  })
  return parts.filter(Boolean).join(' ')
}

export function BeginAll({ of: opened }: { of: HeldClass }): JSX.Element {
  const [isSure, setSure] = useState(false)
  const [told, setTold] = useState<Told>([])
  const [trouble, setTrouble] = useState('')
  const [busy, setBusy] = useState(false)
  const part = useRef<HTMLDivElement>(null)
  const yes = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (isSure) yes.current?.focus()
  }, [isSure])
  function close(): void {
    setSure(false)
    part.current?.querySelector('button')?.focus()
  }
  async function begin(): Promise<void> {
    if (busy) return
    setBusy(true)
    setTrouble('')
    try {
      const { tables } = await call<BeginAnswer>('POST', `/api/classes/${opened.class}/begin`, undefined, opened.token)
      setTold(tables)
      close()
    } catch (error) {
      setTrouble(problem(error))
    }
    setBusy(false)
  }
  return (
    <div class="begin-all" ref={part}>
      <div class="btns">
        <button class="btn" type="button" aria-expanded={isSure} onClick={() => setSure(true)}>
          <Icon name="play" />
          {m.begin_all()}
        </button>
      </div>
      {isSure && (
        <>
          <p class="note" id="begin-all">
            {m.begin_all_note({ count: opened.tables.length })}
          </p>
          <div class="btns">
            <button
              class="btn btn--main"
              type="button"
              ref={yes}
              aria-disabled={busy}
              aria-describedby="begin-all"
              onClick={() => void begin()}
            >
              {m.begin_talks()}
            </button>
            <button class="btn btn--quiet" type="button" onClick={close}>
              {m.cancel()}
            </button>
          </div>
        </>
      )}
      <p role="status">{what(told)}</p>
      {trouble && <p role="alert">{trouble}</p>}
    </div>
  )
}
