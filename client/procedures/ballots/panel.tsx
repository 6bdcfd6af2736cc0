/** An open ballot: the exact text, the rule in words, what is still needed, the roll, and our own vote. */
import type { JSX } from 'preact'
import type { DecisionRule } from '../../../shared/decisions/rule.ts'
import { unlist, unpair } from '../../../shared/engine/kernel/text-lists.ts'
import type { BoardBallot } from '../../../shared/engine/procedures/ballots/view.ts'
import { Gain } from '../../scores/gain.tsx'
import { outcomeAfter } from '../../scores/outcome-after.ts'
import { decisionName, isSimpleMajority } from '../../table/decision-name.ts'
import { partyNames } from '../../table/names.ts'
import { deadline } from '../../table/now.ts'
import { desk, pace, seen } from '../../table/table.ts'
import { m } from '../../text/m.ts'
import { Countdown } from '../../ui/countdown.tsx'
import { Section } from '../../ui/section.tsx'
import { BallotBox } from './ballot-box.tsx'
import { Roll } from './roll.tsx'
import { Ruler } from './ruler.tsx'
import { BallotSubject } from './subject.tsx'
import './vote.css'

/** What the rule asks for, from here on. */
function stillNeeded(ballot: BoardBallot): string {
  const waiting = unlist(ballot.eligible).filter((p) => !unlist(ballot.answered).includes(p))
  if (waiting.length === 0) return m.all_have_answered()
  return `${needed(ballot)} ${m.awaited({ parties: partyNames(waiting) })}`
}

function needed(ballot: BoardBallot): string {
  // On the wire every id is a string; the board writes no other kinds than these.
  switch (ballot.rule as DecisionRule['kind']) {
    case 'consensus':
    case 'consensus-minus-one':
      return m.needed_consensus()
    case 'unanimity':
      return m.needed_unanimity()
    case 'majority':
      if (isSimpleMajority(ballot)) return m.needed_majority()
      return ballot.of === 'cast' ? m.needed_of_cast() : m.needed_votes({ count: ballot.needed })
    case 'weighted':
      return m.needed_votes({ count: ballot.needed })
    case 'security-council':
      return ballot.vetoes ? m.needed_no_veto({ count: ballot.needed }) : m.needed_votes({ count: ballot.needed })
  }
}

export function Ballot({ ballot }: { ballot: BoardBallot }): JSX.Element {
  const parties = unlist(ballot.eligible)
  const answered = unlist(ballot.answered)
  const answers = unpair(ballot.answers)
  const after = outcomeAfter(ballot)
  return (
    <Section
      id="vote"
      title={m.voting_open()}
      panel="vote"
      aside={<Countdown until={deadline(`ballot:${ballot.id}`)} of={pace.value?.ballot} />}
    >
      <BallotSubject ballot={ballot} />
      <p class="note">
        {decisionName(ballot)} {ballot.rollCall ? m.roll_call() : m.revealed_at_once()}
      </p>
      <Ruler ballot={ballot} />
      <p class="vote__needed">
        <b>{m.answered_of({ count: answered.length, all: parties.length })}</b> {stillNeeded(ballot)}
      </p>
      <div class="ballot">
        <Roll
          parties={parties}
          waiting={m.awaited_one()}
          answerOf={(p) =>
            (answers.get(p) ?? (p === seen.value ? desk.value?.position : '')) ||
            (answered.includes(p) ? 'answered' : '')
          }
        />
        <BallotBox ballot={ballot} />
      </div>
      {after && <Gain after={after} />}
    </Section>
  )
}
