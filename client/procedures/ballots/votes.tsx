/** Every vote of the talks, from the record: what was put, how it ended. */
import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { unpair } from '../../../shared/engine/kernel/text-lists.ts'
import type { BoardBallot } from '../../../shared/engine/procedures/ballots/view.ts'
import { entries, hasOlder, loadOlder } from '../../table/record/record.ts'
import { outcomeName, positionName } from '../../table/words/closed-lists.ts'
import { partyOf } from '../../table/words/names.ts'
import { m } from '../../text/m.ts'
import { Chip } from '../../ui/chip.tsx'
import { Section } from '../../ui/section.tsx'
import { Empty } from '../../ui/states.tsx'
import { useSubjects } from './subject.tsx'
import './votes.css'

export function Votes(): JSX.Element {
  const reading = useSubjects()
  const votes = entries.value.filter((e) => e.type === 'ballot-closed')
  useEffect(() => {
    if (hasOlder.value) void loadOlder().catch(() => {})
  }, [hasOlder.value, entries.value.length])
  return (
    <Section id="votes" title={m.votes()}>
      {votes.length === 0 && <Empty>{m.votes_empty()}</Empty>}
      <ol class="votes">
        {votes.map(({ seq, params }) => (
          <li key={seq}>
            <p class="serif">
              {
                reading({
                  kind: params.kind as BoardBallot['kind'],
                  target: String(params.target),
                  detail: String(params.detail),
                }).text
              }
            </p>
            <p>
              <b>{outcomeName(String(params.outcome))}</b>
            </p>
            <ul class="backing">
              {[...unpair(String(params.answers))].map(([id, position]) => {
                const party = partyOf(id)
                return (
                  party && (
                    <li key={id}>
                      <Chip party={party} /> {positionName(position)}
                    </li>
                  )
                )
              })}
            </ul>
          </li>
        ))}
      </ol>
    </Section>
  )
}
