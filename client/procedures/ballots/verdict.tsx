/** A closed ballot: the result as a sentence, the figures, why, and what would have changed it. */
import type { JSX } from 'preact'
import type { Position } from '../../../shared/decisions/position.ts'
import { unlist, unpair } from '../../../shared/engine/kernel/text-lists.ts'
import type { BoardBallot } from '../../../shared/engine/procedures/ballots/view.ts'
import { bodyTitle, hasCommittees, isPlenary } from '../../table/state/bodies.ts'
import { outcomeName } from '../../table/words/closed-lists.ts'
import { ruleInWords } from '../../table/words/decision-name.ts'
import { partyNames } from '../../table/words/names.ts'
import { m } from '../../text/m.ts'
import { ruleText, sentence, sourceOf } from '../../text/sentence.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Folded, Section, type SectionProps } from '../../ui/section.tsx'
import { lastOfStage } from './current.ts'
import { Roll } from './roll.tsx'
import { useSubject } from './subject.tsx'
import { voteWeight } from './vote-weight.ts'
import './verdict.css'

/** Votes: as many as each party has. */
const tally = (ballot: BoardBallot, answers: ReadonlyMap<string, string>, position: string): number =>
  [...answers].filter(([, a]) => a === position).reduce((sum, [party]) => sum + voteWeight(ballot)(party), 0)

const figures: Readonly<Record<Position, () => string>> = {
  yes: m.figure_yes,
  no: m.figure_no,
  abstain: m.figure_abstain,
  'not-interested': m.figure_not_interested,
  'not-participating': m.figure_not_participating,
  absent: m.figure_absent,
}
/** Those that are told even when they are none. */
const ALWAYS: readonly string[] = ['yes', 'no'] satisfies readonly Position[]

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
        <p>{ruleInWords(ballot)}</p>
        {ballot.against && <p>{m.against_are({ parties: partyNames(ballot.against) })}</p>}
        {ballot.aside && <p>{m.aside_are({ parties: partyNames(ballot.aside) })}</p>}
        <Disclosure title={m.rule_is({ rule: ballot.verdictRule })}>
          <p class="note">{ruleText(ballot.verdictRule)}</p>
          {sourceOf(ballot.verdictRule) && <p class="note">{m.source_is({ source: sourceOf(ballot.verdictRule) })}</p>}
        </Disclosure>
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

function Verdict({ ballot }: { ballot: BoardBallot }): JSX.Element {
  const { text, place } = useSubject(ballot)
  const answers = unpair(ballot.answers)
  return (
    <Section
      id={`verdict${isPlenary(ballot.body) ? '' : `-${ballot.body}`}${ballot.paper && ballot.paper !== ballot.id ? `-${ballot.id}` : ''}`}
      title={hasCommittees.value ? m.last_result_in({ body: bodyTitle(ballot.body) }) : m.last_result()}
    >
      <p class="verdict">{ballot.outcome ? outcomeName(ballot.outcome) : m.verdict_lapsed()}</p>
      <p class="verdict__what">{text}</p>
      {place && <p class="note">{place}</p>}
      <dl class="figures">
        {Object.entries(figures).map(([position, figure]) => {
          const count = tally(ballot, answers, position)
          if (count === 0 && !ALWAYS.includes(position)) return null
          return (
            <div key={position}>
              <dt>{figure()}</dt>
              <dd>{count}</dd>
            </div>
          )
        })}
      </dl>
      {ballot.outcome && <Why ballot={ballot} />}
      <Disclosure title={m.who_voted_how()}>
        <Roll parties={unlist(ballot.eligible)} waiting={m.position_absent} answerOf={(p) => answers.get(p) ?? ''} />
      </Disclosure>
    </Section>
  )
}

const Earlier = ({ id, title, children }: SectionProps): JSX.Element => (
  <div id={id}>
    <Disclosure title={title}>{children}</Disclosure>
  </div>
)

/** What was decided last, every line of its paper; what other bodies decided before it, folded. */
export function LastVerdicts(): JSX.Element {
  const [last, ...rest] = lastOfStage.value
  const isWithLast = ({ id, paper }: BoardBallot): boolean => id === last?.id || (paper !== '' && paper === last?.paper)
  const verdict = (ballot: BoardBallot): JSX.Element => <Verdict key={ballot.id} ballot={ballot} />
  return (
    <>
      {lastOfStage.value.filter(isWithLast).map(verdict)}
      <Folded.Provider value={Earlier}>{rest.filter((b) => !isWithLast(b)).map(verdict)}</Folded.Provider>
    </>
  )
}
