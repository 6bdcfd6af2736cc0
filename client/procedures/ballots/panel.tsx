/** An open ballot: the exact text, the rule in words, what is still needed, the roll, and our own vote. */
import type { JSX } from 'preact'
import type { DecisionRule } from '../../../shared/decisions/judge.ts'
import { unlist, unpair } from '../../../shared/engine/kernel/text-lists.ts'
import type { BoardBallot } from '../../../shared/engine/views/board.ts'
import { Gain } from '../../scores/gain.tsx'
import { entry } from '../../table/entry.ts'
import { partyNames } from '../../table/names.ts'
import { deadline } from '../../table/now.ts'
import { desk, pace, seen } from '../../table/table.ts'
import { decisionName } from '../../table/words.ts'
import { m } from '../../text/m.ts'
import { Countdown } from '../../ui/countdown.tsx'
import { Section } from '../../ui/section.tsx'
import { BallotBox } from './ballot-box.tsx'
import { openBallot } from './current.ts'
import { Roll } from './roll.tsx'
import { Ruler } from './ruler.tsx'
import { BallotSubject, useSubject } from './subject.tsx'
import './ballots.css'

/** What each rule asks for of so many votes. */
const needed: Readonly<Record<DecisionRule, (all: number) => string>> = {
  consensus: () => m.needed_consensus(),
  'consensus-aside': () => m.needed_consensus(),
  'consensus-minus-one': () => m.needed_consensus(),
  unanimity: () => m.needed_unanimity(),
  'two-thirds': (all) => m.needed_two_thirds({ count: Math.ceil((2 * all) / 3) }),
  majority: () => m.needed_majority(),
}

/** What the rule asks for, from here on. */
function stillNeeded(ballot: BoardBallot): string {
  const waiting = unlist(ballot.eligible).filter((p) => !unlist(ballot.answered).includes(p))
  if (waiting.length === 0) return m.all_have_answered()
  const what = entry(needed, ballot.rule)?.(unlist(ballot.eligible).length) ?? ''
  return `${what} ${m.awaited({ parties: partyNames(waiting) })}`
}

function Ballot({ ballot }: { ballot: BoardBallot }): JSX.Element {
  const parties = unlist(ballot.eligible)
  const answered = unlist(ballot.answered)
  const answers = unpair(ballot.answers)
  const after = useSubject(ballot).after
  return (
    <Section
      id="vote"
      title={m.voting_open()}
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
      {after !== undefined && <Gain after={after} />}
    </Section>
  )
}

export const OpenBallot = (): JSX.Element | null => (openBallot.value ? <Ballot ballot={openBallot.value} /> : null)
