/** What somebody follows of a table, part by part, and is told as the differences from the last time. */
import { effect } from '@preact/signals-core'

export type Changes = Record<string, unknown>

/** What is told as one: made anew when something that it read has changed. */
export interface Part {
  /** When it began, among the parts of what is followed. */
  place?: number
  make(): void
  /** Writes what changed since it was told last. */
  tell(to: Changes): void
  /** It is followed no more; what it still has to tell says so. */
  end?(): void
}

/**
 * A board or a desk. Its parts are told in the order in which they began, never in that in which they were made anew: for that
 * follows what others did unseen, and would show in the bytes (CHN-5).
 */
export class Followed {
  /** Made anew since somebody asked last. */
  readonly #news = new Set<Part>()
  readonly #stops = new Map<Part, { dispose(): void }>()
  #begun = 0

  follow(part: Part): void {
    const [news, stops] = [this.#news, this.#stops]
    part.place = ++this.#begun
    effect(function () {
      stops.set(part, this)
      news.add(part)
      part.make()
    })
  }

  /** What it has to tell to the end is told when somebody asks. */
  leave(part: Part): void {
    this.#stops.get(part)?.dispose()
    this.#stops.delete(part)
    part.end?.()
    this.#news.add(part)
  }

  changes(): Changes {
    const to: Changes = {}
    while (this.#news.size > 0) {
      const round = [...this.#news].sort((a, b) => (a.place ?? 0) - (b.place ?? 0))
      this.#news.clear()
      // What a part starts or ends while it tells is told after this round, whether or not it had news.
      for (const part of round) if (!this.#news.has(part)) part.tell(to)
    }
    return to
  }

  end(): void {
    for (const stop of this.#stops.values()) stop.dispose()
  }
}
