/** Where a list needs a name, this much of a wording is one; a name is no sentence and ends without a stop. */
const NAME_MAX = 80

export const shortened = (words: string): string =>
  words.length > NAME_MAX
    ? `${words
        .slice(0, NAME_MAX + 1)
        .replace(/\s+\S*$/, '')
        .slice(0, NAME_MAX)
        .replace(/[\s,;:.]+$/, '')}…`
    : words.replace(/(?<!\.)\.$/, '')
