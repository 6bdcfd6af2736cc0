/**
 * What a scenario shows to whom. Whitelists: built from nothing, so that a field that is added to the scenario is secret
 * until it is named here.
 */
import { type CalendarView, calendarFor } from './calendar-view.ts'
import type { Body, Brief, Inject, Party, Question, Scenario, Text } from './schema.ts'

/** One line of the list: enough to choose a scenario, a pace and a party. */
export interface ScenarioSummary {
  readonly id: string
  readonly title: Text
  readonly summary: Text
  readonly parties: readonly Party[]
  readonly paces: { readonly [P in 'short' | 'lesson' | 'double']: { readonly title: Text; readonly minutes: number } }
}
/** A scenario for one reader: the questions, the news and the briefs that this reader may know. */
export type ScenarioView = Omit<Scenario, 'briefs' | 'bodies' | 'calendar'> & {
  readonly briefs: Readonly<Record<string, Brief>>
  readonly bodies: readonly PublicBody[]
  readonly calendar?: CalendarView
}
type PublicBody = Omit<Body, 'takes'>

export function summaryOf({ id, title, summary, parties, paces }: Scenario): ScenarioSummary {
  const pace = (name: 'short' | 'lesson' | 'double') => ({ title: paces[name].title, minutes: paces[name].minutes })
  return {
    id,
    title,
    summary,
    parties,
    paces: { short: pace('short'), lesson: pace('lesson'), double: pace('double') },
  }
}

/** What somebody knows: whose briefs, which hidden questions, which news. `all` knows everything. */
export type Knowledge =
  | 'all'
  | { readonly party: string; readonly raised: readonly string[]; readonly news: readonly string[] }

/** Before anybody sits down: no brief, no hidden question, no news. */
export const NOTHING: Knowledge = { party: '', raised: [], news: [] }

/** `put`: what stands on the list in a delegation's own words (AGD-1); whoever does not see the list does not know it. */
export function viewFor(s: Scenario, knowledge: Knowledge, put: readonly Question[] = []): ScenarioView {
  const isKnown = (q: Question) =>
    knowledge === 'all' || q.hidden === undefined || q.hidden === knowledge.party || knowledge.raised.includes(q.id)
  const isOut = (inject: Inject) => knowledge === 'all' || knowledge.news.includes(inject.id)
  const questions = [
    ...s.questions.filter(isKnown),
    ...put.filter(({ id }) => knowledge === 'all' || knowledge.raised.includes(id)),
  ]
  const { id, version, title, summary, setting, notes, equalStatus, sources, parties, observers, rules } = s
  const { freeWording, freeQuestions, documents, stages, paces, questionnaires, debrief, glossary } = s
  return {
    ...{ id, version, title, summary, setting, notes, equalStatus, sources, parties, observers, rules },
    bodies: s.bodies.map(known),
    ...{ freeWording, freeQuestions, documents, stages, paces, questionnaires, debrief, glossary },
    questions,
    injects: s.injects.filter(isOut).map((inject) => (knowledge === 'all' ? inject : { ...withoutEffects(inject) })),
    briefs: briefsFor(s, knowledge, new Set(questions.map((q) => q.id))),
    ...(s.calendar && { calendar: calendarFor(s.calendar, knowledge, new Set(questions.map((q) => q.id))) }),
  }
}

/** What anybody may know of a body. Which questions it does not take would name hidden ones: that is not said. */
const known = ({ id, title, kind, members, seats, chair, quorum, decisions, record }: Body): PublicBody => ({
  ...{ id, title, kind, members, seats, chair, quorum, decisions, record },
})

/** What news does to whom is on the desk of whom it concerns, and nowhere else. */
const withoutEffects = ({ id, title, text, sources }: Inject): Inject => ({ id, title, text, sources, effects: [] })

function briefsFor(s: Scenario, knowledge: Knowledge, known: ReadonlySet<string>): Record<string, Brief> {
  if (knowledge === 'all') return s.briefs
  const brief = Object.hasOwn(s.briefs, knowledge.party) ? s.briefs[knowledge.party] : undefined
  return brief ? { [knowledge.party]: only(brief, known) } : {}
}

/** A brief without a word about questions that its reader does not know of. */
function only(brief: Brief, known: ReadonlySet<string>): Brief {
  const pick = <T>(map: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(map).filter(([question]) => known.has(question)))
  const { introduction, interests, reservation, alternative, redLines, hiddenQuestion, advice, voice, reasons } = brief
  return {
    ...{ introduction, interests, reservation, alternative, hiddenQuestion, advice },
    ...(voice && { voice }),
    ...(reasons && { reasons: pick(reasons) }),
    redLines: redLines.filter(({ question }) => known.has(question)),
    weights: pick(brief.weights),
    values: pick(brief.values),
    outside: pick(brief.outside),
  }
}
