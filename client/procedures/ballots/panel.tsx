/** An open ballot: the exact text, the rule in words, what is still needed, the roll, and our own vote. */
import type { JSX } from 'preact'
import { unlist, unpair } from '../../../shared/engine/kernel/text-lists.ts'
import type { BoardBallot } from '../../../shared/engine/procedures/ballots/view.ts'
import { Gain } from '../../scores/gain.tsx'
import { outcomeAfter } from '../../scores/outcome-after.ts'
import { partyNames } from '../../table/names.ts'
import { deadline } from '../../table/now.ts'
import { desk, pace, seen } from '../../table/table.ts'
import { decisionName } from '../../table/words.ts'
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
  const what = ballot.rule.startsWith('consensus')
    ? m.needed_consensus()
    : ballot.rule === 'unanimity'
      ? m.needed_unanimity()
      : ballot.rule === 'two-thirds'
        ? m.needed_two_thirds({ count: Math.ceil((2 * unlist(ballot.eligible).length) / 3) })
        : m.needed_majority()
  return `${what} ${m.awaited({ parties: partyNames(waiting) })}`
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
        {decisionName(ballot.rule)} {ballot.rollCall ? m.roll_call() : m.revealed_at_once()}
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
