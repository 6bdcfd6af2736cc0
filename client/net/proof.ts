/** Asking with a proof of work. Fetched by those alone who are asked for one. */
import { PROOF_HEADER } from '../../shared/protocol/puzzle.ts'
import type { ApiError } from './http.ts'
import { solve } from './solve.ts'

/** So often the work is done: the server may ask for more meanwhile. */
const PROOFS_AT_MOST = 3

/** Asks with a proof; `puzzle` is what the refusal without one said. */
export async function proven<T>(
  ask: (proof: object) => Promise<T>,
  code: string,
  puzzle: ApiError['params'],
  left = PROOFS_AT_MOST,
): Promise<T> {
  const proof = await solve({ salt: String(puzzle.salt), bits: Number(puzzle.bits), code })
  return ask({ [PROOF_HEADER]: proof }).catch((error: ApiError) => {
    if (!error.params.salt || left === 1) throw error
    return proven(ask, code, error.params, left - 1)
  })
}
