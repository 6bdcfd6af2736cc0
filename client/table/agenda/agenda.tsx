/** The agenda, read like a table of contents: each question with its state as a word and a sign. */
import type { JSX } from 'preact'
import { unlist, unpair } from '../../../shared/engine/kernel/text-lists.ts'
import type { BoardQuestion } from '../../../shared/engine/procedures/agenda/view.ts'
import { isAgreedStatus, isUnsettledStatus } from '../../../shared/engine/scoring/question-status.ts'
import { tx } from '../../text/lang.ts'
import { m } from '../../text/m.ts'
import { Chip } from '../../ui/chip.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Section } from '../../ui/section.tsx'
import { Empty } from '../../ui/states.tsx'
import { SUBJECTS } from '../panels/registry.ts'
import { agenda, board, scenario, seen } from '../state/table.ts'
import { showArticle } from '../tabs/tabs.ts'
import { className, statusIcon, statusName } from '../words/closed-lists.ts'
import { optionLabel, packageNumber, questionNumber, questionTitle } from '../words/names.ts'
import './agenda.css'

/** What is said of a question: what decides it just now goes before its status. */
function saying(q: BoardQuestion): readonly [icon: string, text: string] {
  const at = board.value
  const open = [...(at?.ballots.values() ?? [])].filter((ballot) => ballot.open)
  if (open.some(({ kind, target }) => SUBJECTS.get(kind)?.questions?.(target).includes(q.id)))
    return ['ballot', m.on_ballot()]
  if ([...(at?.silences.values() ?? [])].some((s) => s.question === q.id)) return ['wait', m.under_silence()]
  const packed = [...(at?.packages.values() ?? [])].find((p) => unpair(p.terms).has(q.id))
  if (packed && isUnsettledStatus(q.status)) return ['package', m.in_package({ number: packageNumber(packed.id) })]
  if (isAgreedStatus(q.status)) return [statusIcon(q.status), `${statusName(q.status)}: ${optionLabel(q.id, q.agreed)}`]
  return [statusIcon(q.status), statusName(q.status)]
}

function Row({ q }: { q: BoardQuestion }): JSX.Element {
  const [icon, text] = saying(q)
  const frozen = q.status === 'frozen'
  const now = q.status === 'under-discussion'
  return (
    <li class={`q${now ? ' q--now' : ''}${frozen ? ' q--frozen' : ''}`} aria-current={now ? 'true' : undefined}>
      <span class="q__n">{questionNumber(q.id)}</span>
      <div>
        <a
          class="q__t"
          href={`#art-${q.id}`}
          onClick={(event) => {
            event.preventDefault()
            showArticle(q.id)
          }}
        >
          {questionTitle(q.id)}
        </a>
        <span class="q__s">
          <Icon name={icon} />
          <span>{text}</span>
        </span>
        {frozen && <Positions q={q} />}
      </div>
    </li>
  )
}

/** A frozen question shows the positions on record, and when it comes back (AGD-5, AGD-7). */
function Positions({ q }: { q: BoardQuestion }): JSX.Element {
  const positions = unpair(q.positions)
  const parties = scenario.value?.parties ?? []
  const options = [...new Set(parties.map(({ id }) => positions.get(id) ?? ''))].sort((a, b) => Number(!a) - Number(!b))
  return (
    <>
      <ul class="positions">
        {options.map((option) => (
          <li key={option}>
            <span>{option ? optionLabel(q.id, option) : m.no_position()}</span>
            <span class="chips">
              {parties
                .filter(({ id }) => (positions.get(id) ?? '') === option)
                .map((party) => (
                  <Chip key={party.id} party={party} you={party.id === seen.value} />
                ))}
            </span>
          </li>
        ))}
      </ul>
      <p class="note positions__back">{q.returns ? m.returns_in_round({ round: q.returns }) : m.returns_not()}</p>
    </>
  )
}

export function Agenda(): JSX.Element {
  const all = agenda.value
  const classes = [1, 2, 3, 0].filter((c) => all.some((q) => q.class === c))
  return (
    <Section
      id="agenda"
      title={m.agenda()}
      aside={
        <span class="note">
          {m.agenda_count({
            settled: all.filter((q) => isAgreedStatus(q.status)).length,
            frozen: all.filter((q) => q.status === 'frozen').length,
          })}
        </span>
      }
    >
      {all.length === 0 && <Empty>{m.agenda_empty()}</Empty>}
      {classes.map((c) => (
        <div key={c} class="agenda__group">
          {(classes.length > 1 || c !== 0) && <h3 class="agenda__class">{className(c)}</h3>}
          <ol>
            {all
              .filter((q) => q.class === c)
              .map((q) => (
                <Row key={q.id} q={q} />
              ))}
          </ol>
        </div>
      ))}
      <News />
    </Section>
  )
}

/** News that has reached the table, newest first. */
function News(): JSX.Element | null {
  const injects = unlist(board.value?.news ?? '')
    .reverse()
    .flatMap((id) => scenario.value?.injects.find((i) => i.id === id) ?? [])
  if (injects.length === 0) return null
  return (
    <div class="news">
      <h3 class="agenda__class">{m.news()}</h3>
      {injects.map((inject) => (
        <Disclosure
          key={inject.id}
          title={
            <>
              <Icon name="event" /> {tx(inject.title)}
            </>
          }
        >
          <p class="small">{tx(inject.text)}</p>
        </Disclosure>
      ))}
    </div>
  )
}
