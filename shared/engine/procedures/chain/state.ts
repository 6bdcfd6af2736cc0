/** The chain keeps nothing of its own: the round and the question under discussion are the body's, the rest the agenda's. */
export interface ChainState {
  readonly [field: string]: never
}

declare module '../../kernel/world.ts' {
  interface Slices {
    chain: ChainState
  }
}
