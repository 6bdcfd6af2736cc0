/** Something folded away, in all its places alike: under a title that shows and hides it, or under the name of an act. */
import type { ComponentChildren, JSX } from 'preact'
import { useState } from 'preact/hooks'
import { m } from '../paraglide/messages.js'
import './disclosure.css'

interface FoldProps {
  title: ComponentChildren
  /** The title is what one comes to do: it stands alone. */
  isAct?: boolean
  class?: string
  /** Of all folds with one name, one at most is open. */
  name?: string
  /** Told when it is opened or closed. */
  onFold?: (isOpen: boolean) => void
  children: ComponentChildren
}

export function Disclosure({ title, isAct = false, class: also = '', name, onFold, children }: FoldProps): JSX.Element {
  const [open, setOpen] = useState(false)
  return (
    <details
      class={`fold ${also}`}
      name={name}
      onToggle={(event) => {
        setOpen(event.currentTarget.open)
        onFold?.(event.currentTarget.open)
      }}
    >
      <summary>
        <span class={isAct ? 'act act--start' : undefined}>{title}</span>
        {!isAct && <span class="act">{open ? m.hide() : m.show()}</span>}
      </summary>
      {children}
    </details>
  )
}
