/** Marks, then packages: those that are offered and the one that we build (PKG). */
import { unpair } from '../../../shared/engine/kernel/text-lists.ts'
import { valueWith } from '../../scores/outcome-after.ts'
import { board } from '../../table/state/table.ts'
import { packageNumber, terms } from '../../table/words/names.ts'
import { m } from '../../text/m.ts'
import { later } from '../../ui/later.tsx'
import type { ProcedureView } from '../procedure.ts'

const panels = () => import('./panels.ts')

const termsOf = (id: string): string => board.value?.packages.get(id)?.terms ?? ''

export const packages: ProcedureView = {
  id: 'packages',
  panels: [
    {
      tab: 'now',
      inStage: true,
      order: 10,
      middleOf: ['package'],
      Component: later(() => panels().then(({ Marks }) => Marks)),
    },
    {
      tab: 'now',
      order: 60,
      middleOf: ['package', 'offer'],
      Component: later(() => panels().then(({ Packages }) => Packages)),
    },
  ],
  subjects: {
    package: {
      target: packageNumber,
      text: (id, revision) => m.subject_package({ number: packageNumber(id), revision }),
      place: (id) => terms(termsOf(id)),
      after: (id) => valueWith(unpair(termsOf(id))),
      questions: (id) => [...unpair(termsOf(id)).keys()],
    },
  },
  aloud: [
    'marks-closed',
    'package-offered',
    'package-tabled',
    'package-declined',
    'package-countered',
    'package-reduced',
    'package-adopted',
    'package-refused',
    'package-lapsed',
  ],
}
