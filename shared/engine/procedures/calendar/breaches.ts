/**
 * What follows a breach (IMP-5): step by step as the agreed text says, each for a breach that was seen and not yet answered. A
 * consultation is asked for; suspension and exclusion need consensus minus the state concerned (DEC-2).
 */
import { z } from 'zod'
import type { Verdict } from '../../../decisions/verdict.ts'
import { PLENARY } from '../../bodies/selectors.ts'
import type { Event } from '../../kernel/event.ts'
import { command, type Decided } from '../../kernel/procedure.ts'
import { refuse } from '../../kernel/refusal.ts'
import { parties } from '../../kernel/selectors.ts'
import type { World } from '../../kernel/world.ts'
import { ballotOn } from '../ballots/opening.ts'
import { findingsOf, nextStep } from './terms.ts'

declare module '../ballots/subject.ts' {
  interface SubjectKinds {
    /** `target` is the party, `detail` the step. */
    breach: 'party'
  }
}

/** Whether something was seen of a party that no step has answered yet, and the text knows a next one. */
export const isAnswerable = (world: World, party: string): boolean =>
  findingsOf(world, party) > (world.calendar.steps[party]?.length ?? 0) && nextStep(world, party) !== undefined

export const breachCommands = {
  'answer-breach': command({
    who: 'head',
    shape: { party: z.string().max(3) },
    decide(world, { party: against }, by) {
      if (world.calendar.phase !== 'review') return refuse('IMP-3', 'nothing-to-review')
      if (against === by.party || !parties(world).includes(against)) return refuse('IMP-5', 'not-a-party')
      if (findingsOf(world, against) <= (world.calendar.steps[against]?.length ?? 0))
        return refuse('IMP-5', 'no-breach')
      const step = nextStep(world, against)
      if (step === undefined) return refuse('IMP-5', 'no-further-step')
      if (step === 'consultation') return [{ type: 'breach-consulted', party: against, by: by.party }]
      return ballotOn(world, by, {
        body: PLENARY,
        subject: { kind: 'breach', target: against, detail: step },
        rule: { kind: 'consensus-minus-one' },
        concerned: against,
      })
    },
  }),
}

/** A step was decided on. */
export function takeStep(world: World, { subject: { target, detail } }: Decided, { outcome }: Verdict): Event[] {
  if (outcome !== 'adopted' || nextStep(world, target) !== detail) return []
  return detail === 'suspension'
    ? [{ type: 'breach-suspended', party: target, periods: world.scenario.calendar?.breach?.periods ?? 1 }]
    : [{ type: 'breach-excluded', party: target }]
}
