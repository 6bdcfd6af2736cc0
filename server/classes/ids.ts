/** Ids of people, tables and classes: unguessable, and without any letter that means something elsewhere. */
import { randomBytes } from 'node:crypto'

export const newId = (kind: 'p' | 't' | 'c' | 'i' | 'o'): string => kind + randomBytes(9).toString('hex')
