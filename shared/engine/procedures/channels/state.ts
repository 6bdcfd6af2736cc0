/** Channels between parties, open and secret. */
import type { ById, Parties } from '../../kernel/event.ts'

export interface Channel {
  readonly id: string
  readonly by: string
  readonly secret: boolean
  readonly members: Parties
  readonly invited: Parties
}
export interface ChannelsState {
  readonly all: ById<Channel>
  /** What ids begin with → how many there were. */
  readonly counts: ById<number>
}

declare module '../../kernel/world.ts' {
  interface Slices {
    channels: ChannelsState
  }
}
