/** The tables of a class: number, code, link, and the way to each. */
import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { ScenarioSummary } from '../../../shared/scenario/public.ts'
import { base } from '../../base.ts'
import { forgetClass, type HeldClass } from '../../net/classes.ts'
import { ApiError, call } from '../../net/http.ts'
import { problem } from '../../net/problem.ts'
import { m } from '../../paraglide/messages.js'
import { lang, tx } from '../../text/lang.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Invite, spaced } from '../lobby/invite.tsx'
import { BeginAll } from './begin-all.tsx'

interface ClassProps {
  opened: HeldClass
  onDeleted: () => void
  list: readonly ScenarioSummary[]
}

const titleOf = ({ opened, list }: Pick<ClassProps, 'opened' | 'list'>): string =>
  tx(list.find((s) => s.id === opened.scenario)?.title)

/** «22.11.2026, 14:05»: figures only, for browsers that know no Kazakh months. */
const opening = ({ openedAt }: HeldClass): string =>
  new Intl.DateTimeFormat(lang.value === 'en' ? 'en-GB' : 'ru', { dateStyle: 'short', timeStyle: 'short' }).format(
    openedAt,
  )

function Tables({ of: opened, first = '' }: { of: HeldClass; first?: string }): JSX.Element {
  const [shown, setShown] = useState(first)
  return (
    <ol class="tables">
      {opened.tables.map(({ table, code, number }) => (
        <li class="tables__row" key={table}>
          <span class="tables__n serif">{number}</span>
          <span class="tables__code serif">{spaced(code)}</span>
          <span class="btns">
            <a class="btn" href={`${base}/table/${table}`}>
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
  )
}

const askOfClass = (method: string, opened: HeldClass): Promise<unknown> =>
  call(method, `/api/classes/${opened.class}`, undefined, opened.token)

/** It cannot be taken back: it is asked for twice. */
function DeleteClass({ of: opened, onDeleted }: { of: HeldClass; onDeleted: () => void }): JSX.Element {
  const [isSure, setSure] = useState(false)
  const [trouble, setTrouble] = useState('')
  async function remove(): Promise<void> {
    try {
      await askOfClass('DELETE', opened)
    } catch (error) {
      // Somebody was quicker, or the days for which it is kept are over.
      if (!(error instanceof ApiError && error.code === 'unknown-class')) return setTrouble(problem(error))
    }
    forgetClass(opened)
    onDeleted()
  }
  return (
    <>
      <div class="btns">
        <button class="btn btn--quiet" type="button" aria-expanded={isSure} onClick={() => setSure(!isSure)}>
          {m.delete_class()}
        </button>
      </div>
      {isSure && (
        <div class="btns">
          <p class="note">{m.delete_class_note()}</p>
          <button class="btn" type="button" onClick={() => void remove()}>
            {m.delete_class()}
          </button>
        </div>
      )}
      {trouble && <p role="alert">{trouble}</p>}
    </>
  )
}

/** The class that was opened last, with the code of its first table in large figures. */
export function ClassTables({ opened, list, onNew, onDeleted }: ClassProps & { onNew: () => void }): JSX.Element {
  // Its codes are known where its instructor is: nobody's guesses hold them up there (`code-guard.ts`).
  useEffect(() => {
    askOfClass('GET', opened).catch(() => {})
  }, [opened])
  return (
    <section class="sec" aria-labelledby="h-tables">
      <div class="sec__head">
        <h2 id="h-tables">{titleOf({ opened, list })}</h2>
        <button class="btn btn--quiet" type="button" onClick={onNew}>
          {m.new_class()}
        </button>
      </div>
      <p class="note">{opening(opened)}</p>
      <Tables key={opened.openedAt} of={opened} first={opened.tables[0]?.table ?? ''} />
      <BeginAll of={opened} />
      <DeleteClass of={opened} onDeleted={onDeleted} />
    </section>
  )
}

/** A class of an earlier day, folded. */
export const OlderClass = ({ opened, list, onDeleted }: ClassProps): JSX.Element => (
  <Disclosure
    title={
      <>
        {titleOf({ opened, list })}{' '}
        <span class="note">
          {opening(opened)}; {m.number_of_tables()}: {opened.tables.length}
        </span>
      </>
    }
  >
    <Tables of={opened} />
    <DeleteClass of={opened} onDeleted={onDeleted} />
  </Disclosure>
)
