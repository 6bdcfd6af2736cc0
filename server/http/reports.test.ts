import { expect, it } from 'vitest'
import { reportsOf } from '../../shared/analysis/report.ts'
import type { World } from '../../shared/engine/kernel/world.ts'
import { Meeting } from '../../shared/engine/testing/meeting.ts'
import { smallScenario } from '../../shared/engine/testing/small-scenario.ts'
import { reporting } from './reports.ts'

const { world } = new Meeting(smallScenario).begin().waitFor('debrief')

it('SCR-5 the thread tells of every party what the analysis says, once for each world', async () => {
  const reports = reporting()
  const asked = reports(world)
  expect(reports(world)).toBe(asked)
  expect(await asked).toEqual(reportsOf(world))
})

it('SCR-5 a table that cannot be worked out fails alone, and is tried again', async () => {
  const reports = reporting()
  const broken = { ...world, scenario: { ...smallScenario, briefs: null } } as unknown as World
  const [failed, done] = await Promise.allSettled([reports(broken), reports(world)])
  expect([failed.status, done.status]).toEqual(['rejected', 'fulfilled'])
  await expect(reports(broken)).rejects.toThrow('the reports of a table: ')
})
