/**
 * The words and the name of one person are deleted (DEL-5): this fact says so, and from the facts before it they are taken
 * out where the log is kept. What the person did for its state stays: others built on it.
 */
import { z } from 'zod'
import type { Fact } from '../../kernel/event.ts'
import { command } from '../../kernel/procedure.ts'
import { refuse } from '../../kernel/refusal.ts'
import { isDelegate } from '../../kernel/selectors.ts'
import { own } from '../../kernel/world.ts'

export const forgettingCommands = {
  'forget-person': command({
    who: 'instructor',
    always: true,
    shape: { person: z.string().max(40) },
    decide({ delegation: { people, newcomers } }, { person: id }) {
      const person = own(people, id)
      const known = person && isDelegate(person) ? person : own(newcomers, id)
      return known ? [{ type: 'person-forgotten', party: known.party, person: id }] : refuse('DEL-5', 'no-such-person')
    },
  }),
}

/** Whose words are to be in no fact before which place: person → place. */
export const forgottenIn = (log: readonly Fact[]): ReadonlyMap<string, number> =>
  new Map(log.flatMap(({ seq, event }) => (event.type === 'person-forgotten' ? [[event.person, seq] as const] : [])))
