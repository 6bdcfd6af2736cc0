/** Facts about channels, and what is said there. */
import type { Parties } from '../../kernel/event.ts'

interface ChannelAnswer {
  channel: string
  party: string
  secret: boolean
  seenBy: Parties
}
/** What comes to light: numbered among what has, with who was in it then. */
interface Light {
  disclosure: string
  channel: string
  members: Parties
}
export interface ChannelEvents {
  'channel-opened': { channel: string; by: string; invited: Parties; secret: boolean }
  'invitation-accepted': ChannelAnswer
  'invitation-declined': ChannelAnswer
  'channel-left': ChannelAnswer
  'channel-disclosed': Light & { party: string }
  /** By chance, where the scenario leaves it to chance. */
  'channel-overheard': Light
  /** Told to its own delegation alone. */
  'person-muted': { party: string; person: string; name: string; muted: boolean }
  said: {
    channel: string
    party: string
    person: string
    name: string
    bot: boolean
    text: string
    lang: string
    members: Parties
  }
}

declare module '../../kernel/event.ts' {
  interface Events extends ChannelEvents {}
}
