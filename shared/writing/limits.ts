/** What each kind of text must have, and how much of it may be. */

/** The longest text of each kind, in UTF-16 units, as `length` counts them. */
export const LIMITS = { name: 60, line: 500, wording: 1000, paragraph: 2000 } as const
export type Kind = keyof typeof LIMITS

/** Whether there is anything to be seen in a tidy text. */
export const isVisible = (text: string): boolean => /[\p{L}\p{N}\p{P}\p{S}]/u.test(text)
/** What one is called by has a letter or a figure. */
export const isName = (text: string): boolean => /[\p{L}\p{N}]/u.test(text)
