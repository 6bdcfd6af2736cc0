/**
 * What cannot be taken back is held for a second and a half, or confirmed twice by keyboard. Letting go early does
 * nothing and says so.
 */
import type { ComponentChildren, JSX, TargetedPointerEvent } from 'preact'
import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { m } from '../text/m.ts'
import { Icon } from './icon.tsx'
import './hold.css'

const HOLD = 1500
const ARMED = 8000
/** A finger that slides this far, in pixels, has thought better of it. */
const SLIDE = 40

interface HoldProps {
  label: ComponentChildren
  icon?: string
  off?: boolean
  onDone: () => void
}

export function Hold({ label, icon, off, onDone }: HoldProps): JSX.Element {
  const [state, setState] = useState<'idle' | 'holding' | 'short' | 'armed'>('idle')
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  /** The press that is being held. */
  const start = useRef<PointerEvent | null>(null)
  const id = useId()
  const stop = () => clearTimeout(timer.current)
  useEffect(() => stop, [])

  function done(): void {
    stop()
    start.current = null
    setState('idle')
    onDone()
  }
  function down(event: TargetedPointerEvent<HTMLButtonElement>): void {
    if (off || event.button !== 0) return
    // The page may move under a finger that holds still.
    event.currentTarget.setPointerCapture(event.pointerId)
    start.current = event
    setState('holding')
    stop()
    timer.current = setTimeout(done, HOLD)
  }
  function move(event: PointerEvent): void {
    const from = start.current
    if (from && Math.hypot(event.clientX - from.clientX, event.clientY - from.clientY) > SLIDE) letGo()
  }
  function letGo(): void {
    if (!start.current) return
    stop()
    start.current = null
    setState('short')
  }
  /** How long it was held is told by the events: on a slow machine the timer may be late. */
  function up(event: PointerEvent): void {
    if (start.current && event.timeStamp - start.current.timeStamp >= HOLD) done()
    else letGo()
  }
  /** A press of a key, or of a screen reader: the first arms, the second does it. */
  function click(event: MouseEvent): void {
    if (off || event.detail !== 0) return
    if (state === 'armed') {
      done()
      return
    }
    stop()
    setState('armed')
    timer.current = setTimeout(() => setState('idle'), ARMED)
  }

  return (
    <div class="hold">
      <button
        class={`btn hold__btn${state === 'holding' ? ' hold__btn--on' : ''}`}
        type="button"
        aria-disabled={off}
        aria-describedby={id}
        onPointerDown={down}
        onPointerUp={up}
        onPointerMove={move}
        onPointerCancel={letGo}
        onContextMenu={(event) => event.preventDefault()}
        onClick={click}
      >
        {icon && <Icon name={icon} />}
        {label}
      </button>
      <p class="note" id={id} role="status">
        {state === 'armed' ? m.hold_again() : state === 'short' ? m.hold_too_short() : m.hold_how()}
      </p>
    </div>
  )
}
