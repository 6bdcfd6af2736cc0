/** What the pages of a table draw of all procedures together. */
import { computed } from '@preact/signals'
import * as declared from '../../procedures/index.ts'
import type { Page, Panel, ProcedureView, SubjectWords } from '../../procedures/procedure.ts'
import { opens } from '../state/table.ts'
import { nameSubjects } from '../words/slots.ts'

export const PROCEDURES: readonly ProcedureView[] = Object.values(declared)

/** kind of a ballot's subject → how it reads */
export const SUBJECTS: ReadonlyMap<string, SubjectWords> = new Map(
  PROCEDURES.flatMap(({ subjects = {} }) => Object.entries(subjects)),
)

nameSubjects(SUBJECTS)

/** A panel under a name by which it is the same from one drawing to the next. */
export interface Drawn extends Panel {
  readonly key: string
}

const EVERYWHERE: readonly Page[] = ['desk', 'watch']

const isOn = (page: Page, { on = EVERYWHERE }: Panel): boolean => on.includes(page)
const named = (panels: readonly Panel[], of: string): Drawn[] =>
  panels.map((panel, at) => ({ ...panel, key: `${of}-${at}` }))

/** Those of the procedures that are to be drawn now. */
const open = computed((): readonly Drawn[] =>
  PROCEDURES.flatMap((procedure) =>
    'panels' in procedure
      ? named(procedure.panels, procedure.id).filter(({ isShown }) => isShown?.() ?? opens(procedure.id))
      : [],
  ),
)
const STAGE = 30
const byOrder = (panels: readonly Drawn[]): Drawn[] => [...panels].sort((a, b) => a.order - b.order)

/** The sections of `page` in their order: those of the procedures, and the page's own. */
export const sectionsOf = (page: Page, own: readonly Panel[]): readonly Drawn[] =>
  byOrder([
    ...open.value.filter((panel) => !panel.inStage && isOn(page, panel)),
    ...named(own, page).filter(({ isShown }) => isShown?.() ?? true),
  ])

/** All that stands in *Now* on a desk, the parts of the stage where it stands. */
export const panelsOfNow = computed(() =>
  byOrder(
    open.value
      .filter((panel) => panel.tab === 'now' && isOn('desk', panel))
      .map((panel) => (panel.inStage ? { ...panel, order: STAGE + panel.order / 100 } : panel)),
  ),
)

const fetched = (panels: readonly Panel[]): Promise<unknown> =>
  Promise.allSettled(panels.map(({ Component }) => Component.fetch?.()))

/** Fetches what `page` draws now; what does not come is asked for again when it is drawn. */
export const fetchOpen = (page: Page): Promise<unknown> => fetched(open.peek().filter((panel) => isOn(page, panel)))
/** Fetches what `page` draws in any stage, so that it is there when the stage opens. */
export const fetchAll = (page: Page, own: readonly Panel[]): Promise<unknown> =>
  fetched([
    ...PROCEDURES.flatMap((procedure) => ('panels' in procedure ? procedure.panels : [])).filter((panel) =>
      isOn(page, panel),
    ),
    ...own,
  ])

/** What stands inside the section of the stage. */
export const partsOfStage = computed(() => byOrder(open.value.filter(({ inStage }) => inStage)))
