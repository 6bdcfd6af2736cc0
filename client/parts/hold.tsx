/**
 * What cannot be taken back is held for a second and a half, or confirmed twice by keyboard. Letting go early does
 * nothing and says so.
 */
import type { ComponentChildren, JSX } from 'preact'
import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { m } from '../text/m.ts'
import { Icon } from './icon.tsx'

const HOLD = 1500
const ARMED = 8000

interface HoldProps {
  label: ComponentChildren
  icon?: string
  off?: boolean
  onDone: () => void
}

export function Hold({ label, icon, off, onDone }: HoldProps): JSX.Element {
  const [state, setState] = useState<'idle' | 'holding' | 'short' | 'armed'>('idle')
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const id = useId()
  const stop = () => clearTimeout(timer.current)
  useEffect(() => stop, [])

  function down(event: PointerEvent): void {
    if (off || event.button !== 0) return
    setState('holding')
    stop()
    timer.current = setTimeout(() => {
      setState('idle')
      onDone()
    }, HOLD)
  }
  function up(): void {
    if (state !== 'holding') return
    stop()
    setState('short')
  }
  /** A press of a key, or of a screen reader: the first arms, the second does it. */
  function click(event: MouseEvent): void {
    if (off || event.detail !== 0) return
    stop()
    if (state === 'armed') {
      setState('idle')
      onDone()
      return
    }
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
        onPointerLeave={up}
        onPointerCancel={up}
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
