/**
 * What bots do about every procedure of the engine, one line each, in the order in which talks run. Of two reflexes of the same
 * priority the one listed first goes first.
 */
import { agenda } from './agenda.ts'
import { ballots } from './ballots.ts'
import { type Answers, answersOf, type Behaviour, explanationsOf, none } from './behaviour.ts'
import { calendar } from './calendar.ts'
import { capital } from './capital.ts'
import { chain } from './chain.ts'
import { channels } from './channels.ts'
import { committees } from './committees.ts'
import { concessions } from './concessions.ts'
import { delegation } from './delegation.ts'
import { listing } from './listing.ts'
import { packages } from './packages.ts'
import { proposals } from './proposals.ts'
import { protocol } from './protocol.ts'
import { ranking } from './ranking.ts'
import { ratification } from './ratification.ts'
import { silence } from './silence.ts'
import { stages } from './stages.ts'
import { statements } from './statements.ts'
import { strawPoll } from './straw-poll.ts'
import { text } from './text.ts'
import { treaty } from './treaty.ts'
import { turns } from './turns.ts'
import { withoutAVote } from './without-a-vote.ts'

const ASKED_BY_BALLOTS = [
  delegation,
  channels,
  proposals,
  concessions,
  protocol,
  listing,
  ranking,
  text,
  agenda,
  chain,
  committees,
  silence,
  packages,
  capital,
  treaty,
  ratification,
  calendar,
  statements,
  stages,
  strawPoll,
  turns,
  none('bodies', 'Who presides and what lies before a body follows from what is done there.'),
  none('clock', 'Time passes by itself, and only an instructor may pause or extend it.'),
  none('instructor', 'A bot holds a seat; the instructor is always a person.'),
] as const

/** A kind of subject that nobody answers does not compile here. */
const ANSWERS: Answers = answersOf(ASKED_BY_BALLOTS)

export const BEHAVIOURS: readonly Behaviour[] = [
  ...ASKED_BY_BALLOTS,
  ballots(ANSWERS, explanationsOf(ASKED_BY_BALLOTS)),
  withoutAVote(ANSWERS),
]
