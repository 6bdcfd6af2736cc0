/** What all can see of a period, and what one answers and asks: inspections, reports, queries, and what follows a breach. */
import type { JSX } from 'preact'
import { unlist } from '../../../shared/engine/kernel/text-lists.ts'
import { Acts, type Wish } from '../../moves/acts.tsx'
import { isOffered } from '../../moves/offers.ts'
import { board, desk, scenario, seen } from '../../table/state/table.ts'
import { partyName } from '../../table/words/names.ts'
import { sentence } from '../../text/sentence.ts'
import { LateFold } from '../../ui/late-fold.tsx'
import { calendarTitle, doneName, terms } from './names.ts'

const REMARKS = ['none', 'explains', 'disputes'] as const

/** What others wait for: whoever has come, a report to sign, a query. */
function Answers(): JSX.Element {
  const { inspections, queries } = board.value ?? { inspections: new Map(), queries: new Map() }
  return (
    <>
      {[...inspections.values()]
        .filter(
          ({ host, status, remarks }) =>
            host === seen.value && (status === 'announced' || (status === 'held' && remarks === '')),
        )
        .map(({ id: inspection, by, kind, status }) => (
          <div key={inspection}>
            <h4>{sentence(`years.${status}`, { party: by, inspectionKind: kind })}</h4>
            <Acts
              of={
                status === 'announced'
                  ? (['receive', 'delay', 'refuse'] as const).map((how) => ({
                      key: `${how}-inspection:${inspection}`,
                      command: { type: `${how}-inspection`, inspection },
                      main: how === 'receive',
                      label: sentence(`years.${how}-visit`),
                    }))
                  : REMARKS.map((remarks) => ({
                      key: `sign-report:${inspection}:${remarks}`,
                      command: { type: 'sign-report', inspection, remarks },
                      label: sentence(`years.sign-${remarks}`),
                    }))
              }
            />
          </div>
        ))}
      {[...queries.values()]
        .filter(({ to, status }) => to === seen.value && status === 'open')
        .map(({ id: query, by, obligation }) => (
          <div key={query}>
            <h4>{sentence('years.asked', { party: by, obligation })}</h4>
            <Acts
              of={(['kept', 'broken'] as const).map((answer) => ({
                key: `answer-query:${query}:${answer}`,
                command: { type: 'answer-query', query, answer },
                label: sentence(`years.say-${answer}`),
              }))}
            />
          </div>
        ))}
    </>
  )
}

const others = () => scenario.value?.parties.filter(({ id }) => id !== seen.value) ?? []

const inspecting = (): Wish[] =>
  others().flatMap(({ id: host }) =>
    (terms()?.inspections?.kinds ?? []).map(({ id: kind }) => ({
      key: `announce-inspection:${host}:${kind}`,
      command: { type: 'announce-inspection' as const, host, inspectionKind: kind },
      label: `${partyName(host)}: ${calendarTitle(kind)}`,
    })),
  )
const asking = (): Wish[] =>
  others().flatMap(({ id: to }) =>
    (terms()?.obligations ?? []).map(({ id: obligation }) => ({
      key: `send-query:${to}:${obligation}`,
      command: { type: 'send-query' as const, to, obligation, urgent: false },
      label: `${partyName(to)}: ${calendarTitle(obligation)}`,
    })),
  )
const stepping = (): Wish[] =>
  others().map(({ id: party }) => ({
    key: `answer-breach:${party}`,
    command: { type: 'answer-breach' as const, party },
    label: sentence('years.step', { party }),
  }))
const isAny = (wishes: readonly Wish[]): boolean => wishes.some(({ key = '' }) => isOffered(key))

export function Review(): JSX.Element {
  const { period = '', duties, reviewed = '' } = board.value ?? {}
  const shown = [...(duties?.values() ?? [])].filter((row) => row.period === period)
  return (
    <>
      <ul>
        {shown.map(({ id, party, obligation, how }) => (
          <li key={id}>
            {partyName(party)}: {calendarTitle(obligation)} – {doneName(how)}
          </li>
        ))}
      </ul>
      <Answers />
      {isAny(inspecting()) && (
        <LateFold
          isAct
          title={sentence('years.inspect', { count: desk.value?.inspectionsLeft ?? 0 })}
          inside={() => <Acts of={inspecting()} />}
        />
      )}
      {isAny(asking()) && <LateFold isAct title={sentence('years.ask')} inside={() => <Acts of={asking()} />} />}
      <Acts of={stepping()} />
      {!unlist(reviewed).includes(seen.value) && (
        <Acts of={[{ key: 'pass-review', command: { type: 'pass-review' }, label: sentence('years.pass') }]} />
      )}
    </>
  )
}
