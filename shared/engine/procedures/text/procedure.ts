/**
 * One negotiating text (TXT): who backs which bracketed option is public and may change until the article closes, and so is
 * what a party can live with or cannot accept. A
 * bracket falls when all back the same option, by a vote under the body's rule, or under silence.
 */
import type { Draft } from 'mutative'
import { lackedQuorum, type Outcome, type Verdict } from '../../../decisions/verdict.ts'
import { ofBody } from '../../bodies/line.ts'
import { isBeforeParty } from '../../bodies/selectors.ts'
import type { CommandsOf } from '../../kernel/command.ts'
import type { Event } from '../../kernel/event.ts'
import { lines, type Params } from '../../kernel/line.ts'
import { candidate, onEachOption, procedure } from '../../kernel/procedure.ts'
import { backingOf, isOpen, isUnsettled, optionsOf, refusedOn, unsettled } from '../../kernel/selectors.ts'
import { list } from '../../kernel/text-lists.ts'
import { known, own, unused, type World } from '../../kernel/world.ts'
import { SILENT, type Stance } from '../../scoring/stance.ts'
import type { How } from '../agenda/events.ts'
import { settle, settleIfAllBack } from '../agenda/settlement.ts'
import { backingCommands } from './backing.ts'
import { isTakenUp } from './deciding.ts'
import type { TextEvents } from './events.ts'
import { sampleStance, stanceCommands } from './stances.ts'
import type { TextState } from './state.ts'
import { agreedOptions, textOfDesk, textOnBoard } from './view.ts'
import { sampleAmendment, sampleWording, wordingCommands } from './wording.ts'

const commands = { ...backingCommands, ...stanceCommands, ...wordingCommands }

declare module '../../kernel/command.ts' {
  interface Commands extends CommandsOf<typeof commands> {}
}
declare module '../ballots/subject.ts' {
  interface SubjectKinds {
    option: 'question, option'
  }
}

/**
 * TXT-2: what all back and no ballot holds up any longer. In the chain only the question under discussion (AGD-4); an option
 * that has just been refused needs a new act of backing.
 */
function settleWhatAllBack(world: World): Event[] {
  if (!isOpen(world, 'text')) return []
  return unsettled(world)
    .filter((q) => isTakenUp(world, q))
    .flatMap((q) => settleIfAllBack(world, q))
    .filter((e) => e.type !== 'question-settled' || !refusedOn(world, e.question).includes(e.option))
}

const scored = (e: { question: string; option: string; party: string; value: number }): Params => ({
  question: e.question,
  option: e.option,
  party: e.party,
  value: e.value,
})

const roadOf = ({ rule }: Verdict): How => (rule === 'DEC-16' ? 'no-objection' : 'vote')

/** What was referred is before another body, which has refused nothing yet; where a quorum was missing nobody has. */
const FAILED: readonly Outcome[] = ['insufficient', 'blocked', 'vetoed']
const hasFailed = (verdict: Verdict): boolean => FAILED.includes(verdict.outcome) && !lackedQuorum(verdict)

const backing = onEachOption('back-option')
const putting = onEachOption('put-to-vote')

function articleMoves(world: World, party: string, question: string) {
  const options = optionsOf(world, question)
  const isUp = isTakenUp(world, question)
  return [
    ...backing(options, question),
    ...(backingOf(world, question, party) ? [candidate('withdraw-backing', { question }, question)] : []),
    candidate('take-stance', sampleStance(world, question, party), question),
    ...(isUp ? putting(options, question) : []),
    ...(isUp
      ? [
          candidate(
            'propose-wording',
            { question, wording: sampleWording(world, question), lang: 'en', forInterests: [party] },
            question,
          ),
          candidate('propose-amendment', sampleAmendment(world, question), question),
        ]
      : []),
    ...options
      .filter((o) => own(world.text.worded, o))
      .map((option) => candidate('score-wording', { question, option, value: 50 }, question, option)),
  ]
}

/** The stance of a party; one that says nothing is not kept. */
function say(slice: Draft<TextState>, question: string, party: string, { canLive, cannot }: Stance): void {
  const said = slice.stances[question] ?? {}
  const isSilent = canLive.length === 0 && cannot.length === 0
  if (isSilent && !(party in said)) return
  const others = Object.fromEntries(Object.entries(said).filter(([p]) => p !== party))
  slice.stances[question] = isSilent ? others : { ...others, [party]: { canLive: [...canLive], cannot: [...cannot] } }
}
const forget = (slice: Draft<TextState>, { question }: { readonly question: string }): void => {
  delete slice.stances[question]
}

export const text = procedure({
  id: 'text',
  opens: 'named',
  after: ['ballots', 'silence'],
  start: () => ({ worded: {}, stances: {} }),
  commands,
  evolve: {
    'option-added': (slice, { question, option: id, party: by, wording, lang, forInterests, base }, { before }) => {
      known(before.agenda.questions, question)
      slice.worded[unused(slice.worded, id)] = {
        id,
        question,
        by,
        wording,
        lang,
        forInterests: [...forInterests],
        base,
        estimates: {},
        resultScores: {},
      }
    },
    'wording-scored': (slice, { option, party, value }) => {
      known(slice.worded, option).estimates[party] = value
    },
    'result-score-set': (slice, { option, party, value }) => {
      known(slice.worded, option).resultScores[party] = value
    },
    'stance-taken': (slice, { question, party, canLive, cannot }, { before }) => {
      known(before.agenda.questions, question)
      say(slice, question, party, { canLive, cannot })
    },
    /** What one backs needs no other word. */
    'option-backed': (slice, { question, party, option }) => {
      const { canLive, cannot } = slice.stances[question]?.[party] ?? SILENT
      const others = (options: readonly string[]): string[] => options.filter((o) => o !== option)
      say(slice, question, party, { canLive: others(canLive), cannot: others(cannot) })
    },
    'question-settled': forget,
    'question-left-open': forget,
    'question-reopened': forget,
    /** As with backing: whoever takes up what was agreed elsewhere, or in a body of a few, takes sides anew. */
    'question-referred': (slice, { question, why, members }) => {
      if (why === 'called-up' || members) delete slice.stances[question]
    },
  },
  react: {
    'stage-entered': settleWhatAllBack,
    'withdrawal-final': settleWhatAllBack,
    'ballot-closed': (world, { subject, verdict }) =>
      subject.kind === 'option' && hasFailed(verdict) && isUnsettled(world, subject.target)
        ? [{ type: 'option-refused', question: subject.target, option: subject.detail }]
        : settleWhatAllBack(world),
    'ballot-lapsed': settleWhatAllBack,
    'option-refused': settleWhatAllBack,
    'silence-lapsed': settleWhatAllBack,
    'call-lapsed': settleWhatAllBack,
    'option-backed': (world, { question }) => (isTakenUp(world, question) ? settleIfAllBack(world, question) : []),
  },
  decided: {
    option: (world, { subject }, verdict) =>
      verdict.outcome === 'adopted' && isUnsettled(world, subject.target)
        ? [settle(world, subject.target, subject.detail, roadOf(verdict), verdict.aside)]
        : [],
  },
  movesOn: {
    subjects: (world, party) => unsettled(world).filter((q) => isBeforeParty(world, q, party)),
    of: articleMoves,
  },
  view: { board: textOnBoard, desk: textOfDesk, outside: { options: agreedOptions } },
  words: { 'option-added': { of: 'actor', fields: ['wording'], quotes: ['base', 'option'] } },
  record: lines<TextEvents>({
    'option-backed': ofBody((e) => ({ question: e.question, option: e.option, party: e.party })),
    'backing-withdrawn': ofBody((e) => ({ question: e.question, party: e.party })),
    'stance-taken': ofBody((e) => ({
      question: e.question,
      party: e.party,
      canLive: list(e.canLive),
      cannot: list(e.cannot),
      how: e.canLive.length + e.cannot.length === 0 ? 'withdrawn' : 'said',
    })),
    'option-refused': () => ['none', {}],
    'option-added': ofBody((e) => ({
      question: e.question,
      option: e.option,
      party: e.party,
      wording: e.wording,
      lang: e.lang,
      parties: e.forInterests.join(' '),
      base: e.base,
      how: e.change,
    })),
    'wording-scored': (e) => [[e.party], scored(e)],
    'result-score-set': (e) => [e.seenBy, scored(e)],
  }),
})
