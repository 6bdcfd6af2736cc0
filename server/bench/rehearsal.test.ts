/** What the benchmark measures: acts that do something. A play of refusals would be fast, and say nothing. */
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { decide, evolve, replay } from '../../shared/engine/kernel/engine.ts'
import { isRefusal } from '../../shared/engine/kernel/refusal.ts'
import { root } from '../cli/root.ts'
import { loadScenarios } from '../scenarios.ts'
import { rehearse, seatsOf } from './rehearsal.ts'

const loaded = loadScenarios(join(root, 'scenarios')).scenarios.get('cis-customs-union')

/** Those that `cycles.ts` means to be refused. */
const MEANT = ['DEC-0/ballot-closed', 'DEL-1/head-only', 'PKG-3/revised-meanwhile', 'TXT-1/backed-already']

it.each(['chain', 'packages'] as const)(
  'the rehearsed acts of the %s do something, but for what is meant to be refused',
  (kind) => {
    if (!loaded) throw new Error('no scenario')
    const { scenario, hash } = loaded
    const play = rehearse(scenario, hash, kind, 300, Date.UTC(2000, 0, 1))
    const seats = seatsOf(scenario)
    let world = replay(scenario, play.log)
    const refused: string[] = []
    for (const { client, command, facts } of play.acts) {
      const actor = { kind: 'delegate', person: seats[client]?.person ?? '' } as const
      const answer = decide(world, command, actor, facts[0]?.at ?? 0)
      if (isRefusal(answer)) refused.push(`${answer.rule}/${answer.code}`)
      world = facts.reduce(evolve, world)
    }
    expect(refused.filter((said) => !MEANT.includes(said))).toEqual([])
    expect(refused.length).toBeGreaterThan(0)
    expect(refused.length / play.acts.length).toBeLessThan(0.2)
  },
)
