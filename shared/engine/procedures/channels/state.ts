/** Channels between parties, open and secret. */
import type { ById, Parties } from '../../kernel/event.ts'

/** Where all hear what is said; it is there from the start. */
export const PLENARY_CHANNEL = 'plenary'

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
  /** From whom the instructor took the word (CHN-6), by person. */
  readonly muted: ById<boolean>
}

declare module '../../kernel/world.ts' {
  interface Slices {
    channels: ChannelsState
  }
}
