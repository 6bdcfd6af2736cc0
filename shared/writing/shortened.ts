/** Where a list needs a name, this much of a wording is one. */
const NAME_MAX = 80

export const shortened = (words: string): string =>
  words.length > NAME_MAX ? `${words.slice(0, NAME_MAX).replace(/[\s,;:.]+$/, '')}…` : words
