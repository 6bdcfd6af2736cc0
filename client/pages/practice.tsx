/** Practising alone: a scenario, a party and a pace; bots take the other seats and the talks begin at once. */
import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { ScenarioSummary } from '../../shared/scenario/public.ts'
import type { PaceId } from '../../shared/scenario/schema.ts'
import { useSending } from '../moves/sending.ts'
import { http } from '../net/http.ts'
import { keepSeat } from '../net/seats.ts'
import { m } from '../paraglide/messages.js'
import { go } from '../route.ts'
import { lang, tx } from '../text/lang.ts'
import { NameField, Trouble } from '../ui/name-field.tsx'
import { PartyPick } from '../ui/party-pick.tsx'
import { Sheet } from '../ui/sheet.tsx'
import { PacePick, ScenarioPick } from './teach/scenario-pick.tsx'
import { WithScenarios } from './teach/with-scenarios.tsx'
import './practice/practice.css'

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
  const sending = useSending()
  const scenario = list.find((s) => s.id === id)
  if (!scenario) return <p class="note">{m.no_scenarios()}</p>
  const party = scenario.parties.find((p) => p.id === chosen) ?? scenario.parties[0]

  const begin = () =>
    sending.send(async (name, request) => {
      const seat = await http.practice({
        id: request,
        scenario: id,
        pace,
        party: party?.id ?? '',
        name,
        lang: lang.value,
      })
      keepSeat({ ...seat, name, scenario: id })
      go(`/table/${seat.table}`)
    })

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
      <NameField of={sending} note={m.name_note_practice()} />
      <div class="btns">
        <button class="btn btn--main" type="submit" aria-disabled={sending.busy}>
          {m.begin_practice()}
        </button>
      </div>
      <Trouble of={sending} />
    </form>
  )
}
