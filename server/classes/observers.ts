/** A place in the gallery of a table (OBS-2): the instructor hands it out, as a token to look with and nothing else. */
import type { SeatAnswer } from '../../shared/protocol/http.ts'
import type { Principal } from '../table/principal.ts'
import type { Tokens } from '../tokens.ts'
import { newId } from './ids.ts'

/** `instructor` must be admitted to `table`; every call gives a place of its own. */
export async function placeInGallery({ sign }: Tokens, instructor: Principal, table: string): Promise<SeatAnswer> {
  const person = newId('o')
  const token = await sign({ role: 'observer', person, class: instructor.class, table })
  return { token, table, party: '', role: 'observer', person }
}
