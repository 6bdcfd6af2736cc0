/**
 * Coming in when the talks are on (DEL-4): the delegation's head or the instructor consents, or the grace runs out. Whoever is
 * let in does not read what was secret before, unless the head shows it.
 */
import { z } from 'zod'
import type { Event } from '../../kernel/event.ts'
import { command } from '../../kernel/procedure.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import { isDelegate, peopleOf } from '../../kernel/selectors.ts'
import { own, type World } from '../../kernel/world.ts'
import type { Newcomer } from './state.ts'

const answer = { person: z.string().max(40), admit: z.boolean() }

/** A seat that is empty, or held by a bot, is open to whoever comes. */
export const needsConsent = (world: World, party: string): boolean =>
  world.stages.phase === 'talks' && peopleOf(world, party).some(isDelegate)

const waitingOf = (world: World, id: string): Newcomer | undefined => {
  const newcomer = own(world.delegation.newcomers, id)
  return newcomer?.status === 'waiting' ? newcomer : undefined
}

/** Let in, or not. A head's place that was taken meanwhile becomes a deputy's. */
function answered(world: World, newcomer: Newcomer, admitted: boolean, how: 'head' | 'instructor' | 'time'): Event[] {
  const { id: person, name, party } = newcomer
  const said: Event = { type: 'admission-answered', person, party, name, admitted, how }
  if (!admitted) return [said]
  const head = peopleOf(world, party).find(({ role }) => role === 'head')
  const role = newcomer.role === 'head' && head && !head.bot ? 'deputy' : newcomer.role
  const gone: Event[] = role === 'head' && head ? [{ type: 'person-unseated', person: head.id, party }] : []
  // A new head sees all that is its state's.
  const late = role === 'head' ? {} : ({ late: true } as const)
  return [said, ...gone, { type: 'person-seated', person, name, party, role, bot: false, ...late }]
}

/** The time in which somebody could have consented is over. */
export function admissionLapsed(world: World, id: string): Event[] {
  const newcomer = waitingOf(world, id)
  return newcomer ? answered(world, newcomer, false, 'time') : []
}

export const admissionCommands = {
  'answer-newcomer': command({
    who: 'head',
    shape: answer,
    decide(world, { person, admit }, { party }): readonly Event[] | Refusal {
      const newcomer = waitingOf(world, person)
      if (newcomer?.party !== party) return refuse('DEL-4', 'nobody-waits')
      return answered(world, newcomer, admit, 'head')
    },
  }),
  'rule-on-newcomer': command({
    who: 'instructor',
    always: true,
    shape: answer,
    decide(world, { person, admit }): readonly Event[] | Refusal {
      const newcomer = waitingOf(world, person)
      return newcomer ? answered(world, newcomer, admit, 'instructor') : refuse('DEL-4', 'nobody-waits')
    },
  }),
  'show-earlier': command({
    who: 'head',
    shape: { person: z.string().max(40) },
    decide(world, { person: id }, { party }) {
      const late = own(world.delegation.people, id)
      if (late?.party !== party || !late.earlier) return refuse('DEL-4', 'nothing-to-show')
      return [{ type: 'earlier-shown', party, person: id }]
    },
  }),
  'lock-seats': command({
    who: 'instructor',
    always: true,
    shape: { locked: z.boolean() },
    decide(world, { locked }) {
      return world.delegation.locked === locked ? refuse('DEL-4', 'so-already') : [{ type: 'seats-locked', locked }]
    },
  }),
}
