/** Says that a text is longer than the table takes. Nothing is cut: what was pasted stays for its author to shorten. */
import type { JSX } from 'preact'
import { isVisible, type Kind, LIMITS } from '../../shared/writing/limits.ts'
import { tidyLine, tidyLines } from '../../shared/writing/tidy.ts'
import { number } from '../text/format.ts'
import { m } from '../text/m.ts'
import { sentence } from '../text/sentence.ts'
import './too-long.css'

interface Written {
  text: string
  /** What it is to be: each kind has its limit. */
  kind: Kind
}

const length = ({ text, kind }: Written): number => (kind === 'paragraph' ? tidyLines(text) : tidyLine(text)).length

export const isTooLong = (written: Written): boolean => length(written) > LIMITS[written.kind]
/** Nothing in it would be seen. */
export const isBlank = (text: string): boolean => !isVisible(tidyLine(text))
/** Whether it can be sent as it is. */
export const isSendable = (written: Written): boolean => !isBlank(written.text) && !isTooLong(written)

export const TooLong = ({ text, kind }: Written): JSX.Element => {
  const limit = LIMITS[kind]
  return (
    <div class="too-long" role="status">
      {isTooLong({ text, kind }) && (
        <p>
          {sentence('refusals.WIRE/text-too-long', { limit })}{' '}
          <span class="nowrap">({m.of({ count: number(length({ text, kind })), all: number(limit) })})</span>
        </p>
      )}
    </div>
  )
}
