/** What the HTTP interface says about a scenario: the list for choosing one, and what a reader of a table may know of it. */
import type { Brief, Party, Scenario, Text } from '../../shared/scenario/schema.ts'

/** One line of `GET /api/scenarios`: enough to choose a scenario and a party. */
export interface ScenarioSummary {
  readonly id: string
  readonly title: Text
  readonly summary: Text
  readonly parties: readonly Party[]
  readonly paces: { readonly [P in 'short' | 'lesson' | 'double']: { readonly title: Text; readonly minutes: number } }
}

/**
 * `GET /api/tables/:table/scenario`: the listed and the raised questions, and the reader's own brief (an instructor:
 * all of them). A delegate's hidden question is among the questions once it is raised.
 */
export type ScenarioView = Omit<Scenario, 'briefs'> & { readonly briefs: Readonly<Record<string, Brief>> }
