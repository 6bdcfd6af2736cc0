/** The sentence for what went wrong over HTTP, on pages that do not carry the big file of sentences. */
import { m } from '../paraglide/messages.js'
import { ApiError } from './http.ts'

const sentences: Readonly<Record<string, () => string>> = {
  offline: m.problem_offline,
  'unknown-code': m.problem_unknown_code,
  'too-many-requests': m.problem_too_many,
  'seat-taken': m.problem_seat_taken,
  'no-free-seat': m.problem_table_full,
  'table-full': m.problem_table_full,
}

export const problem = (error: unknown): string =>
  (error instanceof ApiError &&
    (error.sentence || (Object.hasOwn(sentences, error.code) && sentences[error.code]?.()))) ||
  m.problem_other()
