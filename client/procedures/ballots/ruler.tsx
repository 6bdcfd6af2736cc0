/** A ruler of votes: each party as wide as its vote weighs, ticks at the number needed. Only where a number decides. */
import type { JSX } from 'preact'
import { unlist, unpair } from '../../../shared/engine/kernel/text-lists.ts'
import type { BoardBallot } from '../../../shared/engine/procedures/ballots/view.ts'
import { type Answer, positionName } from '../../table/words/closed-lists.ts'
import { entry } from '../../table/words/entry.ts'
import { partyOf } from '../../table/words/names.ts'
import { m } from '../../text/m.ts'
import { Chip } from '../../ui/chip.tsx'
import { voteWeight } from './vote-weight.ts'
import './ruler.css'

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
  const { needed } = ballot
  if (!needed) return null
  const weightOf = voteWeight(ballot)
  const all = parties.reduce((sum, id) => sum + weightOf(id), 0)
  const answers = unpair(ballot.answers)
  const answered = unlist(ballot.answered)
  const boxes = parties
    .filter((id) => weightOf(id) > 0)
    .map((id) => ({ id, answer: answers.get(id) ?? (answered.includes(id) ? 'answered' : '') }))
    .sort((a, b) => ORDER.indexOf(lookOf(a.answer)) - ORDER.indexOf(lookOf(b.answer)))
  return (
    <div class="ruler" aria-hidden="true">
      <div class="ruler__bar">
        <div
          class="ruler__row"
          style={{ gridTemplateColumns: boxes.map(({ id }) => `minmax(0, ${weightOf(id)}fr)`).join(' ') }}
        >
          {boxes.map(({ id, answer }) => {
            const party = partyOf(id)
            return (
              <span key={id} class={lookOf(answer)}>
                {party && <Chip party={party} named />}
                {ballot.weights && <b>{weightOf(id)}</b>}
                <small>{answer ? positionName(answer) : m.awaited_one()}</small>
              </span>
            )
          })}
        </div>
        <div class="ruler__need" style={{ left: `${(100 * needed) / all}%` }}>
          <span class={needed === all ? 'ruler__end' : ''}>{m.needed_is({ count: needed })}</span>
        </div>
      </div>
    </div>
  )
}
