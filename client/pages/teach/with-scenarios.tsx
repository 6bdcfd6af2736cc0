/** The list of scenarios for a page that needs it: what to show instead while it is not there. */
import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { ScenarioSummary } from '../../../shared/scenario/public.ts'
import { problem } from '../../net/problem.ts'
import { loadScenarios, scenarios } from '../../net/scenarios.ts'
import { m } from '../../paraglide/messages.js'
import { Failure, Loading } from '../../ui/states.tsx'

export function WithScenarios({
  children,
}: {
  children: (list: readonly ScenarioSummary[]) => JSX.Element
}): JSX.Element {
  const [trouble, setTrouble] = useState<unknown>()
  const load = () => {
    setTrouble(undefined)
    loadScenarios().catch(setTrouble)
  }
  useEffect(load, [])
  if (scenarios.value) return children(scenarios.value)
  if (trouble) return <Failure what={problem(trouble)} kept={m.error_load_kept()} retry={load} />
  return <Loading />
}
