/** The two moves that cost us most, in a practice: what we did, what was tried instead, and by how much it was better. */
import type { JSX } from 'preact'
import type { CostlyMove } from '../../../shared/analysis/hindsight.ts'
import { m } from '../../paraglide/messages.js'
import { change } from '../../text/format.ts'
import { Failure } from '../../ui/states.tsx'
import { doneIn, insteadOf } from './cost-words.ts'
import { useHindsight } from './hindsight.ts'
import { PlayOn } from './play-on.tsx'
import './costs.css'

const Cost = ({ of: move }: { of: CostlyMove }): JSX.Element => (
  <li>
    <h3>{doneIn(move)}</h3>
    <span class="costs__figure">{change(move.cost, 0)}</span>
    <p>
      {m.costs_minute({ minute: move.minute })}. {insteadOf(move)} {!move.isCertain && <b>{m.costs_uncertain()}</b>}
    </p>
    <PlayOn seq={move.seq} minute={move.minute} />
  </li>
)

function Found(): JSX.Element {
  const { found, hasFailed, again } = useHindsight()
  if (hasFailed) return <Failure what={m.costs_failed()} retry={again} />
  if (!found) return <p role="status">{m.costs_looking()}</p>
  if (found.moves.length === 0) return <p>{m.costs_none({ count: found.examined })}</p>
  return (
    <>
      <ol class="costs">
        {found.moves.map((move) => (
          <Cost key={move.seq} of={move} />
        ))}
      </ol>
      <p class="note">{m.costs_note({ count: found.examined })}</p>
    </>
  )
}

export const Costs = (): JSX.Element => (
  <section class="sec" aria-labelledby="h-costs">
    <div class="sec__head">
      <h2 id="h-costs" tabIndex={-1}>
        {m.costs_title()}
      </h2>
    </div>
    <Found />
  </section>
)
