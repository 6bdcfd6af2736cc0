/** How long the line to a table waits for what, ms. Only its tests are less patient. */
export const WAITS = {
  /** Coming in: the answer of the server, and then the live connection. */
  entry: 10_000,
  answer: 8_000,
  /** What has kept us out for so long is said. */
  lasting: 8_000,
  /** After such a silence we ask; and now and then in any case, for the time. */
  quiet: 4_000,
  often: 15_000,
  /** Such a silence means that the connection is lost; once we doubt it, such a one. */
  silence: 10_000,
  inDoubt: 4_000,
  /** How often we look; whoever looks so late has slept. */
  look: 1_000,
  sleep: 3_000,
  /** Who sent too much comes back later. */
  cooling: 5_000,
}
export type Waits = typeof WAITS
