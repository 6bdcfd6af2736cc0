/** A ruler of votes: one length for each party, ticks at the number needed. Only where a number decides. */
import type { JSX } from 'preact'
import { unlist, unpair } from '../../../shared/engine/kernel/text-lists.ts'
import type { BoardBallot } from '../../../shared/engine/procedures/ballots/view.ts'
import { partyOf } from '../../table/names.ts'
import { positionName } from '../../table/words.ts'
import { m } from '../../text/m.ts'
import { Chip } from '../../ui/chip.tsx'

const NEEDED: Readonly<Record<string, (all: number) => number>> = {
  'two-thirds': (all) => Math.ceil((2 * all) / 3),
  unanimity: (all) => all,
}

const looks = (answer: string | undefined): string =>
  answer === 'yes' ? 'yes' : answer === undefined ? 'wait' : answer === 'answered' ? 'given' : 'no'
const ORDER = ['yes', 'given', 'wait', 'no']

export function Ruler({ ballot }: { ballot: BoardBallot }): JSX.Element | null {
  const parties = unlist(ballot.eligible)
  const needed = NEEDED[ballot.rule]?.(parties.length)
  if (!needed) return null
  const answers = unpair(ballot.answers)
  const answered = unlist(ballot.answered)
  const boxes = parties
    .map((id) => ({ id, answer: answers.get(id) ?? (answered.includes(id) ? 'answered' : undefined) }))
    .sort((a, b) => ORDER.indexOf(looks(a.answer)) - ORDER.indexOf(looks(b.answer)))
  return (
    <div class="ruler" aria-hidden="true">
      <div class="ruler__bar">
        <div class="ruler__row" style={{ gridTemplateColumns: `repeat(${parties.length}, 1fr)` }}>
          {boxes.map(({ id, answer }) => {
            const party = partyOf(id)
            return (
              <span key={id} class={looks(answer)}>
                {party && <Chip party={party} named />}
                <small>{answer ? positionName(answer) : m.awaited_one()}</small>
              </span>
            )
          })}
        </div>
        <div class="ruler__need" style={{ left: `${(100 * needed) / parties.length}%` }}>
          <span class={needed === parties.length ? 'ruler__end' : ''}>{m.needed_is({ count: needed })}</span>
        </div>
      </div>
    </div>
  )
}
