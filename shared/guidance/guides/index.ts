/** What the procedures contribute, a line each; how soon each is heard it says itself. */
import type { Guide } from '../guide.ts'
import { ballots, verdict } from './ballots.ts'
import { calendar } from './calendar.ts'
import { capital } from './capital.ts'
import { chain, text } from './chain.ts'
import { channels } from './channels.ts'
import { clock } from './clock.ts'
import { committees } from './committees.ts'
import { delegation } from './delegation.ts'
import { instructor } from './instructor.ts'
import { listing } from './listing.ts'
import { marks, offers, packages, ripePackage } from './packages.ts'
import { proposals } from './proposals.ts'
import { protocol } from './protocol.ts'
import { ranking } from './ranking.ts'
import { ratification } from './ratification.ts'
import { stages } from './stages.ts'
import { strawPoll } from './straw-poll.ts'
import { treaty } from './treaty.ts'
import { silence, withoutAVote } from './without-a-vote.ts'

export const GUIDES: readonly Guide[] = [
  clock,
  delegation,
  ballots,
  withoutAVote,
  silence,
  // Whoever has just voted reads what came of it before the news.
  verdict,
  instructor,
  capital,
  protocol,
  listing,
  ranking,
  marks,
  channels,
  committees,
  ripePackage,
  offers,
  proposals,
  chain,
  packages,
  text,
  treaty,
  ratification,
  calendar,
  stages,
  strawPoll,
]
