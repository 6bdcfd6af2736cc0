/** Asks `tally` in the process of a test. */
import { askedRule } from '../asked-rule.ts'
import { tally } from '../tally.ts'
import type { Lang } from '../words.ts'

export interface Answer {
  readonly id: string
  readonly verdict: string
  readonly rule: string
  readonly needed: number
  readonly reached: number
  readonly vetoes: readonly string[]
  readonly because: string
  readonly wouldChange: readonly {
    readonly member?: string
    readonly from: string
    readonly to: string
    readonly n?: number
    readonly among?: readonly string[]
  }[]
  /** Of a line that is wrong. */
  readonly line?: number
  readonly error?: string
}

/** What comes out when these bytes come in, and for how many lines it was told that they are wrong. */
export async function told(rule: string, chunks: Iterable<Uint8Array>, lang: Lang = 'en') {
  const asked = askedRule(rule)
  if (typeof asked === 'string') throw new Error(asked)
  let wrong = 0
  let output = ''
  const input = (async function* () {
    yield* chunks
  })()
  for await (const text of tally(input, asked, lang, () => wrong++)) output += text
  const answers = output.split('\n').slice(0, -1)
  return { wrong, answers: answers.map((answer) => JSON.parse(answer) as Answer) }
}

/** The answers to lines, or to objects as lines. */
export const askAll = async (rule: string, lines: readonly (string | object)[], lang?: Lang): Promise<Answer[]> => {
  const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n')
  return (await told(rule, [Buffer.from(text)], lang)).answers
}

export async function ask(rule: string, line: string | object, lang?: Lang): Promise<Answer> {
  const [answer] = await askAll(rule, [line], lang)
  if (!answer) throw new Error('no answer')
  return answer
}
