/** A step with its words written in. */
import type { Command } from '../engine/kernel/command.ts'
import type { Lang } from '../scenario/schema.ts'
import type { Sentence, Step } from './situation.ts'

/** The command, ready to be sent: `say` turns each sentence into words of the reader's language, `lang`. */
export function written({ command, words = {} }: Step, lang: Lang, say: (sentence: Sentence) => string): Command {
  const whole: Record<string, unknown> = structuredClone(command)
  if ('lang' in whole) whole.lang = lang
  for (const [path, sentence] of Object.entries(words)) {
    const [field = '', under] = path.split('.')
    if (under === undefined) whole[field] = say(sentence)
    else whole[field] = { ...(whole[field] as object), [under]: say(sentence) }
  }
  return whole as unknown as Command
}
