/** The chair takes an option to be agreed; a party objects with a reason, asks for a vote instead, or stands aside. */
import { z } from 'zod'
import { Line } from '../../../writing/kinds.ts'
import { inBody, isHiddenFrom, membersOf, PLENARY } from '../../bodies/selectors.ts'
import type { CommandsOf } from '../../kernel/command.ts'
import { command, type LyingBefore } from '../../kernel/procedure.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import { own, type World } from '../../kernel/world.ts'
import { onQuestion } from '../text/backing.ts'
import { optionAsMatter } from '../text/deciding.ts'
import { eitherWay } from './either-way.ts'
import type { Call } from './state.ts'

const Id = z.string().max(60)
const callOf = (world: World, call: string): Call | undefined => own(world['without-a-vote'].running, call)

/** A call that runs in a body of the party. */
function runningFor(world: World, id: string, party: string): Call | Refusal {
  const call = callOf(world, id)
  return call && membersOf(world, call.body).includes(party) ? call : refuse('DEC-16', 'nothing-to-object-to')
}
const onCall: LyingBefore<{ call: string }> = {
  field: 'calls',
  body(world, { call }, party) {
    const body = callOf(world, call)?.body ?? PLENARY
    return isHiddenFrom(world, body, party) ? PLENARY : body
  },
}

const option = eitherWay({ opensWith: 'text', shape: { question: Id, option: Id }, on: onQuestion }, optionAsMatter)

export const commands = {
  'take-as-agreed': option.agreed,
  'raise-objection': command({
    who: 'head',
    outsideToo: true,
    shape: { call: Id, reason: Line },
    on: onCall,
    decide(world, { call: id, reason }, { party }) {
      const call = runningFor(world, id, party)
      if ('refused' in call) return call
      const { body, subject } = call
      return [{ type: 'objection-raised', ...inBody(world, body), call: id, subject, party, reason }]
    },
  }),
  'ask-for-vote': command({
    who: 'head',
    shape: { call: Id },
    on: onCall,
    decide(world, { call: id }, { party }) {
      const call = runningFor(world, id, party)
      if ('refused' in call) return call
      const { body, subject, rule, by, decides, isMotion, carriesWith } = call
      const matter = { subject, rule, by, decides, isMotion, carriesWith }
      return [{ type: 'vote-asked-for', ...inBody(world, body), call: id, ...matter, party }]
    },
  }),
  'stand-aside': command({
    who: 'head',
    shape: { call: Id },
    on: onCall,
    decide(world, { call: id }, { party }) {
      const call = runningFor(world, id, party)
      if ('refused' in call) return call
      const { body, subject, rule, aside } = call
      if (!(rule.kind === 'consensus' && rule.aside)) return refuse('DEC-1', 'standing-aside-not-agreed')
      if (aside.includes(party)) return refuse('DEC-1', 'aside-already')
      return [{ type: 'stood-aside', ...inBody(world, body), call: id, subject, party }]
    },
  }),
}

declare module '../../kernel/command.ts' {
  interface Commands extends CommandsOf<typeof commands> {}
}
