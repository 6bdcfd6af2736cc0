/** Ids as scenario files write them. */
import { z } from 'zod'

/** Lower-case words joined by hyphens, or a three-letter state code. */
export const Id = z
  .string()
  .regex(/^(?:[a-z][a-z0-9]*(?:-[a-z0-9]+)*|[A-Z]{3})$/)
  .max(40)
/** A three-letter code of a state, as the chips show it. */
export const PartyId = z.string().regex(/^[A-Z]{3}$/)
