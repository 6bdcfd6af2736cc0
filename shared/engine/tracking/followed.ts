/** What somebody follows of a table, part by part, and is told as the differences from the last time. */
import { Reading } from './reading.ts'

export type Changes = Record<string, unknown>

/** What is told as one: made anew when something that it read has changed. */
export abstract class Part extends Reading {
  /** When it began, among the parts of what is followed. */
  place = 0
  /** Writes what changed since it was told last. */
  abstract tell(to: Changes): void
  /** It is followed no more; what it still has to tell says so. */
  end(): void {}
}

/**
 * A board or a desk. Its parts are told in the order in which they began, never in that in which they were made anew: for that
 * follows what others did unseen, and would show in the bytes (CHN-5).
 */
export class Followed {
  readonly #parts = new Set<Part>()
  /** Not told yet, or ended and not told so. */
  readonly #news = new Set<Part>()
  #begun = 0

  follow(part: Part): void {
    part.place = ++this.#begun
    part.renew()
    this.#parts.add(part)
    this.#news.add(part)
  }

  /** What it has to tell to the end is told when somebody asks. */
  leave(part: Part): void {
    this.#parts.delete(part)
    part.end()
    this.#news.add(part)
  }

  changes(): Changes {
    const to: Changes = {}
    for (const part of this.#parts) if (part.renew()) this.#news.add(part)
    while (this.#news.size > 0) {
      const round = [...this.#news].sort((a, b) => a.place - b.place)
      this.#news.clear()
      // What a part starts or ends while it tells is told after this round, whether or not it had news.
      for (const part of round) if (!this.#news.has(part)) part.tell(to)
    }
    return to
  }
}
