/** The instructor takes the word from a person, and gives it back (CHN-6). What that person may do otherwise stays. */
import { z } from 'zod'
import { command } from '../../kernel/procedure.ts'
import { refuse } from '../../kernel/refusal.ts'
import { isDelegate, isMuted } from '../../kernel/selectors.ts'
import { own } from '../../kernel/world.ts'

export const mutingCommands = {
  'mute-person': command({
    who: 'instructor',
    always: true,
    shape: { person: z.string().max(40), muted: z.boolean() },
    decide(world, { person: id, muted }) {
      const person = own(world.delegation.people, id)
      if (!person || !isDelegate(person)) return refuse('CHN-6', 'no-such-person')
      if (isMuted(world, id) === muted) return refuse('CHN-6', 'so-already')
      return [{ type: 'person-muted', party: person.party, person: id, name: person.name, muted }]
    },
  }),
}
