/** A part whose code comes when it is first shown; says so after three seconds, and offers to try again. */
import type { ComponentType, JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { m } from '../paraglide/messages.js'
import { Failure, Loading } from './states.tsx'

type Load = () => Promise<ComponentType>

/** When a part that is still on its way counts as failed, ms; it is shown if it comes after all. */
export const LATE = 20_000

/** The first page is read from the top by itself. */
let isFirst = true

/** Brings readers of a later page to its main part, with the head of the page still on the screen. */
function greet(): void {
  const main = document.querySelector('main')
  if (!main) return
  if (!isFirst) {
    scrollTo(0, 0)
    main.focus({ preventScroll: true })
  }
  isFirst = false
}

export function Lazy({ load }: { load: Load }): JSX.Element {
  const [part, setPart] = useState<{ Part?: ComponentType; failed?: boolean; again: number }>({ again: 0 })
  useEffect(() => {
    let gone = false
    load().then(
      (Part) => gone || setPart({ Part, again: 0 }),
      () => gone || setPart(({ again }) => ({ failed: true, again })),
    )
    const late = setTimeout(() => setPart((now) => ({ ...now, failed: true })), LATE)
    return () => {
      clearTimeout(late)
      gone = true
    }
  }, [load, part.again])
  useEffect(() => {
    if (part.Part) greet()
  }, [part.Part])
  if (part.Part) return <part.Part />
  if (part.failed) {
    return <Failure what={m.error_load()} kept={m.error_load_kept()} retry={() => location.reload()} />
  }
  return <Loading />
}
