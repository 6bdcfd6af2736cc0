/**
 * A refusal is a value, never a throw: it names the rule, a code within the rule and what the sentence needs.
 * The sentence in the reader's language is `refusals["<rule>/<code>"]` of `shared/text`; the source that it
 * cites is `sources[rule]` of the same file.
 */
export interface Refusal {
  readonly refused: true
  readonly rule: string
  readonly code: string
  readonly params: Readonly<Record<string, string | number>>
}

/**
 * What the sentences of refusals have slots for, and what fills each. A slot is never empty: where there is nothing to name,
 * the refusal has another code. `testing/refusal-slots.ts` holds every refusal of the tests and walks to this.
 */
export type Slots = {
  readonly document?: string
  /** The longest that a text may be, in UTF-16 units. */
  readonly limit?: number
  /** An option of the question that is named beside it. */
  readonly option?: string
  readonly package?: string
  /** Ids joined by spaces. */
  readonly parties?: string
  readonly party?: string
  /** How many. */
  readonly places?: number
  readonly question?: string
  readonly revision?: number
  readonly seconds?: number
  readonly stage?: string
  /** Epoch ms. */
  readonly until?: number
  /** Of WIRE, which speaks to programmers and has no slots. */
  readonly path?: string
  readonly command?: string
}

/** Refuses under `rule` (an id of the rulebook such as `AGD-5`) with a short code in kebab-case. */
export const refuse = (rule: string, code: string, params: Slots = {}): Refusal => ({
  refused: true,
  rule,
  code,
  params: params as Refusal['params'],
})

export const isRefusal = (x: unknown): x is Refusal => typeof x === 'object' && x !== null && 'refused' in x
