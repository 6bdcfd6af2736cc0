/** The tables of a class: number, code, link, and the way to each. */
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { ScenarioSummary } from '../../shared/scenario/public.ts'
import type { HeldClass } from '../net/classes.ts'
import { m } from '../paraglide/messages.js'
import { tx } from '../text/lang.ts'
import { Invite, spaced } from './invite.tsx'

interface ClassTablesProps {
  opened: HeldClass
  list: readonly ScenarioSummary[]
  onNew: () => void
}

export function ClassTables({ opened, list, onNew }: ClassTablesProps): JSX.Element {
  const [shown, setShown] = useState(opened.tables[0]?.table ?? '')
  const scenario = list.find((s) => s.id === opened.scenario)
  return (
    <section class="sec" aria-labelledby="h-tables">
      <div class="sec__head">
        <h2 id="h-tables">{tx(scenario?.title)}</h2>
        <button class="btn btn--quiet" type="button" onClick={onNew}>
          {m.new_class()}
        </button>
      </div>
      <ol class="tables">
        {opened.tables.map(({ table, code, number }) => (
          <li class="tables__row" key={table}>
            <span class="tables__n serif">{number}</span>
            <span class="tables__code serif">{spaced(code)}</span>
            <span class="btns">
              <a class="btn" href={`/table/${table}`}>
                {m.open_table({ number })}
              </a>
              <button
                class="btn btn--quiet"
                type="button"
                aria-expanded={shown === table}
                onClick={() => setShown(shown === table ? '' : table)}
              >
                {m.code_and_link({ number })}
              </button>
            </span>
            {shown === table && <Invite code={code} />}
          </li>
        ))}
      </ol>
    </section>
  )
}
