/** The scenarios one can choose, fetched once. */
import { signal } from '@preact/signals'
import type { ScenarioSummary } from '../../shared/scenario/public.ts'
import { http } from './http.ts'

export const scenarios = signal<readonly ScenarioSummary[] | null>(null)
let asked: Promise<void> | null = null

/** Fetches the list unless it is there; throws what `http` throws, and may then be called again. */
export function loadScenarios(): Promise<void> {
  asked ??= http.scenarios().then(
    (list) => {
      scenarios.value = list
    },
    (error: unknown) => {
      asked = null
      throw error
    },
  )
  return asked
}
