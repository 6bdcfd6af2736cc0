/**
 * A small grammar for what bots say, one for each language and written by hand. A phrase is one of its variants; `<part>` within a
 * variant stands for one of that part's. What is under `name@voice` only that voice says, and it says it rather than the rest.
 */
export const VOICES = ['formal', 'plain', 'warm', 'wry', 'dry'] as const
export type Voice = (typeof VOICES)[number]
export type Grammar = Readonly<Record<string, readonly string[]>>

/** A number from 0 up to, not including, 1 for a label: the same for the same label. */
export type Drawing = (label: string) => number

/** So often a voice speaks in its own words where it has some. */
const OWN_WORDS = 0.7
const PART = /<([\w-]+)>/g

/** One sentence of a phrase, its slots still empty. No part is said twice in it while it has another variant. */
export function derive(grammar: Grammar, phrase: string, voice: Voice, drawing: Drawing): string {
  const said = new Set<string>()
  const variantOf = (name: string, at: string): string => {
    const own = grammar[`${name}@${voice}`] ?? []
    const common = grammar[name] ?? []
    const isOwn = own.length > 0 && (common.length === 0 || drawing(`${at}/own`) < OWN_WORDS)
    const all = isOwn ? own : common
    const fresh = all.filter((variant) => !said.has(variant))
    const from = fresh.length > 0 ? fresh : all
    const variant = from[Math.floor(drawing(at) * from.length)] ?? ''
    said.add(variant)
    let part = 0
    return variant.replace(PART, (_, inner: string) => variantOf(inner, `${at}/${inner}/${part++}`))
  }
  return variantOf(phrase, phrase)
}
