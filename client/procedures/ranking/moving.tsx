/** The chair moves a question that waits for its turn to another place, when nobody objects (AGD-3): fetched when it is opened. */
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { m } from '../../text/m.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import { later } from '../../ui/later.tsx'
import { useTabOf } from '../../ui/section.tsx'

const Places = later(() => import('./places.tsx').then((part) => part.Places))

export function Moving(): JSX.Element {
  const [isOpen, setOpen] = useState(false)
  return (
    <div data-panel={useTabOf()}>
      <Disclosure isAct title={m.move_question()} onFold={setOpen}>
        {isOpen && <Places />}
      </Disclosure>
    </div>
  )
}
