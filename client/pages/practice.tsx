/** Practising alone: a scenario, a party and a pace; bots take the other seats and the talks begin at once. */
import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { OPPONENTS, type Opponents } from '../../shared/protocol/opponents.ts'
import type { ScenarioSummary } from '../../shared/scenario/public.ts'
import type { PaceId } from '../../shared/scenario/schema.ts'
import { useSending } from '../moves/sending.ts'
import { http } from '../net/http.ts'
import { keepSeat } from '../net/seats.ts'
import { m } from '../paraglide/messages.js'
import { go } from '../route.ts'
import { LANGS, lang, tx } from '../text/lang.ts'
import { NAMES } from '../ui/head.tsx'
import { NameField, Trouble } from '../ui/name-field.tsx'
import { PartyPick } from '../ui/party-pick.tsx'
import { PickRow } from '../ui/pick-row.tsx'
import { Sheet } from '../ui/sheet.tsx'
import { keepPractice, lastPractice } from './practice/last.ts'
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

const temperaments: Readonly<Record<Opponents, () => string>> = {
  cooperative: m.temper_gentle,
  mixed: m.temper_mixed,
  tough: m.temper_tough,
}

function Form({ list }: { list: readonly ScenarioSummary[] }): JSX.Element {
  const [last] = useState(lastPractice)
  const [id, setId] = useState(last.scenario ?? list[0]?.id ?? '')
  const [chosen, setParty] = useState(last.party ?? '')
  const [pace, setPace] = useState<PaceId>(last.pace ?? 'short')
  const [opponents, setOpponents] = useState<Opponents>(last.opponents ?? 'cooperative')
  const sending = useSending()
  const scenario = list.find((s) => s.id === id) ?? list[0]
  if (!scenario) return <p class="note">{m.no_scenarios()}</p>
  const party = scenario.parties.find((p) => p.id === chosen) ?? scenario.parties[0]

  const begin = () =>
    sending.send(async (name, request) => {
      const seat = await http.practice({
        id: request,
        scenario: scenario.id,
        pace,
        opponents,
        party: party?.id ?? '',
        name,
        lang: lang.value,
      })
      keepSeat({ ...seat, name, scenario: scenario.id })
      keepPractice({ table: seat.table, scenario: scenario.id, party: seat.party, pace, opponents })
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
      <ScenarioPick list={list} scenario={scenario.id} onScenario={setId} />
      <div>
        <PartyPick legend={m.your_party()} parties={scenario.parties} party={party?.id ?? ''} onParty={setParty} />
        {party && <p class="profile">{tx(party.profile)}</p>}
      </div>
      <PacePick scenario={scenario} pace={pace} onPace={setPace} />
      <PickRow
        legend={m.the_others_are()}
        name="opponents"
        of={OPPONENTS}
        chosen={opponents}
        onChoose={setOpponents}
        labelOf={(kind) => temperaments[kind]()}
      />
      <PickRow
        legend={m.language()}
        name="language"
        of={LANGS}
        chosen={lang.value}
        onChoose={(code) => {
          lang.value = code
        }}
        labelOf={(code) => <span lang={code}>{NAMES[code][1]}</span>}
      />
      <NameField of={sending} note={m.name_note_practice()} />
      <div class="btns">
        <button class="btn btn--main" type="submit" aria-disabled={sending.busy}>
          {m.begin_practice()}
        </button>
      </div>
      <p class="note">{m.clock_stops_note()}</p>
      <Trouble of={sending} />
    </form>
  )
}
