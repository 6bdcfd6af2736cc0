/** An instructor's classes: set one up, then its codes, links and tables. What was opened here is kept by the browser. */
import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { heldClasses } from '../net/classes.ts'
import { m } from '../paraglide/messages.js'
import { Sheet } from '../ui/sheet.tsx'
import { ClassForm } from './teach/class-form.tsx'
import { ClassTables, OlderClass } from './teach/class-tables.tsx'
import { DiskNotice } from './teach/disk-notice.tsx'
import { WithScenarios } from './teach/with-scenarios.tsx'
import './teach/teach.css'

export function Teach(): JSX.Element {
  const [classes, setClasses] = useState(heldClasses())
  const [fresh, setFresh] = useState(classes.length === 0)
  useEffect(() => {
    document.title = `${m.i_teach()} – ${m.brand()}`
  })
  const again = () => setClasses(heldClasses())
  const [newest, ...older] = classes
  if (newest && !fresh) {
    return (
      <Sheet title={m.class_title()} lead={m.class_lead()} wide>
        <DiskNotice token={newest.token} />
        <WithScenarios>
          {(list) => (
            <>
              <ClassTables opened={newest} list={list} onNew={() => setFresh(true)} onDeleted={again} />
              {older.length > 0 && (
                <section class="sec older" aria-labelledby="h-older">
                  <div class="sec__head">
                    <h2 id="h-older">{m.older_classes()}</h2>
                  </div>
                  {older.map((held) => (
                    <OlderClass key={held.openedAt} opened={held} list={list} onDeleted={again} />
                  ))}
                </section>
              )}
            </>
          )}
        </WithScenarios>
      </Sheet>
    )
  }
  return (
    <Sheet title={m.i_teach()} lead={m.teach_lead()}>
      <WithScenarios>
        {(list) => (
          <ClassForm
            list={list}
            onOpen={() => {
              setClasses(heldClasses())
              setFresh(false)
            }}
          />
        )}
      </WithScenarios>
      {classes.length > 0 && (
        <p class="to-classes">
          <button class="btn btn--quiet" type="button" onClick={() => setFresh(false)}>
            {m.back_to_classes()}
          </button>
        </p>
      )}
    </Sheet>
  )
}
