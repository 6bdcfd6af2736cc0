/**
 * The silence procedure (DEC-13): the chair circulates an option with a deadline; it is adopted if nobody breaks
 * silence. Breaking needs a reason and returns the text; another text gets a new deadline.
 */
import type { Draft } from 'mutative'
import { ofBody } from '../../bodies/line.ts'
import { bodyOfQuestion, discussing, inBody, isBeforeParty, membersOf, witnesses } from '../../bodies/selectors.ts'
import type { Event } from '../../kernel/event.ts'
import { lines } from '../../kernel/line.ts'
import { candidate, onEachOption, procedure, type Recording, TIME } from '../../kernel/procedure.ts'
import { isCarried, isOnBallot, isOpen, optionsOf, unsettled } from '../../kernel/selectors.ts'
import { known, own, type World } from '../../kernel/world.ts'
import { settle } from '../agenda/settlement.ts'
import { ruleOfSubstance } from '../protocol/rule.ts'
import { commands } from './commands.ts'
import type { SilenceEvents } from './events.ts'
import type { SilenceState } from './state.ts'
import { silencesOfDesk, silencesOnBoard } from './view.ts'

const circulating = onEachOption('circulate-under-silence')

/** A text under silence lapses with its stage, unless that carries it (STG-3), or when its question was closed by another road. */
const lapse = (world: World, question?: string): Event[] =>
  Object.values(world.silence.running)
    .filter((s) => question === undefined || s.question === question)
    .map((s) => ({ type: 'silence-lapsed', ...inBody(world, s.body), silence: s.id, question: s.question }))

/** What could be circulated now: in a chain the question under discussion of each body. */
const inQuestion = (world: World): string[] =>
  unsettled(world).filter((q) => !isOpen(world, 'chain') || discussing(world, bodyOfQuestion(world, q)) === q)

const end = (slice: Draft<SilenceState>, { silence: id }: { silence: string }, { deadlines }: Recording): void => {
  known(slice.running, id)
  delete slice.running[id]
  delete deadlines[`silence:${id}`]
}

export const silence = procedure({
  id: 'silence',
  opens: 'named',
  after: ['ballots'],
  start: () => ({ running: {}, counts: {} }),
  commands,
  evolve: {
    'silence-opened': (slice, { silence: id, body, question, option, by, until }, { deadlines }) => {
      slice.running[id] = { id, body, question, option, by }
      slice.counts[body] = (slice.counts[body] ?? 0) + 1
      deadlines[`silence:${id}`] = until
    },
    'silence-broken': end,
    'silence-held': end,
    'silence-lapsed': end,
  },
  react: {
    'silence-broken': (_, { question, option }) => [{ type: 'option-refused', question, option }],
    'silence-held': (world, { question, option }) => [settle(world, question, option, 'silence')],
    'stage-ended': (world) => (isCarried(world, 'silence') ? [] : lapse(world)),
    'question-settled': (world, { question }) => lapse(world, question),
    'question-left-open': (world, { question }) => lapse(world, question),
    'question-referred': (world, { question }) => lapse(world, question),
  },
  due: {
    silence: (world, id) => {
      const s = own(world.silence.running, id)
      if (!s) return []
      // Unanimity needs every party's yes (DEC-3): under it silence is no consent, and the text goes back. One alone agrees with nobody.
      const isConsent = ruleOfSubstance(world, s.body).kind !== 'unanimity' && membersOf(world, s.body).length > 1
      const what = { ...inBody(world, s.body), silence: id, question: s.question }
      return isConsent ? [{ type: 'silence-held', ...what, option: s.option }] : [{ type: 'silence-lapsed', ...what }]
    },
  },
  watches: {
    silence: (world, id) => witnesses(world, own(world.silence.running, id)?.body ?? ''),
  },
  about: {
    silence: (world, id) => {
      const { question = '', option = '' } = own(world.silence.running, id) ?? {}
      return { question, option }
    },
  },
  moves: (world, party) =>
    Object.values(world.silence.running)
      .filter(({ body }) => membersOf(world, body).includes(party))
      .map(({ id }) => candidate('break-silence', { silence: id, reason: '…' }, id)),
  movesOn: {
    subjects: (world, party) =>
      inQuestion(world).filter((q) => !isOnBallot(world, q) && isBeforeParty(world, q, party)),
    of: (world, _, question) => circulating(optionsOf(world, question), question),
  },
  /** DEC-13: silence accepts. */
  awaits: (world) => Object.values(world.silence.running).map(({ body }) => ({ body, parties: [TIME] })),
  view: { board: silencesOnBoard, desk: silencesOfDesk },
  words: { 'silence-broken': { of: 'actor', fields: ['reason'] } },
  record: lines<SilenceEvents>({
    'silence-opened': ofBody((e) => ({ silence: e.silence, question: e.question, option: e.option, party: e.by })),
    'silence-broken': ofBody((e) => ({ question: e.question, option: e.option, party: e.party, reason: e.reason })),
    'silence-held': ofBody((e) => ({ question: e.question, option: e.option })),
    'silence-lapsed': ofBody((e) => ({ question: e.question })),
  }),
})
