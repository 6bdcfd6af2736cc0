/**
 * Buttons made from moves. A key that the desk does not offer is not drawn; one that is out of order is off and
 * says why, once for all buttons that share the reason. What is refused after all is said under them.
 */
import { type ComponentChildren, createContext, type JSX } from 'preact'
import { useContext, useId, useState } from 'preact/hooks'
import type { ActAnswer } from '../../shared/protocol/messages.ts'
import { isReadOnly, link } from '../table/state/table.ts'
import { Icon } from '../ui/icon.tsx'
import { act, type Command } from './act.ts'
import { isOffered, offer } from './offers.ts'
import { Refused } from './refused.tsx'
import { type Refusal, refusalIn } from './verdict.ts'
import { Why } from './why.tsx'
import './acts.css'

export interface Wish {
  /** The key among the desk's moves; without one the button is always on (an instructor's). */
  readonly key?: string
  readonly command?: Command
  /** Instead of a command: what the button does, e.g. open a form. */
  readonly run?: () => void
  /** Instead of a command: more than that, with the answer of the table. */
  readonly ask?: () => Promise<ActAnswer>
  /** Off until something beside it is filled in, which says so itself. */
  readonly off?: boolean
  readonly label: ComponentChildren
  readonly icon?: string
  readonly main?: boolean
  readonly quiet?: boolean
  /** A button that stays down while what it says holds; left out of one that only acts. */
  readonly pressed?: boolean
  readonly after?: () => void
  /** What one of several buttons in one place goes by: the focus stays when another takes its turn. */
  readonly place?: string
}

/** What was tried: it goes by the words, which may be changed since. */
const wordsOf = ({ command }: Wish): string => JSON.stringify(command ?? '')

/** What guidance offers already, by the keys of its moves: nobody is shown two buttons for one act. Undefined where it does not guide. */
export const Guided = createContext<ReadonlySet<string> | undefined>(undefined)

interface ActsProps {
  of: readonly (Wish | false)[]
  children?: ComponentChildren
  /** The id of a `Reasons` that speaks for several groups; without it each group gives its own. */
  reasonsIn?: string
}

/** The strip under the head says these of everything: a pause, a delegation that is out, somebody who only advises, a seat that the instructor took over. */
const SAID_ABOVE = [
  'CLK-2/paused',
  'DEL-1/head-only',
  'OBS-1/seat-taken-over',
  'DEL-3/outside-the-room',
  'DEL-3/withdrawn',
]
const isSaidAbove = (verdict: string): boolean => {
  const refusal = refusalIn(verdict)
  return refusal !== undefined && SAID_ABOVE.includes(`${refusal.rule}/${refusal.code}`)
}

/** Why some of the keys are off: the verdicts of the desk, each once. */
export const reasonsOf = (keys: readonly (string | undefined)[]): readonly string[] => {
  const verdicts = keys.map((key = '') => offer(key)).filter((verdict) => verdict !== undefined)
  return [...new Set(verdicts)].filter((verdict) => verdict !== '' && !isSaidAbove(verdict))
}
const idOf = (group: string, verdict: string): string => `${group}-${verdict.replace(/\W/g, '-')}`

const describedBy = (group: string, verdict: string | undefined): string | undefined =>
  verdict ? (isSaidAbove(verdict) ? 'strip' : idOf(group, verdict)) : undefined

/** The reasons of one or more groups of buttons. */
export const Reasons = ({ of, id }: { of: readonly string[]; id: string }): JSX.Element => (
  <>
    {of.map((verdict) => {
      const refusal = refusalIn(verdict)
      return refusal && <Why key={verdict} id={idOf(id, verdict)} of={refusal} />
    })}
  </>
)

export function Acts({ of, children, reasonsIn }: ActsProps): JSX.Element | null {
  const own = useId()
  const id = reasonsIn ?? own
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<{ answer: Refusal; key: string | undefined; words: string } | null>(null)
  const above = useContext(Guided)
  const isDrawn = ({ key }: Wish): boolean => {
    if (key === undefined) return true
    if (!above) return isOffered(key)
    // What is not yours or not now is not drawn (P6); that all stands still is said above.
    const verdict = offer(key)
    return !above.has(key) && verdict !== undefined && (verdict === '' || isSaidAbove(verdict))
  }
  const shown = of.filter((wish): wish is Wish => wish !== false && isDrawn(wish))
  const reasons = reasonsOf(shown.map((wish) => wish.key))
  if (shown.length === 0 && !children) return null

  const stands = refused && shown.some((wish) => wish.key === refused.key && wordsOf(wish) === refused.words)

  async function press(wish: Wish): Promise<void> {
    setRefused(null)
    if (wish.run) return wish.run()
    const { ask, command } = wish
    if (busy || !(ask || command)) return
    setBusy(true)
    const answer = await (ask ? ask() : act(command as Command))
    setBusy(false)
    if (answer.ok) wish.after?.()
    else setRefused({ answer, key: wish.key, words: wordsOf(wish) })
  }

  return (
    <div class="acts">
      <div class="btns">
        {shown.map((wish) => {
          const reason = wish.key ? offer(wish.key) : ''
          const off =
            wish.off || Boolean(reason) || link.value !== 'live' || (isReadOnly.value && wish.key !== undefined)
          return (
            <button
              key={wish.place ?? `${wish.key ?? ''} ${String(wish.label)}`}
              class={`btn${wish.main && !off ? ' btn--main' : ''}${wish.quiet ? ' btn--quiet' : ''}`}
              type="button"
              aria-disabled={off || busy}
              aria-pressed={wish.pressed}
              aria-describedby={describedBy(id, reason)}
              onClick={() => off || void press(wish)}
            >
              {wish.icon && <Icon name={wish.icon} />}
              {wish.label}
            </button>
          )
        })}
        {children}
      </div>
      {!reasonsIn && <Reasons of={reasons} id={id} />}
      {stands && <Refused of={refused.answer} at={refused.key} />}
    </div>
  )
}
