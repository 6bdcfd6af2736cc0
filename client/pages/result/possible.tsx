/** What an agreement could have been, and who gave up what on the way to this one. */
import type { JSX } from 'preact'
import type { BetterAgreement, Report } from '../../../shared/analysis/report.ts'
import { m } from '../../paraglide/messages.js'
import { Terms } from '../../table/agenda/terms.tsx'
import { optionLabel, partyName, questionOf, questionTitle } from '../../table/words/names.ts'
import { change, points } from '../../text/format.ts'
import { Section } from '../../ui/section.tsx'

/** The nearest agreement that would have cost nobody anything and given us more; what of it we may know. */
function Better({ of: report }: { of: Report }): JSX.Element {
  const nearest = report.better.find(({ gain }) => gain > 0)
  if (!nearest) return <p>{m.nothing_better()}</p>
  if (nearest.act === 'sign') return <p>{m.better_was_signing({ gain: change(0, nearest.gain) })}</p>
  const changes = Object.entries(nearest.changes).filter(([q]) => questionOf(q))
  return (
    <>
      <p>{m.better_was({ gain: change(0, nearest.gain) })}</p>
      <Terms of={changes} />
      <Parts of={nearest} />
    </>
  )
}

/** Which part of the gain comes from what, where it has several. */
function Parts({ of: { parts } }: { of: BetterAgreement }): JSX.Element | null {
  const changed = Object.entries(parts.changes).filter(([q]) => questionOf(q))
  const lines = [
    parts.sign !== 0 && m.part_of_signing({ gain: change(0, parts.sign) }),
    ...changed.map(([q, gain]) => m.part_of_change({ question: questionTitle(q), gain: change(0, gain) })),
  ].filter((line) => line !== false)
  if (lines.length < 2) return null
  return (
    <ul class="small">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

/** PKG-4: what stayed with the delegations until the debrief is now open for all. */
function Concessions({ of: report }: { of: Report }): JSX.Element | null {
  if (report.concessions.length === 0) return null
  return (
    <>
      <h3>{m.concessions()}</h3>
      <ul class="small">
        {report.concessions.map(({ party, question, from, to }) => (
          <li key={`${party}/${question}`}>
            {m.concession_line({
              party: partyName(party),
              question: questionTitle(question),
              from: optionLabel(question, from),
              to: optionLabel(question, to),
            })}
          </li>
        ))}
      </ul>
    </>
  )
}

export const Possible = ({ of: report }: { of: Report }): JSX.Element => (
  <Section id="possible" title={m.what_was_possible()}>
    <p>{m.joint_result({ value: points(report.joint), best: points(report.bestJoint) })}</p>
    <Better of={report} />
    <Concessions of={report} />
  </Section>
)
