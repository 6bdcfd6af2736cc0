/** Packages: those before the table, those shown to us, and our own to build (PKG). */
import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { board, desk, seen } from '../../table/state/table.ts'
import { m } from '../../text/m.ts'
import { Section } from '../../ui/section.tsx'
import { Empty } from '../../ui/states.tsx'
import { PackageBuilder } from './builder.tsx'
import { PackageCard } from './card.tsx'
import { isOfferable } from './offering.ts'
import './packages.css'

export function Packages(): JSX.Element {
  /** '' no form, `new`, or the id of the package that is being revised */
  const building = useSignal('')
  const all = [...(board.value?.packages.values() ?? []), ...(desk.value?.packages.values() ?? [])]
  const own = all.find((p) => p.party === seen.value)
  return (
    <>
      {all.map((p) => (
        <PackageCard
          key={p.id}
          of={p}
          onRevise={() => {
            building.value = p.id
          }}
          onCounter={() => {
            building.value = `counter:${p.id}`
          }}
        />
      ))}
      {(all.length === 0 || isOfferable()) && (
        <Section
          id="packages"
          title={all.length > 0 ? m.own_package() : m.packages()}
          aside={
            isOfferable() &&
            !building.value && (
              <button
                class="btn btn--quiet"
                type="button"
                onClick={() => {
                  building.value = 'new'
                }}
              >
                {own ? m.replace_package() : m.build_package()}
              </button>
            )
          }
        >
          {building.value ? (
            <PackageBuilder
              key={building.value}
              from={all.find((p) => building.value.endsWith(p.id))}
              revise={!building.value.includes('new') && !building.value.startsWith('counter:')}
              onDone={() => {
                building.value = ''
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
