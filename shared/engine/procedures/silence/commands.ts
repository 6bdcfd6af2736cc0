/** The chair circulates a text; who is against it says so, with a reason. */
import { z } from 'zod'
import { Line } from '../../../writing/kinds.ts'
import { bodyOfQuestion, inBody, isHiddenFrom, membersOf, PLENARY } from '../../bodies/selectors.ts'
import type { CommandsOf } from '../../kernel/command.ts'
import { command } from '../../kernel/procedure.ts'
import { refuse } from '../../kernel/refusal.ts'
import { nextId, paceOf, seconds } from '../../kernel/selectors.ts'
import { own, type World } from '../../kernel/world.ts'
import { onQuestion } from '../text/backing.ts'
import { mayDecide } from '../text/deciding.ts'

const Id = z.string().max(60)
const idIn = (world: World, body: string): string =>
  nextId(world.silence.counts[body] ?? 0, body === PLENARY ? 's' : `${body}-s`)

export const commands = {
  'circulate-under-silence': command({
    who: 'chair',
    shape: { question: Id, option: Id },
    on: onQuestion,
    decide(world, { question, option }, { party, at }) {
      const refusal = mayDecide(world, question, option, party)
      if (refusal) return refusal
      const body = bodyOfQuestion(world, question)
      const until = at + seconds(paceOf(world).silence)
      const silence = idIn(world, body)
      return [{ type: 'silence-opened', ...inBody(world, body), silence, question, option, by: party, until }]
    },
  }),
  'break-silence': command({
    who: 'head',
    outsideToo: true,
    shape: { silence: Id, reason: Line },
    on: {
      field: 'silences',
      body(world, { silence }, party) {
        const body = own(world.silence.running, silence)?.body ?? PLENARY
        return isHiddenFrom(world, body, party) ? PLENARY : body
      },
    },
    decide(world, { silence: id, reason }, { party }) {
      const s = own(world.silence.running, id)
      if (!s || !membersOf(world, s.body).includes(party)) return refuse('DEC-13', 'no-silence-running')
      const { question, option } = s
      return [{ type: 'silence-broken', ...inBody(world, s.body), silence: id, question, option, party, reason }]
    },
  }),
}

declare module '../../kernel/command.ts' {
  interface Commands extends CommandsOf<typeof commands> {}
}
