/** A fold whose inside is first drawn, and so fetched, when somebody opens it. */
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Disclosure } from './disclosure.tsx'

interface LateFoldProps {
  title: string
  isAct?: boolean
  inside: () => JSX.Element
}

export function LateFold({ title, isAct = false, inside }: LateFoldProps): JSX.Element {
  const [wasOpened, setOpened] = useState(false)
  return (
    <Disclosure isAct={isAct} title={title} onFold={(isOpen) => isOpen && setOpened(true)}>
      {wasOpened && inside()}
    </Disclosure>
  )
}
