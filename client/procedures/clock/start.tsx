/**
 * The card before a practice: who we are, what we want most, what to avoid, what no agreement is worth. No clock runs until its
 * reader begins (CLK-3).
 */
import type { JSX } from 'preact'
import type { Brief } from '../../../shared/scenario/schema.ts'
import { Acts } from '../../moves/acts.tsx'
import { m } from '../../paraglide/messages.js'
import { TableHead } from '../../table/head/table-head.tsx'
import { brief, me, scenario } from '../../table/state/table.ts'
import { optionLabel, partyName, partyOf, questionTitle } from '../../table/words/names.ts'
import { points } from '../../text/format.ts'
import { tx } from '../../text/lang.ts'
import { Chip } from '../../ui/chip.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Loading } from '../../ui/states.tsx'
import '../../ui/private.css'
import './start.css'

const AIMS = 3

/** The questions that weigh most, with the option that is best for us. */
const aimsOf = (b: Brief): readonly { question: string; weight: number; best: string }[] =>
  Object.entries(b.weights)
    .toSorted(([, a], [, z]) => z - a)
    .slice(0, AIMS)
    .map(([question, weight]) => ({ question, weight, best: bestOf(b.values[question] ?? {}) }))
const bestOf = (values: Readonly<Record<string, number>>): string =>
  Object.entries(values).toSorted(([, a], [, z]) => z - a)[0]?.[0] ?? ''

const Aims = ({ of }: { of: Brief }): JSX.Element => (
  <ol class="start__aims">
    {aimsOf(of).map(({ question, weight, best }) => (
      <li key={question}>
        <b>{questionTitle(question)}</b>
        <span class="muted small">{m.weight_of_hundred({ weight })}</span>
        <p>{m.best_for_you({ option: optionLabel(question, best) })}</p>
      </li>
    ))}
  </ol>
)

function Card(): JSX.Element {
  const b = brief.value
  const party = partyOf(me.value?.party ?? '')
  if (!b || !party) return <Loading />
  return (
    <>
      <p class="start__who">
        <Chip party={party} /> <span class="muted">{tx(scenario.value?.title)}</span>
      </p>
      <h2>{m.you_are({ party: partyName(party.id) })}</h2>
      <p>{tx(b.introduction)}</p>
      <div class="private">
        <p class="private__tag">
          <Icon name="lock" /> {m.only_your_delegation()}
        </p>
        <h3>{m.what_you_want()}</h3>
        <Aims of={b} />
        <h3>{m.what_to_avoid()}</h3>
        <ul class="start__aims">
          {b.redLines.map((line) => (
            <li key={line.id}>
              <p>{tx(line.text)}</p>
            </li>
          ))}
        </ul>
        <h3>{m.without_agreement()}</h3>
        <p>{m.without_agreement_is({ value: points(b.reservation) })}</p>
      </div>
      <p class="note">{m.whole_brief_is_there()}</p>
    </>
  )
}

export function Start(): JSX.Element {
  return (
    <div class="page page--paper">
      <TableHead id="main" />
      <main class="start" id="main" tabIndex={-1}>
        <p class="start__coach">
          {m.coach_start()}
          <small>
            <Icon name="pause" /> {m.clock_waits()}
          </small>
        </p>
        <Card />
        <div class="start__dock">
          <Acts of={[{ key: 'go-on', command: { type: 'go-on' }, label: m.begin_practice(), main: true }]} />
        </div>
      </main>
    </div>
  )
}
