/** Packages: those before the table, those shown to us, and our own to build (PKG). */
import type { JSX } from 'preact'
import { board, desk, seen } from '../../table/state/table.ts'
import { m } from '../../text/m.ts'
import { later } from '../../ui/later.tsx'
import { Section } from '../../ui/section.tsx'
import { Empty } from '../../ui/states.tsx'
import { openForm } from '../proposals/open.ts'
import { isOfferable } from './offering.ts'
import './packages.css'

const Card = later(() => import('./card.tsx').then((part) => part.PackageCard))
const Builder = later(() => import('./builder.tsx').then((part) => part.PackageBuilder))

export function Packages(): JSX.Element {
  const form = openForm()
  /** `new`, or whether one is revised or answered, and which */
  const [, building = '', id = ''] = /^package:(new|revise|counter):?(.*)$/.exec(form.value) ?? []
  const all = [...(board.value?.packages.values() ?? []), ...(desk.value?.packages.values() ?? [])]
  const own = all.find((p) => p.party === seen.value)
  return (
    <>
      {all.map((p) => (
        <Card key={p.id} of={p} />
      ))}
      {(all.length === 0 || building || isOfferable()) && (
        <Section
          id="packages"
          title={all.length > 0 ? m.own_package() : m.packages()}
          aside={
            isOfferable() &&
            !building && (
              <button
                class="btn btn--quiet"
                type="button"
                onClick={() => {
                  form.value = 'package:new'
                }}
              >
                {own ? m.replace_package() : m.build_package()}
              </button>
            )
          }
        >
          {building ? (
            <Builder
              key={form.value}
              how={building as 'new' | 'revise' | 'counter'}
              id={id}
              onDone={() => {
                form.value = ''
              }}
            />
          ) : (
            all.length === 0 && <Empty>{board.value?.marksClosed ? m.packages_empty() : m.packages_not_yet()}</Empty>
          )}
        </Section>
      )}
    </>
  )
}
