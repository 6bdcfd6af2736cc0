/** Above the button that binds us: what this one document brings, on the scale of our own value. */
import type { JSX } from 'preact'
import { Gain } from '../../scores/gain.tsx'
import { side } from '../../scores/side.ts'
import { board } from '../../table/state/table.ts'
import { m } from '../../text/m.ts'
import { signingValue } from './signing-value.ts'

/** What signing this document changes, whatever becomes of the others. */
export function SignedValue({ document, reserved }: { document: string; reserved: string }): JSX.Element | null {
  const documents = board.value?.documents
  if (!side.value || !documents) return null
  return <Gain {...signingValue(side.value, documents, document, reserved)} label={m.score_if_signed()} scale />
}
