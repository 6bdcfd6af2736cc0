/** Where the focus is while a moment covers the page, and that nobody is interrupted while writing. */
import type { TargetedFocusEvent } from 'preact'
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'

const WRITING = 'textarea, select, input:not([type="checkbox"], [type="radio"])'
/** The field in which somebody writes, if the moment would lie on it: what is typed goes on where it was begun, and is seen. */
function fieldUnder(own: HTMLElement): Element | undefined {
  const field = document.activeElement
  if (!field?.matches(WRITING)) return undefined
  const [over, under] = [own.getBoundingClientRect(), field.getBoundingClientRect()]
  return under.left < over.right && under.right > over.left ? field : undefined
}

/**
 * It covers what has the focus: so long it has it itself, one moment after the other, and gives it back in the end. It does not come
 * over a field in which somebody writes before that is left.
 */
export function usePlace(seq: number | undefined) {
  const at = useRef<HTMLElement>(null)
  const origin = useRef<HTMLElement | undefined>(undefined)
  const [field, setField] = useState<Element>()
  useLayoutEffect(() => {
    const own = at.current
    const active = document.activeElement
    const isNowhere = active === null || active === document.body
    if (own) {
      setField(fieldUnder(own))
      if (active?.matches(WRITING)) return
      if (active instanceof HTMLElement && !isNowhere) origin.current = active
      own.focus({ preventScroll: true })
    } else {
      if (isNowhere) origin.current?.focus({ preventScroll: true })
      origin.current = undefined
    }
  }, [seq, field])
  useEffect(() => {
    if (!field) return
    const leave = () => setField(undefined)
    field.addEventListener('blur', leave)
    return () => field.removeEventListener('blur', leave)
  }, [field])
  return { at, waits: field?.isConnected === true }
}

/** Out of it, and not out of the window. */
export const stepsOut = ({ currentTarget, relatedTarget }: TargetedFocusEvent<HTMLElement>): boolean =>
  relatedTarget instanceof Node && !currentTarget.contains(relatedTarget)
