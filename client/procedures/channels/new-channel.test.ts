/** P11: the channel that one opens is chosen, and nobody else's act ever chooses one. */
import '../../testing/browser.ts'
import { beforeEach, expect, it } from 'vitest'
import type { BoardChannel } from '../../../shared/engine/procedures/channels/view.ts'
import { draft } from '../../table/state/drafts.ts'
import { board } from '../../table/state/table.ts'
import { sitAt } from '../../testing/seat.ts'
import { channels, shown } from './channels.ts'
import { showOwnBesides } from './new-channel.ts'

const channel = (id: string, by: string): BoardChannel => ({
  id,
  by,
  members: by,
  invited: 'BLR',
  secret: false,
  disclosed: false,
})
function come(...all: readonly BoardChannel[]): void {
  if (board.value) board.value = { ...board.value, channels: new Map(all.map((c) => [c.id, c])) }
}
const known = () => channels.peek().map(({ id }) => id)

beforeEach(() => {
  sitAt({ stage: 'chain' })
  shown.value = 'plenary'
})

it('P11 the own new channel is chosen when it is there, not one that somebody else opens meanwhile', () => {
  showOwnBesides(known())
  come(channel('c1', 'RUS'))
  expect(shown.value).toBe('plenary')
  come(channel('c1', 'RUS'), channel('c2', 'KAZ'))
  expect(shown.value).toBe('c2')
})

it('P11 once it has come nothing is chosen for us any more', async () => {
  showOwnBesides(known())
  come(channel('c1', 'KAZ'))
  await Promise.resolve()
  shown.value = 'plenary'
  come(channel('c1', 'KAZ'), channel('c3', 'KAZ'))
  expect(shown.value).toBe('plenary')
})

it('P11 a text begun in one channel stays in it', () => {
  draft('say-plenary', '').value = 'To all of you'
  showOwnBesides(known())
  come(channel('c1', 'KAZ'))
  expect([shown.value, draft(`say-${shown.value}`, '').value, draft('say-plenary', '').value]).toEqual([
    'c1',
    '',
    'To all of you',
  ])
})
