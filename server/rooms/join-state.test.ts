import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { dice } from '../../shared/engine/testing/dice.ts'
import { Meeting } from '../../shared/engine/testing/meeting.ts'
import { step } from '../../shared/engine/testing/walk.ts'
import { boardOf, deskOf } from '../../shared/engine/views/board.ts'
import { root } from '../cli/root.ts'
import { loadScenarios } from '../scenarios.ts'
import { DecodingClient, serializerOf } from '../testing/decoding-client.ts'
import { STATE_BYTES } from './serializer.ts'
import { tableMirror } from './table-mirror.ts'

const { scenarios } = loadScenarios(join(root, 'scenarios'))

/** What a delegate of `party` is sent who joins now: the board and its desk with all its options. */
function joinBytes({ world }: Meeting, party: string): number {
  const desk = (id: string) => deskOf(world, id)
  const parties = world.scenario.parties.map(({ id }) => id)
  const mirror = tableMirror({ parties, board: () => boardOf(world), desk, forget: () => {} })
  const [full] = new DecodingClient(serializerOf(mirror), mirror, party).frames
  return full?.length ?? 0
}

it.each([...scenarios])(
  'what one is sent on joining keeps well within the buffer, stage by stage: %s',
  (_, { scenario }) => {
    const warned = vi.spyOn(console, 'warn')
    let largest = 0
    for (const stage of ['chain', 'packages']) {
      const meeting = new Meeting(scenario, { pace: 'double' }).begin()
      meeting.waitFor(scenario.stages.find(({ opens }) => opens.some((id) => id === stage))?.id ?? '')
      const roll = dice(7)
      for (let i = 0; i < 150 && meeting.world.stages.phase === 'talks'; i += 1) {
        step(meeting, roll)
        for (const { id } of i % 5 === 0 ? scenario.parties : []) largest = Math.max(largest, joinBytes(meeting, id))
      }
    }
    expect(largest).toBeGreaterThan(4_000)
    expect(largest).toBeLessThan(STATE_BYTES * 0.75)
    expect(warned).not.toHaveBeenCalled()
  },
)
