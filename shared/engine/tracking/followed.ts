/** What somebody follows of a table, part by part, and is told as the differences from the last time. */
import { effect } from '@preact/signals-core'

export type Changes = Record<string, unknown>

/** What is told as one: made anew when something that it read has changed. */
export interface Part {
  make(): void
  /** Writes what changed since it was told last. */
  tell(to: Changes): void
  /** It is followed no more; what it still has to tell says so. */
  end?(): void
}

/** A board or a desk. */
export class Followed {
  /** Made anew since somebody asked last. */
  readonly #news = new Set<Part>()
  readonly #stops = new Map<Part, { dispose(): void }>()

  follow(part: Part): void {
    const [news, stops] = [this.#news, this.#stops]
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
    // Again, where it has been told in this round.
    this.#news.delete(part)
    this.#news.add(part)
  }

  changes(): Changes {
    const to: Changes = {}
    // What a part starts or ends while it tells is told with it.
    for (const part of this.#news) part.tell(to)
    this.#news.clear()
    return to
  }

  end(): void {
    for (const stop of this.#stops.values()) stop.dispose()
  }
}
