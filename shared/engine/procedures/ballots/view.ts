/** What is seen of ballots: the open one and the last closed one of each body; older ones are in the record. */

import { neededBefore } from '../../../decisions/needed.ts'
import type { DecisionRule } from '../../../decisions/rule.ts'
import type { Change, Outcome } from '../../../decisions/verdict.ts'
import { whereSeen } from '../../bodies/for-members.ts'
import { memoize } from '../../kernel/memoize.ts'
import { openBallots } from '../../kernel/selectors.ts'
import { list, pairs } from '../../kernel/text-lists.ts'
import { flag, number, onDesk, type RowType, row, type Shown, text, word } from '../../kernel/view-field.ts'
import { own, type World } from '../../kernel/world.ts'
import { answerIn, openIds } from './asked.ts'
import { ruleFields } from './rule-fields.ts'
import type { Ballot } from './state.ts'
import type { SubjectKind } from './subject.ts'

export const ballotRow = row('Ballot', {
  id: text(),
  body: text(),
  kind: word<SubjectKind>('what it decides: rules · option · freeze · package · document · …'),
  target: text('what it is about: rule id, question, package, document or stage'),
  detail: text('rule value, option, or revision'),
  rule: word<DecisionRule['kind']>(
    'consensus · consensus-minus-one · unanimity · majority · weighted · security-council',
  ),
  mayStandAside: flag('under consensus: whether the table agreed that a state may stand aside (DEC-1)'),
  of: word<'' | 'members' | 'cast'>('of a majority: members · cast'),
  threshold: word<'' | 'at-least' | 'more-than'>('how `share` is meant: at-least · more-than'),
  share: text('`2/3`, of a majority or of weighted votes'),
  atLeast: number('votes in favour that a Security Council needs, or 0'),
  weights: text('`RUS=40 BLR=20`, of weighted votes (DEC-4)'),
  vetoes: text('parties with a veto (DEC-6)'),
  quorum: number('answers of any kind that it takes, without which nothing is adopted (DEC-0)'),
  by: text('the party that put it to the vote'),
  eligible: text('parties with a vote, in the order of the body'),
  concerned: text('the party that the decision concerns, whose own answer does not count (DEC-2), or empty'),
  forced: text('`KAZ=abstain`: answers that the rules force (DEC-7)'),
  paper: text('the paper of which it is a line (STG-3), by the id of the first; empty where it stands alone'),
  open: flag(),
  rollCall: flag('the states answer one after another, when they are called (FLR-15)'),
  called: text('under roll-call, the party that is called now; `roll:b1` runs until its time is up'),
  passed: text('parties that passed when they were called: they are called again at the end'),
  answered: text('parties that have answered'),
  answers: text(
    '`KAZ=yes RUS=no`; while it is open only under roll-call, with `absent` for who did not answer when called',
  ),
  outcome: word<Outcome | ''>('once closed: adopted · vetoed · insufficient · blocked · referred · recorded'),
  verdictRule: text('the rule of the rulebook that decided'),
  needed: number(
    'votes that are needed, as weights where there are weights; 0 where only objections count, or while it is open and the votes cast decide',
  ),
  reached: number('of them reached'),
  against: text('parties that were against'),
  aside: text('parties that stood aside'),
  change: word<Change['code'] | ''>('what would have changed it, with `changeParties` or `changeVotes`'),
  changeParties: text(),
  changeVotes: number(),
})
export type BoardBallot = RowType<typeof ballotRow>

export const ballotView = memoize((b: Ballot): BoardBallot => {
  const { verdict } = b
  return {
    id: b.id,
    body: b.body,
    kind: b.subject.kind,
    target: b.subject.target,
    detail: b.subject.detail,
    ...ruleFields(b.rule),
    quorum: b.quorum,
    by: b.by,
    eligible: list(b.electorate),
    concerned: b.concerned,
    forced: pairs(b.forced),
    paper: b.paper,
    open: b.open,
    rollCall: b.rollCall,
    called: b.called,
    passed: list(b.passed),
    answered: list(Object.keys(b.answers)),
    answers: b.open && !b.rollCall ? '' : pairs(b.answers),
    outcome: verdict?.outcome ?? '',
    verdictRule: verdict?.rule ?? '',
    needed: verdict?.needed ?? neededBefore(b.rule, b.electorate),
    reached: verdict?.reached ?? 0,
    against: list(verdict?.against ?? []),
    aside: list(verdict?.aside ?? []),
    change: verdict?.change.code ?? '',
    changeParties: list(verdict?.change.parties ?? []),
    changeVotes: verdict?.change.votes ?? 0,
  }
})

/** A closed ballot, with the other closed lines of its paper. */
function withItsPaper({ ballots: { all } }: World, id: string): Ballot[] {
  const ballot = own(all, id)
  if (!ballot?.paper) return ballot ? [ballot] : []
  return Object.values(all).filter((b) => b.paper === ballot.paper && !b.open)
}

const current = (world: World, isShown: (body: string) => boolean): Map<string, BoardBallot> => {
  const open = openBallots(world)
  const last = Object.values(world.bodies.all).flatMap(({ lastBallot }) => withItsPaper(world, lastBallot))
  return new Map([...open, ...last].filter((b) => isShown(b.body)).map((b) => [b.id, ballotView(b)]))
}

const ballots = whereSeen(
  ballotRow,
  current,
  'of each body what is open and what was closed last: a ballot, or the lines of a paper',
)
export const ballotsOnBoard = { ballots: ballots.onBoard }
export const ballotsOfDesk = {
  ballots: ballots.ofDesk,
  positions: onDesk(text('`b1=yes`: own answers in the ballots that are open'), (world, party) =>
    pairs(
      Object.fromEntries(
        openIds(world).flatMap((id) => {
          const answer = answerIn(world, id, party)
          return answer ? [[id, answer]] : []
        }),
      ),
    ),
  ),
}

declare module '../../kernel/view.ts' {
  interface Board extends Shown<typeof ballotsOnBoard> {}
  interface Desk extends Shown<typeof ballotsOfDesk> {}
}
