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
  /** A secret one of which all know that it exists (CHN-3). */
  readonly disclosed: boolean
}

/** That a secret channel exists, as it came to light: who was in it then. */
export interface Disclosure {
  readonly id: string
  /** Who disclosed it; '' when it was chance. */
  readonly by: string
  readonly members: Parties
}
export interface ChannelsState {
  readonly all: ById<Channel>
  /** What ids begin with → how many there were. */
  readonly counts: ById<number>
  /** Of secret ones, how often something was said there: what chance is drawn for. */
  readonly exchanges: ById<number>
  readonly disclosures: ById<Disclosure>
  /** From whom the instructor took the word (CHN-6), by person. */
  readonly muted: ById<boolean>
}

declare module '../../kernel/world.ts' {
  interface Slices {
    channels: ChannelsState
  }
}
