/** Each document: what became of it, and who signed, ratified or stayed out. */
import type { JSX } from 'preact'
import { Standings } from '../../procedures/treaty/panel.tsx'
import { board, scenario } from '../../table/table.ts'
import { documentStatus } from '../../table/words.ts'
import { tx } from '../../text/lang.ts'
import { m } from '../../text/m.ts'
import { Section } from '../../ui/section.tsx'

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
