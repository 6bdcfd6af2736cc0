/**
 * Buttons made from options. A key that the desk does not offer is not drawn; one that is out of order is off and
 * says why, once for all buttons that share the reason. What is refused after all is said under them.
 */
import type { ComponentChildren, JSX } from 'preact'
import { useId, useState } from 'preact/hooks'
import type { ActAnswer } from '../../shared/protocol/messages.ts'
import { now } from '../table/now.ts'
import { board, isReadOnly, link } from '../table/table.ts'
import type { Params } from '../text/sentence.ts'
import { Icon } from '../ui/icon.tsx'
import { act, type Command } from './act.ts'
import { isOffered, offer } from './offers.ts'
import { type Refusal, Refused } from './refused.tsx'
import { Why } from './why.tsx'

export interface Wish {
  /** The key in the desk's options; without one the button is always on (an instructor's). */
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
  readonly after?: () => void
}

/** What was tried: it goes by the words, which may be changed since. */
const wordsOf = ({ command }: Wish): string => JSON.stringify(command ?? '')

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
/** `RULE/code` → one of the keys that are off for that reason. */
export type ReasonMap = ReadonlyMap<string, string>
/** Why some of the keys are off, each reason once. */
export const reasonsOf = (keys: readonly (string | undefined)[]): ReasonMap =>
  new Map(
    keys.flatMap((key = '') => {
      const reason = offer(key)
      return reason && !SAID_ABOVE.includes(reason) ? [[reason, key] as const] : []
    }),
  )
/** What the sentence of a refusal may want to name; the desk tells the code only. */
function contextOf(key: string): Params {
  const target = key.split(':')[1] ?? ''
  const at = board.value
  const question = at?.questions.has(target) ? target : (at?.discussing ?? '')
  const votableAt = at?.packages.get(target)?.votableAt ?? 0
  const seconds = Math.max(0, Math.ceil((votableAt - now.value) / 1000))
  return {
    party: at?.chair ?? '',
    stage: at?.stage ?? '',
    question,
    document: target,
    package: target,
    ...(votableAt && { seconds }),
  }
}
const idOf = (group: string, reason: string): string => `${group}-${reason.replace(/\W/g, '-')}`

const describedBy = (group: string, reason: string | undefined): string | undefined =>
  reason ? (SAID_ABOVE.includes(reason) ? 'strip' : idOf(group, reason)) : undefined

/** The reasons of one or more groups of buttons. */
export const Reasons = ({ of, id }: { of: ReasonMap; id: string }): JSX.Element => (
  <>
    {[...of].map(([reason, key]) => {
      const [rule = '', code = ''] = reason.split('/')
      return <Why key={reason} id={idOf(id, reason)} rule={rule} code={code} params={contextOf(key)} />
    })}
  </>
)

export function Acts({ of, children, reasonsIn }: ActsProps): JSX.Element | null {
  const own = useId()
  const id = reasonsIn ?? own
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<{ answer: Refusal; key: string | undefined; words: string } | null>(null)
  const shown = of.filter((wish) => wish !== false && (wish.key === undefined || isOffered(wish.key))) as Wish[]
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
              key={wish.key ?? String(wish.label)}
              class={`btn${wish.main && !off ? ' btn--main' : ''}${wish.quiet ? ' btn--quiet' : ''}`}
              type="button"
              aria-disabled={off || busy}
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
