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

/** Refuses under `rule` (an id of the rulebook such as `AGD-5`) with a short code in kebab-case. */
export const refuse = (rule: string, code: string, params: Refusal['params'] = {}): Refusal => ({
  refused: true,
  rule,
  code,
  params,
})

export const isRefusal = (x: unknown): x is Refusal => typeof x === 'object' && x !== null && 'refused' in x
