/** The list of what the others need (CON-1), and the offer of a concession (CON-2). It is answered as every direct proposal is. */
import { z } from 'zod'
import { LineOrNone } from '../../../writing/kinds.ts'
import { command } from '../../kernel/procedure.ts'
import { refuse } from '../../kernel/refusal.ts'
import { isOption, parties } from '../../kernel/selectors.ts'
import { own } from '../../kernel/world.ts'
import { made } from '../proposals/commands.ts'
import { addressees, Halves } from '../proposals/contents.ts'
import { checkConcession } from './contents.ts'

const Id = z.string().max(40)
const Party = z.string().max(3)

/** Under what it stands on a list: one entry on each question of each of the others. */
export const needKey = (of: string, question: string): string => `${of}:${question}`

export const concessionCommands = {
  'note-need': command({
    who: 'head',
    shape: { of: Party, question: Id, option: Id, words: LineOrNone, lang: z.enum(['kk', 'ru', 'en']) },
    decide(world, { of, question, option, words, lang }, { party }) {
      if (of === party || !parties(world).includes(of)) return refuse('CON-1', 'of-another')
      if (!world.agenda.order.includes(question)) return refuse('AGD-1', 'no-such-question')
      if (option !== '' && !isOption(world, question, option)) return refuse('TXT-1', 'no-such-option')
      const isNothing = option === '' && words === ''
      const noted = own(own(world.concessions.needs, party) ?? {}, needKey(of, question))
      if (isNothing && !noted) return refuse('CON-1', 'says-nothing')
      return [{ type: 'need-noted', party, of, question, option, words, lang }]
    },
  }),
  'offer-concession': command({
    who: 'head',
    shape: { channel: Id, to: Party, agreement: Id, ...Halves },
    decide(world, { channel, to, agreement, ...halves }, { party, at }) {
      if (!addressees(world, channel, party).includes(to)) return refuse('OFR-2', 'not-heard-there')
      const refusal = checkConcession(world, { agreement, parties: [party, to], terms: halves, party })
      if (refusal) return refusal
      const { before, fact } = made(world, { channel, party, to: [to], halves, agreement, at })
      return [...before, { type: 'proposal-made', ...fact }]
    },
  }),
}
