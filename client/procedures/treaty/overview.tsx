/** What became of the documents, for whoever watches the table or reads its result. */
import type { JSX } from 'preact'
import { m } from '../../text/m.ts'
import { Section } from '../../ui/section.tsx'
import { Documents } from './documents.tsx'

export const Overview = (): JSX.Element => (
  <Section id="documents" title={m.documents()}>
    <Documents steps={() => null} />
  </Section>
)
