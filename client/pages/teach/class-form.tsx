/** The set-up of a class. Everything here can be chosen again in a new class. */
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { ScenarioSummary } from '../../../shared/scenario/public.ts'
import type { PaceId } from '../../../shared/scenario/schema.ts'
import { useSending } from '../../moves/sending.ts'
import { keepClass } from '../../net/classes.ts'
import { http } from '../../net/http.ts'
import { m } from '../../paraglide/messages.js'
import { lang } from '../../text/lang.ts'
import { NameField, Trouble } from '../../ui/name-field.tsx'
import { PacePick, ScenarioPick } from './scenario-pick.tsx'

type Assignment = 'free' | 'random' | 'assigned'
const assignments: Readonly<Record<Assignment, () => string>> = {
  free: m.assignment_free,
  random: m.assignment_random,
  assigned: m.assignment_assigned,
}

export function ClassForm({ list, onOpen }: { list: readonly ScenarioSummary[]; onOpen: () => void }): JSX.Element {
  const [id, setId] = useState(list[0]?.id ?? '')
  const [pace, setPace] = useState<PaceId>('lesson')
  const [tables, setTables] = useState(4)
  const [assignment, setAssignment] = useState<Assignment>('free')
  const [bots, setBots] = useState(true)
  const sending = useSending()
  const scenario = list.find((s) => s.id === id)
  if (!scenario) return <p class="note">{m.no_scenarios()}</p>

  const open = () =>
    sending.send(async (name, request) => {
      const body = { id: request, scenario: id, pace, name, tables, lang: lang.value, assignment, bots }
      keepClass(await http.teach(body), id, name)
      onOpen()
    })

  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault()
        void open()
      }}
    >
      <ScenarioPick list={list} scenario={id} onScenario={setId} />
      <PacePick scenario={scenario} pace={pace} onPace={setPace} />
      <div class="field">
        <label for="tables">{m.number_of_tables()}</label>
        <input
          id="tables"
          type="number"
          min={1}
          max={40}
          value={tables}
          onInput={(event) => setTables(Math.min(40, Math.max(1, Math.round(Number(event.currentTarget.value)) || 1)))}
          aria-describedby="tables-note"
        />
        <span class="note" id="tables-note">
          {m.number_of_tables_note({ seats: scenario.parties.length, all: scenario.parties.length * tables })}
        </span>
      </div>
      <fieldset>
        <legend class="label">{m.assignment()}</legend>
        {(Object.keys(assignments) as Assignment[]).map((a) => (
          <label class="choice" key={a}>
            <input type="radio" name="assignment" checked={assignment === a} onChange={() => setAssignment(a)} />
            {assignments[a]()}
          </label>
        ))}
      </fieldset>
      <label class="choice">
        <input type="checkbox" checked={bots} onChange={(event) => setBots(event.currentTarget.checked)} />
        <span>
          {m.bots_fill()} <span class="note">{m.bots_fill_note()}</span>
        </span>
      </label>
      <NameField of={sending} note={m.name_note_teach()} />
      <div class="btns">
        <button class="btn btn--main" type="submit" aria-disabled={sending.busy}>
          {m.open_class()}
        </button>
      </div>
      <Trouble of={sending} />
    </form>
  )
}
