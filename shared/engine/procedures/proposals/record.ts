/** The lines of direct proposals: for all in the plenary, elsewhere for who heard them. */
import { type Audience, lines, type Params } from '../../kernel/line.ts'
import { list, pairs } from '../../kernel/text-lists.ts'
import { PLENARY_CHANNEL } from '../channels/state.ts'
import type { ProposalEvents } from './events.ts'

type About = Pick<ProposalEvents['proposal-lapsed'], 'proposal' | 'channel' | 'party' | 'seenBy'>
const heard = ({ channel, seenBy }: About): Audience => (channel === PLENARY_CHANNEL ? 'all' : seenBy)
const about = ({ proposal, channel, party }: About): Params => ({ proposal, channel, party })
const contents = (e: ProposalEvents['proposal-made']): Params => ({
  ...about(e),
  parties: list(e.to),
  gives: pairs(e.gives),
  asks: pairs(e.asks),
  text: e.words,
  lang: e.lang,
  ...(e.agreement && { how: 'concession', document: e.agreement }),
})

export const proposalLines = lines<ProposalEvents>({
  'proposal-made': (e) => [heard(e), contents(e)],
  'proposal-countered': (e) => [heard(e), { ...contents(e), answers: e.answers }],
  'proposal-accepted': (e) => [heard(e), about(e)],
  'proposal-declined': (e) => [heard(e), { ...about(e), reason: e.reason, lang: e.lang }],
  'proposal-lapsed': (e) => [heard(e), { ...about(e), how: e.reason }],
})
