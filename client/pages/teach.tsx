/** An instructor's class: set it up, then its codes, links and tables. What was opened here is kept by the browser. */
import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { heldClasses } from '../net/classes.ts'
import { m } from '../paraglide/messages.js'
import { ClassForm } from '../parts/class-form.tsx'
import { ClassTables } from '../parts/class-tables.tsx'
import { Sheet } from '../parts/sheet.tsx'
import { WithScenarios } from '../parts/with-scenarios.tsx'

export function Teach(): JSX.Element {
  const [classes, setClasses] = useState(heldClasses())
  const [fresh, setFresh] = useState(classes.length === 0)
  useEffect(() => {
    document.title = `${m.i_teach()} – ${m.brand()}`
  })
  const opened = classes[0]
  if (opened && !fresh) {
    return (
      <Sheet title={m.class_title()} lead={m.class_lead()} wide>
        <WithScenarios>
          {(list) => <ClassTables opened={opened} list={list} onNew={() => setFresh(true)} />}
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
    </Sheet>
  )
}
