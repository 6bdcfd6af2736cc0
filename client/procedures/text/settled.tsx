/** Settled questions with which something can still be done, folded: what is inside is fetched when it is opened. */
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { m } from '../../text/m.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import { later } from '../../ui/later.tsx'

const Form = later(() => import('./settled-form.tsx').then((part) => part.SettledForm))

export function Settled(): JSX.Element {
  const [isOpen, setOpen] = useState(false)
  return (
    <Disclosure title={m.settled_questions()} onFold={setOpen}>
      {isOpen && <Form />}
    </Disclosure>
  )
}
