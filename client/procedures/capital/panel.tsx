/** Our capital, folded: a neighbour may see the screen. What is inside is fetched when it is opened. */
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { m } from '../../text/m.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import { later } from '../../ui/later.tsx'
import { Section } from '../../ui/section.tsx'

const Answers = later(() => import('./answers.tsx').then((part) => part.Answers))

export function Capital(): JSX.Element {
  const [isOpen, setOpen] = useState(false)
  return (
    <Section id="capital" title={m.capital()}>
      <Disclosure title={m.capital_ask()} onFold={setOpen}>
        {isOpen && <Answers />}
      </Disclosure>
    </Section>
  )
}
