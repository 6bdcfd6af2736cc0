/** The lines of a stream of bytes, a chunk at a time. A line that is too long is not kept, and one that is no UTF-8 is not guessed. */
import { Wrong } from './wrong.ts'

/** A line of a thousand members is a fiftieth of that. */
export const LINE_AT_MOST = 1_000_000
const NEW_LINE = 0x0a

export async function* linesOf(input: AsyncIterable<Uint8Array>): AsyncGenerator<(string | Wrong)[]> {
  const line = new Line()
  for await (const chunk of input) {
    const lines: (string | Wrong)[] = []
    let from = 0
    for (let to = chunk.indexOf(NEW_LINE); to >= 0; to = chunk.indexOf(NEW_LINE, from)) {
      line.add(chunk.subarray(from, to))
      lines.push(line.end())
      from = to + 1
    }
    line.add(chunk.subarray(from))
    yield lines
  }
  if (!line.isEmpty) yield [line.end()]
}

/** What has come of a line so far. */
class Line {
  #parts: Uint8Array[] = []
  #bytes = 0

  get isEmpty(): boolean {
    return this.#bytes === 0
  }

  add(part: Uint8Array): void {
    this.#bytes += part.length
    if (this.#bytes > LINE_AT_MOST) this.#parts = []
    else if (part.length > 0) this.#parts.push(part)
  }

  end(): string | Wrong {
    const [parts, bytes] = [this.#parts, this.#bytes]
    this.#parts = []
    this.#bytes = 0
    if (bytes > LINE_AT_MOST) return new Wrong('', bytes, 'long', { most: LINE_AT_MOST })
    try {
      // A byte order mark, which editors put before the first line, is left out by the decoder.
      return new TextDecoder('utf-8', { fatal: true }).decode(parts.length === 1 ? parts[0] : Buffer.concat(parts))
    } catch {
      return new Wrong('', undefined, 'utf-8')
    }
  }
}
