/** A domain in a file of JSON. What keeps it from being read is a mistake like those in it. */
import { readFileSync } from 'node:fs'
import { type Read, readDomain } from '../../../shared/analysis/domain.ts'
import { givenFile } from '../data/backup-file.ts'

/** In one line: what Node says of JSON quotes some of it. */
export const inOneLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replaceAll(/\s+/g, ' ')

/** The text of a file without the mark of its encoding that some editors begin it with. */
export function textOf(path: string, typedIn: string | undefined): { readonly text?: string } & Pick<Read, 'mistakes'> {
  try {
    return { text: readFileSync(givenFile(path, typedIn), 'utf8').replace(/^\uFEFF/, ''), mistakes: [] }
  } catch (error) {
    return { mistakes: [{ path, value: inOneLine(error), mend: 'name a file that can be read' }] }
  }
}

export function domainInFile(path: string, typedIn: string | undefined): Read {
  const { text, mistakes } = textOf(path, typedIn)
  if (text === undefined) return { mistakes }
  try {
    return readDomain(JSON.parse(text))
  } catch (error) {
    return { mistakes: [{ path, value: inOneLine(error), mend: 'write it as JSON' }] }
  }
}
