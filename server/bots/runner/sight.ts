/** What one seat is shown of a world: the one place where a world becomes what a bot may see and hear. */
import { PLENARY } from '../../../shared/engine/bodies/plenary.ts'
import type { Fact } from '../../../shared/engine/kernel/event.ts'
import { questionsOf } from '../../../shared/engine/kernel/selectors.ts'
import type { World } from '../../../shared/engine/kernel/world.ts'
import type { Board } from '../../../shared/engine/views/board.ts'
import { deskOf } from '../../../shared/engine/views/board.ts'
import { recordFor } from '../../../shared/engine/views/record.ts'
import { calendarFor } from '../../../shared/scenario/calendar-view.ts'
import type { Lang } from '../../../shared/scenario/schema.ts'
import type { Observation, PublicScenario } from '../mind/observation.ts'
import type { Overheard, Utterance } from '../mind/state.ts'

/** What a party sees at `now`, epoch ms; `board` is that of the world. */
export function sight(world: World, board: Board, party: string, now: number): Observation {
  const brief = world.scenario.briefs[party]
  if (!brief) throw new Error(`the scenario has no brief for ${party}`)
  return { board, desk: deskOf(world, party), scenario: publicScenario(world, board, party), brief, now }
}

/** The public part for a seat: with the questions that are on the list, and its own hidden one. Built from nothing. */
export const publicScenario = (world: World, board: Board, party: string): PublicScenario => {
  const { id, parties, rules, documents, stages, paces, calendar } = world.scenario
  const questions = questionsOf(world).filter((q) => q.hidden === party || board.questions.has(q.id))
  const known = new Set(questions.map((q) => q.id))
  const knowledge = { party, raised: [], news: [] }
  return {
    ...{ id, parties, rules, documents, questions, stages, paces },
    ...(calendar && { calendar: calendarFor(calendar, knowledge, known) }),
  }
}

/** What a person said and this seat may read. */
export function heardBy(world: World, fact: Fact, party: string): Utterance[] {
  if (
    fact.event.type !== 'said' ||
    fact.event.party === party ||
    world.delegation.people[fact.event.person]?.bot !== false
  )
    return []
  if (recordFor(fact, { kind: 'party', party }) === null) return []
  const { channel, text, lang } = fact.event
  return [{ channel, party: fact.event.party, lang: lang as Lang, text }]
}

/** What anybody said, or gave as a reason, where this seat may read it; its own words too. */
export function overheardBy(fact: Fact, party: string): Overheard[] {
  const text = wordsOf(fact)
  if (text === '' || recordFor(fact, { kind: 'party', party }) === null) return []
  return [{ channel: 'channel' in fact.event ? fact.event.channel : PLENARY, text }]
}

function wordsOf({ event }: Fact): string {
  switch (event.type) {
    case 'said':
    case 'statement-made':
      return event.text
    case 'proposal-made':
    case 'proposal-countered':
      return event.words
    case 'silence-broken':
    case 'objection-raised':
    case 'signature-declined':
    case 'agreement-refused':
    case 'consent-declined':
    case 'proposal-declined':
    case 'package-declined':
      return event.reason
    default:
      return ''
  }
}
