/** A ruler of votes: one length for each party, ticks at the number needed. Only where a number decides. */
import type { JSX } from 'preact'
import type { DecisionRule } from '../../../shared/decisions/judge.ts'
import { unlist, unpair } from '../../../shared/engine/kernel/text-lists.ts'
import type { BoardBallot } from '../../../shared/engine/views/board.ts'
import { entry } from '../../table/entry.ts'
import { partyOf } from '../../table/names.ts'
import { type Answer, positionName } from '../../table/words.ts'
import { m } from '../../text/m.ts'
import { Chip } from '../../ui/chip.tsx'
import './ruler.css'

/** How many in favour a rule asks for; 0 where no number decides. */
const needed: Readonly<Record<DecisionRule, (all: number) => number>> = {
  consensus: () => 0,
  'consensus-aside': () => 0,
  'consensus-minus-one': () => 0,
  unanimity: (all) => all,
  'two-thirds': (all) => Math.ceil((2 * all) / 3),
  majority: () => 0,
}

const ORDER = ['yes', 'given', 'wait', 'no'] as const
/** How a length is drawn. */
const looks: Readonly<Record<Answer, (typeof ORDER)[number]>> = {
  yes: 'yes',
  no: 'no',
  abstain: 'no',
  'not-participating': 'no',
  'not-interested': 'no',
  absent: 'no',
  answered: 'given',
  '': 'wait',
}
const lookOf = (answer: string) => entry(looks, answer) ?? 'wait'

export function Ruler({ ballot }: { ballot: BoardBallot }): JSX.Element | null {
  const parties = unlist(ballot.eligible)
  const ticks = entry(needed, ballot.rule)?.(parties.length)
  if (!ticks) return null
  const answers = unpair(ballot.answers)
  const answered = unlist(ballot.answered)
  const boxes = parties
    .map((id) => ({ id, answer: answers.get(id) ?? (answered.includes(id) ? 'answered' : '') }))
    .sort((a, b) => ORDER.indexOf(lookOf(a.answer)) - ORDER.indexOf(lookOf(b.answer)))
  return (
    <div class="ruler" aria-hidden="true">
      <div class="ruler__bar">
        <div class="ruler__row" style={{ gridTemplateColumns: `repeat(${parties.length}, 1fr)` }}>
          {boxes.map(({ id, answer }) => {
            const party = partyOf(id)
            return (
              <span key={id} class={lookOf(answer)}>
                {party && <Chip party={party} named />}
                <small>{answer ? positionName(answer) : m.awaited_one()}</small>
              </span>
            )
          })}
        </div>
        <div class="ruler__need" style={{ left: `${(100 * ticks) / parties.length}%` }}>
          <span class={ticks === parties.length ? 'ruler__end' : ''}>{m.needed_is({ count: ticks })}</span>
        </div>
      </div>
    </div>
  )
}
