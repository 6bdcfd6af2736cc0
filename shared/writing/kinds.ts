/**
 * The kinds of text that come from outside: each field of a command, of an HTTP body and of a scenario that people write
 * is one of these. What cannot be mended is refused with a code that has a sentence.
 */
import { z } from 'zod'
import { isName, isVisible, type Kind, LIMITS } from './limits.ts'
import { tidyLine, tidyLines } from './tidy.ts'

/** Why a text is not taken; beside `malformed` among the sentences of the wire and of errors. */
export type TextFault = 'nothing-to-see' | 'no-letter' | 'text-too-long'

interface How {
  readonly tidy: (text: string) => string
  readonly faultIn: (text: string) => TextFault | ''
}

const unseen = (text: string): TextFault | '' => (isVisible(text) ? '' : 'nothing-to-see')

function kind(name: Kind, { tidy, faultIn }: How, minLength = 1) {
  const limit = LIMITS[name]
  return z
    .string()
    .overwrite(tidy)
    .check(({ value, issues }) => {
      const code = value.length > limit ? 'text-too-long' : faultIn(value)
      if (code) issues.push({ code: 'custom', input: value, params: { code, limit }, message: messages[code](limit) })
    })
    .meta({ kind: name, minLength, maxLength: limit })
}

const messages: Readonly<Record<TextFault, (limit: number) => string>> = {
  'nothing-to-see': () => 'nothing is to be seen in it',
  'no-letter': () => 'it has no letter and no figure',
  'text-too-long': (limit) => `it is longer than ${limit}`,
}

/** What a person or a class is called by. */
export const Name = kind('name', { tidy: tidyLine, faultIn: (text) => (isName(text) ? '' : 'no-letter') })
/** A title, a question, a reason. */
export const Line = kind('line', { tidy: tidyLine, faultIn: unseen })
/** Words that may stand in a treaty. */
export const Wording = kind('wording', { tidy: tidyLine, faultIn: unseen })
/** What is said or told. */
export const Paragraph = kind('paragraph', { tidy: tidyLines, faultIn: unseen })

/** Where nothing is an answer too, it is ''. */
export const LineOrNone = kind('line', { tidy: tidyLine, faultIn: () => '' }, 0)
export const WordingOrNone = kind('wording', { tidy: tidyLine, faultIn: () => '' }, 0)

/** What a parser says of a text of these kinds: the code, and the limit that it is above. */
export function textFault(issue: unknown): { readonly code: TextFault; readonly limit: number } | undefined {
  const { params } = (issue ?? {}) as { params?: { code?: TextFault; limit?: number } }
  return params?.code ? { code: params.code, limit: params.limit ?? 0 } : undefined
}
