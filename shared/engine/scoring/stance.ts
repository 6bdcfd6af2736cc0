/**
 * What a party says of the options that it does not back (TXT-6): which it can live with, and which it cannot accept. Pure, for
 * engine, client and bots alike.
 */
import { unpair } from '../kernel/text-lists.ts'

export interface Stance {
  /** Options that the party can live with. */
  readonly canLive: readonly string[]
  /** Options that it cannot accept. */
  readonly cannot: readonly string[]
}
export const SILENT: Stance = Object.freeze({ canLive: Object.freeze([]), cannot: Object.freeze([]) })

/** TXT-2: a party insists that this option is not the one. Who backs nothing and says nothing does not insist. */
export const insistsAgainst = (option: string, backed: string | undefined, { canLive, cannot }: Stance): boolean =>
  cannot.includes(option) || (backed !== undefined && backed !== option && !canLive.includes(option))

/** What a view says of a question, `canLive` and `cannot` each as `KAZ=low,w1 RUS=high`: by party. */
export function stancesIn(row: { readonly canLive: string; readonly cannot: string }): ReadonlyMap<string, Stance> {
  const [canLive, cannot] = [unpair(row.canLive), unpair(row.cannot)]
  const options = (of: ReadonlyMap<string, string>, party: string): string[] => of.get(party)?.split(',') ?? []
  return new Map(
    [...new Set([...canLive.keys(), ...cannot.keys()])].map((party) => [
      party,
      { canLive: options(canLive, party), cannot: options(cannot, party) },
    ]),
  )
}
