import { expect, it } from 'vitest'
import { Meeting } from '../../shared/engine/testing/meeting.ts'
import { smallScenario } from '../../shared/engine/testing/small-scenario.ts'
import { boardOf, deskOf } from '../../shared/engine/views/board.ts'
import { DecodingClient, differs, serializerOf } from '../testing/decoding-client.ts'
import { tableMirror } from './table-mirror.ts'

function given(stage: string) {
  const { world } = new Meeting(smallScenario).begin().waitFor(stage)
  const parties = smallScenario.parties.map(({ id }) => id)
  const desk = (party: string) => deskOf(world, party)
  const mirror = tableMirror({ parties, board: () => boardOf(world), desk, forget() {} })
  return { board: boardOf(world), mirror, serializer: serializerOf(mirror) }
}
type Given = ReturnType<typeof given>
const comeIn = ({ mirror, serializer }: Given) => new DecodingClient(serializer, mirror, 'KAZ')
const boardIn = ({ decoder }: DecodingClient) => (decoder.state as unknown as { board: object }).board

it('tables share their buffers, and yet everybody is sent the state of its own table', () => {
  const [here, there] = [given('chain'), given('packages')]
  // Nothing changes any more: what was written for the last who came would do for the next, if it were still there.
  for (const table of [here, there]) table.serializer.applyPatches([comeIn(table).asClient])
  const clients = [here, there, here, there, here].map((table) => [table, comeIn(table)] as const)
  for (const [{ board }, client] of clients) expect(differs(board, boardIn(client))).toBe('')
})

it('what was handed to one client stays as it is while others are written to', () => {
  const [here, there] = [given('chain'), given('packages')]
  const client = comeIn(here)
  const frame = here.serializer.getFullState(client.asClient)
  const before = Uint8Array.from(frame)
  comeIn(there)
  expect(Uint8Array.from(frame)).toEqual(before)
})
