import { expect, it } from 'vitest'
import { smallScenario } from '../engine/testing/small-scenario.ts'
import { NOTHING, summaryOf, viewFor } from './public.ts'

const kaz = viewFor(smallScenario, { party: 'KAZ', raised: ['water'], news: ['flood'] })
const ids = (view: typeof kaz) => view.questions.map((q) => q.id)

it('before anybody sits down there is no brief, no hidden question and no news', () => {
  const view = viewFor(smallScenario, NOTHING)
  expect(view.briefs).toEqual({})
  expect(view.injects).toEqual([])
  expect(ids(view)).toEqual(['tariff', 'transit', 'votes'])
})

it('a delegate knows its own brief, its own hidden question, those that were raised, and the news that came', () => {
  expect(Object.keys(kaz.briefs)).toEqual(['KAZ'])
  expect(ids(kaz)).toEqual(['tariff', 'transit', 'votes', 'labour', 'water'])
  expect(kaz.injects.map((i) => i.id)).toEqual(['flood'])
})

it('nothing in a delegate’s view names another’s hidden question or what news does to others', () => {
  expect(JSON.stringify({ ...kaz, glossary: [] })).not.toMatch(/"grace":\{|"rus-line"|"kgz-line"/)
  expect(Object.keys(kaz.briefs.KAZ?.values ?? {})).not.toContain('grace')
  expect(kaz.injects[0]?.effects).toEqual([])
})

it('the instructor knows everything', () => {
  const { briefs, questions, injects } = viewFor(smallScenario, 'all')
  expect({ briefs, questions, injects }).toEqual({
    briefs: smallScenario.briefs,
    questions: smallScenario.questions,
    injects: smallScenario.injects,
  })
})

it('a party that is none, such as "__proto__", has no brief', () => {
  for (const party of ['__proto__', 'constructor', 'XXX']) {
    expect(viewFor(smallScenario, { party, raised: [], news: [] }).briefs).toEqual({})
  }
})

it('the summary holds what one needs to choose', () => {
  expect(Object.keys(summaryOf(smallScenario))).toEqual(['id', 'title', 'summary', 'parties', 'paces'])
})
