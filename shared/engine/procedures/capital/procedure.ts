/**
 * The capital (TRT-8): a head asks it about an option, a package or a document, and the answer comes to that delegation alone; what
 * was agreed ad referendum stands when the capital confirms it.
 */
import { PLENARY } from '../../bodies/selectors.ts'
import type { CommandsOf } from '../../kernel/command.ts'
import { all, lines, type Params } from '../../kernel/line.ts'
import { type Candidate, candidate, procedure, TIME } from '../../kernel/procedure.ts'
import { isOpen } from '../../kernel/selectors.ts'
import { known } from '../../kernel/world.ts'
import { documentOf, referendumOn } from '../treaty/documents.ts'
import { answer, answerAll, enquiryCommands, KEPT } from './enquiries.ts'
import type { CapitalEvents } from './events.ts'
import { awaitedOn, confirmByTime, mayAgree, referendumClock, referendumCommands } from './referendum.ts'
import type { Enquiry } from './state.ts'
import { onDeskOfCapital } from './view.ts'

const commands = { ...enquiryCommands, ...referendumCommands }

declare module '../../kernel/command.ts' {
  interface Commands extends CommandsOf<typeof commands> {}
}

const clockOf = (party: string, enquiry: string): string => `capital:${party}:${enquiry}`
const partyIn = (rest: string): string => rest.split(':')[0] ?? ''
/** What such an enquiry is about, in the words that a line of the record takes. */
const matter = ({ about, target, option }: Pick<Enquiry, 'about' | 'target' | 'option'>): Params => ({
  question: about === 'option' ? target : '',
  option,
  package: about === 'package' ? target : '',
  document: about === 'document' ? target : '',
})

export const capital = procedure({
  id: 'capital',
  opens: 'always',
  start: () => ({ enquiries: {}, counts: {}, referenda: {} }),
  commands,
  evolve: {
    'capital-asked': (slice, { party, enquiry: id, about, target, option, terms, until }, { deadlines }) => {
      const asked = { id, about, target, option, ...(terms && { terms: { ...terms } }) }
      slice.enquiries[party] = [...(slice.enquiries[party] ?? []), asked].slice(-KEPT)
      slice.counts[party] = (slice.counts[party] ?? 0) + 1
      deadlines[clockOf(party, id)] = until
    },
    'capital-answered': (slice, { party, enquiry, answer: given }, { deadlines }) => {
      const asked = known(slice.enquiries, party).find(({ id }) => id === enquiry)
      if (asked) asked.answer = { ...given, redLines: [...given.redLines] }
      delete deadlines[clockOf(party, enquiry)]
    },
    'agreed-ad-referendum': (slice, { document, party, until }, { deadlines }) => {
      slice.referenda[document] = { ...slice.referenda[document], [party]: 'awaited' }
      deadlines[referendumClock(document, party)] = until
    },
    'agreement-confirmed': (slice, { document, party }, { deadlines }) => {
      known(slice.referenda, document)[party] = 'confirmed'
      delete deadlines[referendumClock(document, party)]
    },
    'agreement-refused': (slice, { document, party }, { deadlines }) => {
      known(slice.referenda, document)[party] = 'refused'
      delete deadlines[referendumClock(document, party)]
    },
    /** A text that was not adopted leaves nothing to confirm. */
    'document-refused': (slice, { document }, { before, deadlines }) => {
      for (const party of awaitedOn(before, document)) {
        delete slice.referenda[document]?.[party]
        delete deadlines[referendumClock(document, party)]
      }
    },
    /** Who will not sign has nothing left to confirm; what its capital has refused is known by then. */
    'signature-declined': (slice, { document, party }, { deadlines }) => {
      const of = slice.referenda[document]
      if (of?.[party] === 'awaited') delete of[party]
      delete deadlines[referendumClock(document, party)]
    },
    'withdrawal-final': (slice, { party }, { deadlines }) => {
      for (const [document, of] of Object.entries(slice.referenda)) {
        if (of[party] === 'awaited') delete of[party]
        delete deadlines[referendumClock(document, party)]
      }
    },
  },
  react: { 'stage-ended': (world) => [...answerAll(world), ...confirmByTime(world)] },
  due: { capital: answer, referendum: confirmByTime },
  watches: { capital: (_, rest) => [partyIn(rest)] },
  about: {
    capital: (_, rest) => ({ party: partyIn(rest) }),
    referendum: (_, rest) => ({ document: rest.split(':')[0] ?? '', party: rest.split(':')[1] ?? '' }),
  },
  moves: (world, party) => [
    ...world.scenario.documents
      .slice(0, 1)
      .map(({ id }) => candidate('ask-capital', { about: 'document', target: id, option: '' })),
    ...(isOpen(world, 'treaty') ? world.scenario.documents : []).flatMap(({ id: document }): Candidate[] => {
      const d = documentOf(world, document)
      const stands = referendumOn(world, document, party)
      if (stands === 'awaited')
        return [
          candidate('confirm-agreement', { document }, document),
          candidate('refuse-agreement', { document, reason: '…' }, document),
        ]
      return d && !stands && mayAgree(d, party) ? [candidate('agree-ad-referendum', { document }, document)] : []
    }),
  ],
  awaits: ({ capital: { enquiries, referenda } }) => [
    ...Object.entries(enquiries)
      .filter(([, asked]) => asked.some(({ answer }) => !answer))
      .map(([secretOf]) => ({ body: PLENARY, parties: [TIME], secretOf })),
    ...Object.values(referenda)
      .filter((of) => Object.values(of).includes('awaited'))
      .map(() => ({ body: PLENARY, parties: [TIME] })),
  ],
  view: { board: {}, desk: onDeskOfCapital },
  words: { 'agreement-refused': { of: 'actor', fields: ['reason'] } },
  record: lines<CapitalEvents>({
    'capital-asked': (e) => [[e.party], { party: e.party, how: e.about, ...matter(e) }],
    'capital-answered': (e) => [[e.party], { party: e.party, how: e.answer.advice }],
    'agreed-ad-referendum': all((e) => ({ document: e.document, party: e.party })),
    'agreement-confirmed': all((e) => ({ document: e.document, party: e.party, how: e.by })),
    'agreement-refused': all((e) => ({ document: e.document, party: e.party, reason: e.reason })),
  }),
})
