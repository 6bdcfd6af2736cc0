/** The secret channels of which a record tells: whoever reads it all needs no desk to know of them. */
import { list, unlist } from '../../../shared/engine/kernel/text-lists.ts'
import type { BoardChannel } from '../../../shared/engine/procedures/channels/view.ts'
import type { RecordLine } from '../../../shared/engine/views/record-entry.ts'

/** Where everybody, or the whole delegation, is. */
const isStanding = (channel: string): boolean => channel === 'plenary' || channel.startsWith('delegation-')
const without = (parties: string, party: string): string => list(unlist(parties).filter((p) => p !== party))

/**
 * As they are after these lines, oldest first; `open` are the ids of channels that are none. Of a channel whose opening is
 * not among the lines, whoever reads its first line is in it.
 */
export function secretChannels(lines: readonly RecordLine[], open: ReadonlySet<string>): BoardChannel[] {
  const secret = new Map<string, BoardChannel>()
  const others = new Set(open)
  for (const line of lines) {
    const id = String(line.params.channel ?? '')
    if (id === '' || isStanding(id)) continue
    if (line.params.secret === false) others.add(id)
    if (others.has(id)) continue
    const after = follow(
      secret.get(id) ?? { id, by: '', members: line.to, invited: '', secret: true, disclosed: false },
      line,
    )
    if (after.members === '') secret.delete(id)
    else secret.set(id, after)
  }
  return [...secret.values()]
}

function follow(before: BoardChannel, { type, params }: RecordLine): BoardChannel {
  const party = String(params.party)
  const invited = without(before.invited, party)
  const rest = without(before.members, party)
  switch (type) {
    case 'channel-opened':
      return { ...before, by: party, members: party, invited: String(params.parties) }
    case 'invitation-accepted':
      return { ...before, members: list([...unlist(rest), party]), invited }
    case 'invitation-declined':
    case 'channel-left':
      return { ...before, members: rest, invited }
    default:
      return before
  }
}
