/** Questions in a party's own words (AGD-1): one a party, on the list when a second party wants it. */
import { z } from 'zod'
import { Line, Wording } from '../../../writing/kinds.ts'
import { bareWording } from '../../../writing/same.ts'
import { type Candidate, candidate, command } from '../../kernel/procedure.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import { nextId, questionOf, statusOf } from '../../kernel/selectors.ts'
import { own, type World } from '../../kernel/world.ts'
import {
  asQuestion,
  FREE,
  type FreeQuestion,
  isCalled,
  OPTIONS_AT_LEAST,
  OPTIONS_AT_MOST,
  optionsOfWords,
} from './free-question.ts'

/** Put, and not wanted by a second party yet; when the list has closed it comes too late. */
export const waiting = (world: World): readonly FreeQuestion[] =>
  world.listing.closed ? [] : Object.values(world.listing.put).filter(({ id }) => statusOf(world, id) === 'unraised')

/** What all know already: what is called so on the list, or waits for a second party. A hidden question is not compared. */
function refuseTheSame(world: World, title: string): Refusal | undefined {
  const listed = world.agenda.order.find((id) => {
    const question = questionOf(world, id)
    return question !== undefined && isCalled(question, title)
  })
  if (listed !== undefined) return refuse('AGD-1', 'same-question', { question: listed })
  return waiting(world).some((question) => isCalled(asQuestion(question), title))
    ? refuse('AGD-1', 'put-already')
    : undefined
}

export const puttingCommands = {
  'put-question': command({
    who: 'head',
    shape: {
      document: z.string().max(40),
      title: Line,
      options: z.array(Wording).min(OPTIONS_AT_LEAST).max(OPTIONS_AT_MOST),
      lang: z.enum(['kk', 'ru', 'en']),
    },
    decide(world, { document, title, options, lang }, { party }) {
      const { listing, scenario } = world
      if (!scenario.freeQuestions) return refuse('AGD-1', 'no-free-questions')
      if (listing.closed) return refuse('AGD-2', 'list-closed')
      if (listing.none.includes(party)) return refuse('AGD-2', 'answered-already')
      const put = Object.values(listing.put)
      if (put.some((question) => question.party === party)) return refuse('AGD-1', 'one-question')
      if (!scenario.documents.some(({ id }) => id === document)) return refuse('AGD-1', 'no-such-document')
      if (new Set(options.map(bareWording)).size < options.length) return refuse('AGD-1', 'same-options')
      const question = nextId(put.length, FREE)
      return (
        refuseTheSame(world, title) ?? [
          { type: 'question-put', question, party, document, title, options: optionsOfWords(options), lang },
        ]
      )
    },
  }),
  'want-question': command({
    who: 'head',
    shape: { question: z.string().max(40) },
    decide(world, { question }, { party: by }) {
      const put = own(world.listing.put, question)
      if (!put) return refuse('AGD-1', 'no-such-question')
      if (world.listing.closed) return refuse('AGD-2', 'list-closed')
      if (statusOf(world, question) !== 'unraised') return refuse('AGD-1', 'same-question', { question })
      if (put.party === by) return refuse('AGD-1', 'one-question')
      return [{ type: 'question-wanted', question, party: put.party, by }]
    },
  }),
}

/** A title that no question has. */
const sampleTitle = (world: World): string => {
  const titles = Array.from({ length: world.agenda.order.length + waiting(world).length + 1 }, (_, n) =>
    '…'.repeat(n + 1),
  )
  return titles.find((title) => refuseTheSame(world, title) === undefined) ?? '…'
}

export const puttingMoves = (world: World, party: string): readonly Candidate[] =>
  world.scenario.freeQuestions
    ? [
        candidate('put-question', {
          document: world.scenario.documents[0]?.id ?? '',
          title: sampleTitle(world),
          options: ['…', '……'],
          lang: 'en',
        }),
        ...waiting(world)
          .filter((question) => question.party !== party)
          .map(({ id }) => candidate('want-question', { question: id }, id)),
      ]
    : []
