/** An open ballot: the exact text, the rule in words, what is still needed, the roll, and our own vote. */
import type { JSX } from 'preact'
import { useContext } from 'preact/hooks'
import type { DecisionRule } from '../../../shared/decisions/rule.ts'
import { unlist, unpair } from '../../../shared/engine/kernel/text-lists.ts'
import type { BoardBallot } from '../../../shared/engine/procedures/ballots/view.ts'
import { Guided } from '../../moves/acts.tsx'
import { Gain } from '../../scores/gain.tsx'
import { bodyTitle, hasCommittees, isPlenary } from '../../table/state/bodies.ts'
import { deadline } from '../../table/state/now.ts'
import { desk, pace, seen } from '../../table/state/table.ts'
import { isSimpleMajority, ruleInWords } from '../../table/words/decision-name.ts'
import { entry } from '../../table/words/entry.ts'
import { partyName, partyNames } from '../../table/words/names.ts'
import { m } from '../../text/m.ts'
import { Countdown } from '../../ui/countdown.tsx'
import { later } from '../../ui/later.tsx'
import { Section } from '../../ui/section.tsx'
import { BallotBox } from './ballot-box.tsx'
import { clockOf, linesWith, openBallots } from './current.ts'
import { Roll } from './roll.tsx'
import { BallotSubject, useSubject } from './subject.tsx'
import './ballots.css'

/** Only where a number decides. */
const Ruler = later(() => import('./ruler.tsx').then(({ Ruler: Part }) => Part))

/** What each kind of rule asks for. */
const needed: Readonly<Record<DecisionRule['kind'], (ballot: BoardBallot) => string>> = {
  consensus: () => m.needed_consensus(),
  'consensus-minus-one': () => m.needed_consensus(),
  unanimity: () => m.needed_unanimity(),
  majority: (ballot) => {
    if (isSimpleMajority(ballot)) return m.needed_majority()
    return ballot.of === 'cast' ? m.needed_of_cast() : m.needed_votes({ count: ballot.needed })
  },
  weighted: (ballot) => m.needed_votes({ count: ballot.needed }),
  'security-council': (ballot) =>
    ballot.vetoes ? m.needed_no_veto({ count: ballot.needed }) : m.needed_votes({ count: ballot.needed }),
}

/** What the rule asks for, from here on. */
function stillNeeded(ballot: BoardBallot): string {
  const waiting = unlist(ballot.eligible).filter((p) => !unlist(ballot.answered).includes(p))
  if (waiting.length === 0) return m.all_have_answered()
  if (ballot.called)
    return ballot.called === seen.value ? m.you_are_called() : m.called_is({ party: partyName(ballot.called) })
  return `${entry(needed, ballot.rule)?.(ballot) ?? ''} ${m.awaited({ parties: partyNames(waiting) })}`
}

function Ballot({ ballot }: { ballot: BoardBallot }): JSX.Element {
  const parties = unlist(ballot.eligible)
  const answered = unlist(ballot.answered)
  const answers = unpair(ballot.answers)
  const own = unpair(desk.value?.positions ?? '').get(ballot.id)
  const guided = useContext(Guided)
  const after = useSubject(ballot).after
  const lines = linesWith(ballot)
  const number = lines.indexOf(ballot) + 1
  return (
    <Section
      id={`vote${isPlenary(ballot.body) ? '' : `-${ballot.body}`}${number > 1 ? `-${number}` : ''}`}
      title={hasCommittees.value ? m.voting_open_in({ body: bodyTitle(ballot.body) }) : m.voting_open()}
      aside={<Countdown until={deadline(clockOf(ballot.id))} of={pace.value?.[ballot.rollCall ? 'call' : 'ballot']} />}
    >
      {ballot.paper && (
        <p class="note">
          {number === 1 && m.paper_note()} {m.voting_paper({ number, all: lines.length })}
        </p>
      )}
      <BallotSubject ballot={ballot} />
      <p class="note">
        {ruleInWords(ballot)} {ballot.rollCall ? m.roll_call() : m.revealed_at_once()}
      </p>
      {ballot.needed > 0 && <Ruler ballot={ballot} />}
      <p class="vote__needed">
        <b>{m.answered_of({ count: answered.length, all: parties.length })}</b> {stillNeeded(ballot)}
      </p>
      <div class="ballot">
        <Roll
          parties={parties}
          waiting={(p) => {
            if (p === ballot.called) return m.called_now()
            return unlist(ballot.passed).includes(p) ? m.passed_once() : m.awaited_one()
          }}
          called={ballot.called}
          answerOf={(p) =>
            (answers.get(p) ?? (p === seen.value ? own : '')) || (answered.includes(p) ? 'answered' : '')
          }
        />
        <BallotBox ballot={ballot} />
      </div>
      {after !== undefined && !guided && <Gain after={after} />}
    </Section>
  )
}

export const OpenBallots = (): JSX.Element => (
  <>
    {openBallots.value.map((ballot) => (
      <Ballot key={ballot.id} ballot={ballot} />
    ))}
  </>
)
