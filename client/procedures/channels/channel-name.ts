/** What channels are called, and what is said of their kind. */
import { unlist } from '../../../shared/engine/kernel/text-lists.ts'
import { seen } from '../../table/state/table.ts'
import { partyName, partyNames } from '../../table/words/names.ts'
import { m } from '../../text/m.ts'
import { isMember, type TalkChannel } from './channels.ts'

/** What a channel is called: its set name, or who sits in it. */
export function channelName(c: TalkChannel): string {
  switch (c.kind) {
    case 'plenary':
      return m.plenary()
    case 'delegation':
      return c.members === seen.value ? m.own_delegation() : m.delegation_of({ party: partyName(c.members) })
    case 'open':
    case 'secret':
      return partyNames([...unlist(c.members), ...unlist(c.invited)])
  }
}

export function channelKind(c: TalkChannel): string {
  switch (c.kind) {
    case 'plenary':
      return m.plenary_note()
    case 'delegation':
      return m.delegation_note()
    case 'secret':
      return m.secret_channel()
    case 'open':
      return isMember(c) ? m.open_channel() : m.open_channel_of_others()
  }
}
