/** Says that a text is longer than the table takes. Nothing is cut: what was pasted stays for its author to shorten. */
import type { JSX } from 'preact'
import { number } from '../text/format.ts'
import { m } from '../text/m.ts'
import { sentence } from '../text/sentence.ts'
import './too-long.css'

interface TooLongProps {
  text: string
  max: number
}

export const isTooLong = ({ text, max }: TooLongProps): boolean => text.trim().length > max

export const TooLong = ({ text, max }: TooLongProps): JSX.Element => (
  <div class="too-long" role="status">
    {isTooLong({ text, max }) && (
      <p>
        {sentence('refusals.WIRE/too-large')}{' '}
        <span class="nowrap">({m.of({ count: number(text.trim().length), all: number(max) })})</span>
      </p>
    )}
  </div>
)
