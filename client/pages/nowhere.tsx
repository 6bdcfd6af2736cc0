/** An address that leads to no page of ours: mistyped, or out of date. */
import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { base } from '../base.ts'
import { m } from '../paraglide/messages.js'
import { Sheet } from '../ui/sheet.tsx'

export function Nowhere(): JSX.Element {
  useEffect(() => {
    document.title = `${m.nowhere()} – ${m.brand()}`
  })
  return (
    <Sheet title={m.nowhere()} lead={m.nowhere_lead()}>
      <a class="btn btn--main" href={`${base}/`}>
        {m.to_first_page()}
      </a>
    </Sheet>
  )
}
