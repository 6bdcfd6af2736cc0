/** Joining when the talks are on: what it takes besides, fetched by those alone who have to wait or are refused (DEL-4). */
import type { SeatAnswer } from '../../../shared/protocol/http.ts'
import { ApiError, http } from '../../net/http.ts'
import { m } from '../../paraglide/messages.js'

const AGAIN_MS = 3_000

/** The seat, once somebody consents: the same request again and again. `tell` is told what there is to wait for. */
export async function seatOf(
  wish: Parameters<typeof http.join>[0],
  tell: (sentence: string) => void,
): Promise<SeatAnswer> {
  tell(m.waits_for_consent())
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS))
    const answer = await http.join(wish)
    if (!('waiting' in answer)) return answer
  }
}

const sentences: Readonly<Record<string, () => string>> = {
  'delegation-full': m.problem_delegation_full,
  'class-locked': m.problem_class_locked,
  'not-admitted': m.problem_not_admitted,
  'talks-over': m.problem_talks_over,
}
/** The same error, with its sentence. */
export function explained(error: unknown): unknown {
  if (error instanceof ApiError && Object.hasOwn(sentences, error.code))
    error.sentence = sentences[error.code]?.() ?? ''
  return error
}
