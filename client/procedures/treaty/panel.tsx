/** The documents on their way from text to signature: adoption, initials, signature (TRT-1, TRT-2). */
import type { JSX } from 'preact'
import type { BoardDocument } from '../../../shared/engine/procedures/treaty/view.ts'
import { Acts } from '../../moves/acts.tsx'
import { deadline } from '../../table/state/now.ts'
import { pace } from '../../table/state/table.ts'
import { m } from '../../text/m.ts'
import { Countdown } from '../../ui/countdown.tsx'
import { Section } from '../../ui/section.tsx'
import { takingMotion } from '../without-a-vote/taking.ts'
import { Documents } from './documents.tsx'
import { Referendum } from './referendum.tsx'
import { Reservations } from './reservations.tsx'
import { Signing } from './signing.tsx'

const Clocks = ({ of: d }: { of: BoardDocument }): JSX.Element => (
  <>
    <Countdown until={deadline(`chair:document:${d.id}`)} of={pace.value?.chairStep} label={m.clock_chair_step()} />
    <Countdown until={deadline(`initials:${d.id}`)} of={pace.value?.initials} label={m.clock_initials()} />
  </>
)

const Steps = ({ of: d }: { of: BoardDocument }): JSX.Element => (
  <Acts
    of={[
      {
        key: `put-document:${d.id}`,
        command: { type: 'put-document', document: d.id },
        label: m.put_document(),
        icon: 'ballot',
        main: true,
      },
      {
        key: `initial-document:${d.id}`,
        command: { type: 'initial-document', document: d.id },
        label: m.initial(),
        icon: 'pen',
      },
    ]}
  />
)

export const Treaty = (): JSX.Element => (
  <Section id="documents" title={m.documents()}>
    <p class="note">{m.documents_note()}</p>
    <Acts of={[takingMotion({ type: 'take-documents-as-agreed' }, m.adopt_all())]} />
    <Documents
      clocks={(d) => <Clocks of={d} />}
      steps={(doc, d) => (
        <>
          <Reservations of={d} />
          <Referendum of={d} />
          <Steps of={d} />
          <Signing of={doc} />
        </>
      )}
    />
  </Section>
)
