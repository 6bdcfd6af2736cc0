/**
 * Enough YAML for `compose.yaml`: maps, lists of words and quoted words, indented by two. Whatever else YAML can do is an
 * error here, so that nothing is read in another way than Compose reads it.
 */
export type Yaml = string | null | readonly Yaml[] | { readonly [key: string]: Yaml }

interface Line {
  readonly depth: number
  readonly text: string
}

function linesOf(text: string): Line[] {
  const full = text.split('\n').filter((line) => !/^\s*(#.*)?$/.test(line))
  return full.map((line) => {
    const [, indent = '', rest = ''] = /^( *)(\S.*?)\s*$/.exec(line) ?? []
    if (rest === '' || indent.length % 2 !== 0) throw new Error(`not indented by two spaces: ${line}`)
    return { depth: indent.length / 2, text: rest }
  })
}

function wordOf(text: string): string {
  const quoted = /^'([^'\\]*)'$|^"([^"\\]*)"$/.exec(text)
  if (quoted) return quoted[1] ?? quoted[2] ?? ''
  if (/^[&*!|>%@`'"{[\]},#?-]|: | #|:$/.test(text)) throw new Error(`not understood: ${text}`)
  return text
}

/** What is deeper than `depth` at the head of the lines; takes it away from them. */
function below(lines: Line[], depth: number): Line[] {
  const end = lines.findIndex((line) => line.depth < depth)
  return lines.splice(0, end === -1 ? lines.length : end)
}

function nodeOf(lines: Line[], depth: number): Yaml {
  const [first] = lines
  if (!first) return null
  if (first.text.startsWith('- ')) return lines.map((line) => listed(line, depth))
  const map = new Map<string, Yaml>()
  while (lines.length > 0) {
    const { depth: own, text } = lines.shift() as Line
    const [, key = '', rest = ''] = /^([\w-]+):(?: +(.*))?$/.exec(text) ?? []
    if (own !== depth || key === '' || map.has(key)) throw new Error(`not understood: ${text}`)
    map.set(key, rest === '' ? nodeOf(below(lines, depth + 1), depth + 1) : wordOf(rest))
  }
  return Object.fromEntries(map)
}

function listed({ depth: own, text }: Line, depth: number): Yaml {
  if (own !== depth || !text.startsWith('- ')) throw new Error(`not understood: ${text}`)
  return wordOf(text.slice(2))
}

export const readYaml = (text: string): Yaml => nodeOf(linesOf(text), 0)
