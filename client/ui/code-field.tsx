/** Six digits between the brackets; written as two groups of three. */
import type { JSX } from 'preact'
import { m } from '../paraglide/messages.js'

const grouped = (code: string): string => (code.length > 3 ? `${code.slice(0, 3)} ${code.slice(3)}` : code)

export const CodeField = ({ code, onCode }: { code: string; onCode: (code: string) => void }): JSX.Element => (
  <>
    <label class="label" for="code">
      {m.six_digit_code()}
    </label>
    <div class="code">
      <input
        id="code"
        inputMode="numeric"
        autocomplete="one-time-code"
        value={grouped(code)}
        aria-describedby="found"
        onInput={(event) => {
          const digits = event.currentTarget.value.replace(/\D/g, '').slice(0, 6)
          event.currentTarget.value = grouped(digits)
          onCode(digits)
        }}
      />
    </div>
  </>
)
