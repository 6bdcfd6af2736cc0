/** The years after the signature on the desk: the line of periods, what is ours to do now, and who is trusted how far. */
import type { JSX } from 'preact'
import { unlist, unpair } from '../../../shared/engine/kernel/text-lists.ts'
import { Answered } from '../../table/seats/answered.tsx'
import { board, isReadOnly } from '../../table/state/table.ts'
import { partyName } from '../../table/words/names.ts'
import { sentence } from '../../text/sentence.ts'
import { later } from '../../ui/later.tsx'
import { Section } from '../../ui/section.tsx'
import { Choices } from './choices.tsx'
import { Line } from './line.tsx'
import { calendarTitle } from './names.ts'

const Review = later(() => import('./review.tsx').then((part) => part.Review))

const Trust = (): JSX.Element => (
  <>
    <h3>{sentence('years.trust')}</h3>
    <p class="note">{sentence('years.trust-note')}</p>
    <ul>
      {[...unpair(board.value?.trust ?? '')].map(([party, percent]) => (
        <li key={party}>
          {partyName(party)}: {percent} %
        </li>
      ))}
    </ul>
  </>
)

export function Years(): JSX.Element {
  const { period = '', periodPhase = '', chosen = '', barred = '' } = board.value ?? {}
  return (
    <Section id="years" title={sentence('years.title')}>
      <Line />
      {period && <h3>{calendarTitle(period)}</h3>}
      {barred && <p class="note">{sentence('years.barred', { parties: barred })}</p>}
      {periodPhase === 'choice' && (
        <>
          {!isReadOnly.value && <Choices />}
          <Answered by={unlist(chosen)} />
        </>
      )}
      {periodPhase === 'review' && <Review />}
      <Trust />
    </Section>
  )
}
