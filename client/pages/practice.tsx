/** Practising alone: a scenario, a party and a pace; bots take the other seats and the talks begin at once. */
import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { ScenarioSummary } from '../../shared/scenario/public.ts'
import type { PaceId } from '../../shared/scenario/schema.ts'
import { http } from '../net/http.ts'
import { problem } from '../net/problem.ts'
import { keepSeat } from '../net/seats.ts'
import { m } from '../paraglide/messages.js'
import { keepName, keptName, NameField } from '../parts/name-field.tsx'
import { PartyPick } from '../parts/party-pick.tsx'
import { PacePick, ScenarioPick } from '../parts/scenario-pick.tsx'
import { Sheet } from '../parts/sheet.tsx'
import { WithScenarios } from '../parts/with-scenarios.tsx'
import { go } from '../route.ts'
import { lang, tx } from '../text/lang.ts'

export function Practice(): JSX.Element {
  useEffect(() => {
    document.title = `${m.practise_alone()} – ${m.brand()}`
  })
  return (
    <Sheet title={m.practise_alone()} lead={m.practise_lead()}>
      <WithScenarios>{(list) => <Form list={list} />}</WithScenarios>
    </Sheet>
  )
}

function Form({ list }: { list: readonly ScenarioSummary[] }): JSX.Element {
  const [id, setId] = useState(list[0]?.id ?? '')
  const [chosen, setParty] = useState('')
  const [pace, setPace] = useState<PaceId>('short')
  const [name, setName] = useState(keptName())
  const [trouble, setTrouble] = useState('')
  const [busy, setBusy] = useState(false)
  const scenario = list.find((s) => s.id === id)
  if (!scenario) return <p class="note">{m.no_scenarios()}</p>
  const party = scenario.parties.find((p) => p.id === chosen) ?? scenario.parties[0]

  async function begin(): Promise<void> {
    if (!party || busy) return
    if (!name.trim()) return setTrouble(m.need_name())
    keepName(name.trim())
    setBusy(true)
    setTrouble('')
    try {
      const seat = await http.practice({ scenario: id, pace, party: party.id, name: name.trim(), lang: lang.value })
      keepSeat({ ...seat, name: name.trim(), scenario: id })
      go(`/table/${seat.table}`)
    } catch (error) {
      setTrouble(problem(error))
      setBusy(false)
    }
  }

  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault()
        void begin()
      }}
    >
      <ScenarioPick list={list} scenario={id} onScenario={setId} />
      <div>
        <PartyPick legend={m.your_party()} parties={scenario.parties} party={party?.id ?? ''} onParty={setParty} />
        {party && <p class="profile">{tx(party.profile)}</p>}
      </div>
      <PacePick scenario={scenario} pace={pace} onPace={setPace} />
      <NameField name={name} onName={setName} note={m.name_note_practice()} />
      <div class="btns">
        <button class="btn btn--main" type="submit" aria-disabled={busy}>
          {m.begin_practice()}
        </button>
      </div>
      <p class="note trouble" role="alert">
        {trouble}
      </p>
    </form>
  )
}
