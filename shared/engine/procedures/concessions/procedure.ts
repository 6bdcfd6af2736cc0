/**
 * The system of concessions (CON-1 to CON-4; method 4): two promise each other something on condition that both ratify the main
 * agreement. It is offered and answered as a direct proposal; once accepted it stands here until it takes effect or lapses.
 */
import { PLENARY } from '../../bodies/selectors.ts'
import type { CommandsOf } from '../../kernel/command.ts'
import { type Candidate, candidate, procedure } from '../../kernel/procedure.ts'
import { hasLeft, isOpen, nextStage, parties } from '../../kernel/selectors.ts'
import { known, unused, type World } from '../../kernel/world.ts'
import { addressees } from '../proposals/contents.ts'
import { concessionCommands, needKey } from './commands.ts'
import { checkAgreement, isOfParty, sampleTerms } from './contents.ts'
import { failedWith, lapsing, refusedBy, releasing, settledOtherwise, unreleased } from './fate.ts'
import { concessionLines } from './record.ts'
import { concessionsOfDesk, concessionsOnBoard } from './view.ts'

declare module '../../kernel/command.ts' {
  interface Commands extends CommandsOf<typeof concessionCommands> {}
}

/** Where one is heard; with any terms and any agreement, to ask whether an offer could be made at all. */
function offering(world: World, party: string): Candidate[] {
  const terms = sampleTerms(world, party)
  if (!terms) return []
  const halves = { gives: { ...terms.gives }, asks: { ...terms.asks }, words: '', lang: 'en' as const }
  const mine = Object.values(world.channels.all).filter((c) => c.members.includes(party))
  return [PLENARY, ...mine.map(({ id }) => id)].flatMap((channel) => {
    for (const to of addressees(world, channel, party))
      for (const agreement of Object.keys(world.treaty.documents))
        if (!checkAgreement(world, agreement, [party, to]))
          return [candidate('offer-concession', { channel, to, agreement, ...halves }, channel)]
    return []
  })
}

function noting(world: World, party: string): Candidate[] {
  const of = parties(world).find((other) => other !== party && !hasLeft(world, other))
  const [question] = world.agenda.order
  return of !== undefined && question !== undefined
    ? [candidate('note-need', { of, question, option: '', words: '…', lang: 'en' })]
    : []
}

export const concessions = procedure({
  id: 'concessions',
  opens: 'named',
  after: ['ratification'],
  start: () => ({ needs: {}, agreed: {} }),
  commands: concessionCommands,
  evolve: {
    'need-noted': ({ needs }, { party, of, question, option, words, lang }) => {
      const list = needs[party] ?? {}
      const key = needKey(of, question)
      if (option === '' && words === '') delete list[key]
      else list[key] = { of, question, option, words, lang }
      needs[party] = list
    },
    'concession-accepted': ({ agreed }, { concession: id, channel, parties: [by, to], seenBy, ...e }) => {
      agreed[unused(agreed, id)] = {
        ...{ id, channel, by: by ?? '', to: to ?? '', agreement: e.agreement },
        gives: { ...e.gives },
        asks: { ...e.asks },
        seenBy: [...seenBy],
        status: 'conditional',
      }
    },
    'concession-took-effect': ({ agreed }, { concession }) => {
      known(agreed, concession).status = 'in-effect'
    },
    'concession-lapsed': ({ agreed }, { concession }) => {
      known(agreed, concession)
      delete agreed[concession]
    },
  },
  react: {
    'consent-expressed': (world, { document }) => releasing(world, document),
    'reservation-stood': (world, { document }) => releasing(world, document),
    'reservation-withdrawn': (world, { document }) => releasing(world, document),
    'parliament-refused': (world, { document, party }) => refusedBy(world, document, party),
    'consent-declined': (world, { document, party }) => refusedBy(world, document, party),
    'signature-declined': (world, { document, party }) => refusedBy(world, document, party),
    'document-not-opened': (world, { document }) => failedWith(world, document),
    'document-refused': (world, { document }) => failedWith(world, document),
    'document-failed': (world, { document }) => failedWith(world, document),
    'document-ceased': (world, { document }) => failedWith(world, document),
    'question-settled': (world, { question }) => settledOtherwise(world, question),
    'settlement-confirmed': (world, { question }) => settledOtherwise(world, question),
    'withdrawal-final': (world, { party }) => lapsing(world, 'left', (c) => isOfParty(c, party)),
    'stage-ended': (world) => (isOpen(world, 'ratification') ? unreleased(world) : []),
    /** Talks that were ended early release nothing any more. */
    'stage-entered': (world) => (nextStage(world) ? [] : unreleased(world)),
  },
  moves: (world, party) => [...noting(world, party), ...offering(world, party)],
  view: { board: concessionsOnBoard, desk: concessionsOfDesk },
  words: { 'need-noted': { of: 'actor', fields: ['words'] } },
  record: concessionLines,
})
