/** What a head does in a period: says how each thing that falls due is carried out, and that it has nothing more to say (IMP-1, IMP-3). */
import { z } from 'zod'
import { command } from '../../kernel/procedure.ts'
import { refuse } from '../../kernel/refusal.ts'
import { own } from '../../kernel/world.ts'
import { CONDUCTS } from '../../scoring/deeds.ts'
import { periodsOf } from './duties.ts'

export const commands = {
  'choose-conduct': command({
    who: 'head',
    shape: { duty: z.string().max(50), conduct: z.enum(CONDUCTS) },
    decide(world, { duty: id, conduct }, { party }) {
      const { period, phase, duties } = world.calendar
      if (phase !== 'choice') return refuse('IMP-3', 'not-choosing')
      const duty = own(duties, party)?.find((d) => d.id === id)
      if (!duty) return refuse('IMP-7', 'nothing-due')
      if (duty.late && conduct !== 'meet' && conduct !== 'open') return refuse('IMP-1', 'delayed-already')
      if (conduct === 'delay' && periodsOf(world).at(-1) === period) return refuse('IMP-1', 'no-later-period')
      const obligation = world.scenario.calendar?.obligations.find((o) => o.id === duty.obligation)
      if (conduct === 'hidden' && !obligation?.hidden) return refuse('IMP-7', 'seen-by-all')
      return [{ type: 'duty-chosen', period, party, duty: id, obligation: duty.obligation, conduct }]
    },
  }),
  'carry-out': command({
    who: 'head',
    shape: {},
    decide({ calendar: { period, phase, duties, chosen } }, _, { party }) {
      if (phase !== 'choice') return refuse('IMP-3', 'not-choosing')
      const left = (own(duties, party) ?? []).filter(({ id }) => own(chosen[party] ?? {}, id) === undefined)
      if (left.length === 0) return refuse('IMP-3', 'chosen-already')
      return left.map(({ id: duty, obligation }) => ({
        type: 'duty-chosen',
        ...{ period, party, duty, obligation, conduct: 'meet' },
      }))
    },
  }),
  'pass-review': command({
    who: 'head',
    shape: {},
    decide({ calendar: { period, phase, passed } }, _, { party }) {
      if (phase !== 'review') return refuse('IMP-3', 'nothing-to-review')
      if (passed.includes(party)) return refuse('IMP-3', 'passed-already')
      return [{ type: 'period-passed', period, party }]
    },
  }),
}
