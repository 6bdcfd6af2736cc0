/** A closed ballot: the result as a sentence, the figures, why, and what would have changed it. */
import type { JSX } from 'preact'
import { unlist, unpair } from '../../../shared/engine/kernel/text-lists.ts'
import type { BoardBallot } from '../../../shared/engine/procedures/ballots/view.ts'
import { decisionName } from '../../table/decision-name.ts'
import { partyNames } from '../../table/names.ts'
import { outcomeName } from '../../table/words.ts'
import { m } from '../../text/m.ts'
import { ruleText, sentence, sourceOf } from '../../text/sentence.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Section } from '../../ui/section.tsx'
import { Roll } from './roll.tsx'
import { subjectPlace, subjectText } from './subject.tsx'
import { voteWeight } from './vote-weight.ts'
import './vote.css'

/** Votes: as many as each party has. */
const tally = (ballot: BoardBallot, answers: ReadonlyMap<string, string>, position: string): number =>
  [...answers].filter(([, a]) => a === position).reduce((sum, [party]) => sum + voteWeight(ballot)(party), 0)

const figures: Readonly<Record<string, () => string>> = {
  yes: m.figure_yes,
  no: m.figure_no,
  abstain: m.figure_abstain,
  'not-interested': m.figure_not_interested,
  absent: m.figure_absent,
}

function Why({ ballot }: { ballot: BoardBallot }): JSX.Element {
  const params = {
    parties: ballot.changeParties || ballot.against,
    against: ballot.against,
    aside: ballot.aside,
    votes: ballot.changeVotes,
    needed: ballot.needed,
    reached: ballot.reached,
  }
  const changed = ballot.outcome === 'adopted' ? '' : sentence(`verdicts.change.${ballot.change}`, params)
  return (
    <div class="why-two">
      <div>
        <h3>{m.why()}</h3>
        <p>{decisionName(ballot)}</p>
        {ballot.against && <p>{m.against_are({ parties: partyNames(ballot.against) })}</p>}
        {ballot.aside && <p>{m.aside_are({ parties: partyNames(ballot.aside) })}</p>}
        <p class="note">
          {m.rule_is({ rule: ballot.verdictRule })}
          {sourceOf(ballot.verdictRule) && ` · ${m.source_is({ source: sourceOf(ballot.verdictRule) })}`}
        </p>
        <p class="note">{ruleText(ballot.verdictRule)}</p>
      </div>
      {changed && (
        <div>
          <h3>{m.what_would_have_changed()}</h3>
          <p>{changed}</p>
        </div>
      )}
    </div>
  )
}

export function Verdict({ ballot }: { ballot: BoardBallot }): JSX.Element {
  const answers = unpair(ballot.answers)
  return (
    <Section id="verdict" title={m.last_result()} panel="vote">
      <p class="verdict">{ballot.outcome ? outcomeName(ballot.outcome) : m.verdict_lapsed()}</p>
      <p class="verdict__what">{subjectText(ballot)}</p>
      {subjectPlace(ballot) && <p class="note">{subjectPlace(ballot)}</p>}
      <dl class="figures">
        {Object.keys(figures).map((position) => {
          const count = tally(ballot, answers, position)
          if (count === 0 && !['yes', 'no'].includes(position)) return null
          return (
            <div key={position}>
              <dt>{figures[position]?.()}</dt>
              <dd>{count}</dd>
            </div>
          )
        })}
      </dl>
      {ballot.outcome && <Why ballot={ballot} />}
      <Disclosure title={m.who_voted_how()}>
        <Roll parties={unlist(ballot.eligible)} waiting={m.position_absent()} answerOf={(p) => answers.get(p) ?? ''} />
      </Disclosure>
    </Section>
  )
}
