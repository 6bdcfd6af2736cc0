/** Ratification keeps nothing of its own: consents stand with the documents of the treaty. */
export interface RatificationState {
  readonly [field: string]: never
}

declare module '../../kernel/world.ts' {
  interface Slices {
    ratification: RatificationState
  }
}
