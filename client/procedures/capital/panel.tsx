/** Our capital, folded: a neighbour may see the screen. What is inside is fetched when it is opened. */
import type { JSX } from 'preact'
import { m } from '../../text/m.ts'
import { LateFold } from '../../ui/late-fold.tsx'
import { later } from '../../ui/later.tsx'
import { Section } from '../../ui/section.tsx'

const Answers = later(() => import('./answers.tsx').then((part) => part.Answers))

export const Capital = (): JSX.Element => (
  <Section id="capital" title={m.capital()}>
    <LateFold title={m.capital_ask()} inside={() => <Answers />} />
  </Section>
)
