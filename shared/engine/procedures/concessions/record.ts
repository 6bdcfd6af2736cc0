/** The lines of concessions: for all in the plenary, elsewhere for who heard them. A list of needs is its party's own. */
import { type Audience, lines, type Params } from '../../kernel/line.ts'
import { list, pairs } from '../../kernel/text-lists.ts'
import { PLENARY_CHANNEL } from '../channels/state.ts'
import type { ConcessionEvents } from './events.ts'

type About = ConcessionEvents['concession-took-effect']
const heard = ({ channel, seenBy }: About): Audience => (channel === PLENARY_CHANNEL ? 'all' : seenBy)
const about = ({ concession, channel, parties, agreement }: About): Params => ({
  concession,
  channel,
  parties: list(parties),
  document: agreement,
})

export const concessionLines = lines<ConcessionEvents>({
  'need-noted': (e) => [
    [e.party],
    { party: e.party, from: e.of, question: e.question, option: e.option, text: e.words, lang: e.lang },
  ],
  'concession-accepted': (e) => [heard(e), { ...about(e), gives: pairs(e.gives), asks: pairs(e.asks) }],
  'concession-took-effect': (e) => [heard(e), about(e)],
  'concession-lapsed': (e) => [heard(e), { ...about(e), how: e.reason }],
})
