/** Each document: what became of it, and who signed, ratified or stayed out. */
import type { JSX } from 'preact'
import { board, scenario } from '../state/table.ts'
import { documentStatus } from '../state/words.ts'
import { tx } from '../text/lang.ts'
import { m } from '../text/m.ts'
import { Section } from './section.tsx'
import { Standings } from './treaty.tsx'

export const Documents = (): JSX.Element => (
  <Section id="documents" title={m.documents()}>
    {scenario.value?.documents.map((doc) => {
      const d = board.value?.documents.get(doc.id)
      return (
        d && (
          <article class="document" key={doc.id} aria-labelledby={`res-${doc.id}`}>
            <div class="now__head">
              <h3 id={`res-${doc.id}`}>{tx(doc.title)}</h3>
              <b>{documentStatus(d.status)}</b>
            </div>
            {d.status !== 'not-opened' && <Standings of={d} />}
          </article>
        )
      )
    })}
  </Section>
)
