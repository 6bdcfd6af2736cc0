/** The channels of this reader, what was said in each, and what is unread. */
import { computed, signal } from '@preact/signals'
import { unlist } from '../../../shared/engine/kernel/text-lists.ts'
import type { BoardChannel } from '../../../shared/engine/procedures/channels/view.ts'
import type { RecordEntry } from '../../../shared/protocol/messages.ts'
import { markRead, readUpTo } from '../../table/record/read-marks.ts'
import { entries } from '../../table/record/record.ts'
import { board, desk, isInstructor, me, scenario, seen } from '../../table/state/table.ts'
import { secretChannels } from './secret-channels.ts'

export interface TalkChannel extends BoardChannel {
  /** plenary · delegation · open · secret */
  readonly kind: 'plenary' | 'delegation' | 'open' | 'secret'
}

const bare = (id: string, kind: TalkChannel['kind'], members: string): TalkChannel => ({
  id,
  kind,
  members,
  by: '',
  invited: '',
  secret: kind === 'delegation',
  disclosed: false,
})
const named = (c: BoardChannel): TalkChannel => ({ ...c, kind: c.secret ? 'secret' : 'open' })

/** Plenary first, then our delegation, then the rest in the order of opening. An instructor sees them all. */
export const channels = computed((): readonly TalkChannel[] => {
  const parties = scenario.value?.parties.map((p) => p.id) ?? []
  const plenary = bare('plenary', 'plenary', parties.join(' '))
  const open = [...(board.value?.channels.values() ?? [])].map(named)
  if (isInstructor.value && !seen.value) {
    const secret = secretChannels(entries.value, new Set(board.value?.channels.keys())).map(named)
    return [plenary, ...parties.map((p) => bare(`delegation-${p}`, 'delegation', p)), ...open, ...secret]
  }
  const own = seen.value ? [bare(`delegation-${seen.value}`, 'delegation', seen.value)] : []
  const secret = [...(desk.value?.channels.values() ?? [])].filter((c) => !c.id.startsWith('delegation-')).map(named)
  return [plenary, ...own, ...open, ...secret]
})

/** Whether we may read a channel: an open one of others is seen, not heard. */
export const isMember = (c: TalkChannel): boolean => isInstructor.value || unlist(c.members).includes(seen.value)
export const isInvited = (c: TalkChannel): boolean => unlist(c.invited).includes(seen.value)

export const shown = signal('plenary')
export const shownChannel = computed(() => channels.value.find((c) => c.id === shown.value) ?? channels.value[0])

/** What became of a direct proposal is told where it was made, as a line of the record. */
export const isOfOffers = ({ type }: RecordEntry): boolean => type.startsWith('proposal-')

/** channel → what was said and offered there, oldest first */
export const talk = computed((): ReadonlyMap<string, readonly RecordEntry[]> => {
  const by = new Map<string, RecordEntry[]>()
  for (const entry of entries.value) {
    if (entry.type !== 'said' && !isOfOffers(entry)) continue
    const id = String(entry.params.channel)
    by.set(id, [...(by.get(id) ?? []), entry])
  }
  return by
})

const markOf = (id: string): string => `talk:${id}`
const isOwn = (entry: RecordEntry): boolean =>
  isOfOffers(entry) ? entry.params.party === seen.value : entry.params.person === me.value?.person

/** What others said in a channel that was not on this reader's screen yet, oldest first. */
export function unreadIn(id: string): readonly RecordEntry[] {
  const upTo = readUpTo(markOf(id)) ?? 0
  return (talk.value.get(id) ?? []).filter((entry) => entry.seq > upTo && !isOwn(entry))
}
export const unread = (id: string): number => unreadIn(id).length
export const unreadAll = computed(() => channels.value.reduce((sum, c) => sum + unread(c.id), 0))

/** What was said in a channel so far is on the screen. */
export function markHeard(id: string): void {
  const last = talk.peek().get(id)?.at(-1)
  if (last) markRead(markOf(id), last.seq)
}
