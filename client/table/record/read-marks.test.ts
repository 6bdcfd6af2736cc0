/** What is unread follows the lines that were on the screen: through a reload, on another device, and never for our own. */
import '../../testing/browser.ts'
import { beforeEach, expect, it, vi } from 'vitest'
import type { BoardQuestion } from '../../../shared/engine/procedures/agenda/view.ts'

/** The modules of a page that was just loaded; what the browser keeps is kept. */
async function load(person = 'aigerim') {
  vi.resetModules()
  const { board, me, scenario } = await import('../state/table.ts')
  const record = await import('./record.ts')
  const talk = await import('../../procedures/channels/channels.ts')
  const text = await import('../../procedures/text/changes.ts')
  me.value = { table: 't1', party: 'KAZ', role: 'head', person, name: '', token: '' } as typeof me.value
  scenario.value = { parties: [{ id: 'KAZ' }], questions: [], documents: [] } as unknown as typeof scenario.value
  board.value = {
    channels: new Map(),
    options: new Map(),
    order: 'q1 q2',
    questions: new Map(['q1', 'q2'].map((id) => [id, { id } as BoardQuestion])),
  } as unknown as typeof board.value
  record.readRecord('KAZ')
  return { ...record, ...talk, ...text }
}
type Line = Parameters<Awaited<ReturnType<typeof load>>['addEntries']>[0]['entries'][number]

const line = (type: string, params: Line['params']): Line => ({ at: 0, by: '', type, params, to: 'all' })
const said = (person: string, party = 'KAZ') => line('said', { channel: 'plenary', person, party, text: 'Сәлем' })
const SAID = [said('bota', 'KGZ'), said('dana'), said('aigerim')]

beforeEach(() => localStorage.removeItem('kelissoz-draft:t1:aigerim:read-up-to:KAZ'))

it('what others of our own delegation said is unread, and what we said is not', async () => {
  const page = await load()
  page.addEntries({ record: 'KAZ', first: 1, entries: SAID })
  expect(page.unread('plenary')).toBe(2)
  page.markHeard('plenary')
  expect(page.unread('plenary')).toBe(0)
})

it('after a reload what was shown is read, what came meanwhile is not, and the record is fetched back to there', async () => {
  const before = await load()
  before.addEntries({ record: 'KAZ', first: 1, entries: SAID })
  before.markHeard('plenary')

  const after = await load()
  after.addEntries({ record: 'KAZ', first: 1, entries: [...SAID, said('bota', 'KGZ')] })
  expect(after.unread('plenary')).toBe(1)
  const { oldestMark } = await import('./read-marks.ts')
  expect(oldestMark()).toBe(3)
})

it('another person in this browser, and another record, have marks of their own', async () => {
  const page = await load()
  page.addEntries({ record: 'KAZ', first: 1, entries: SAID })
  page.markHeard('plenary')
  page.readRecord('KAZ aigerim')
  page.addEntries({ record: 'KAZ aigerim', first: 1, entries: SAID })
  expect(page.unread('plenary')).toBe(2)

  const other = await load('bota')
  other.addEntries({ record: 'KAZ', first: 1, entries: SAID })
  expect(other.unread('plenary')).toBe(2)
})

it('the text is read as it stands when it is first seen; then what others do to an article is new until it is seen', async () => {
  const page = await load()
  page.beginReading()
  page.addEntries({ record: 'KAZ', first: 1, entries: [line('option-added', { question: 'q1', party: 'KGZ' })] })
  expect(page.changedQuestions.value).toEqual([])
  page.beginReading()
  page.addEntries({
    record: 'KAZ',
    first: 2,
    entries: [
      line('option-backed', { question: 'q1', party: 'KAZ' }),
      line('stance-taken', { question: 'q1', party: 'KGZ' }),
      line('question-settled', { question: 'q2', option: 'a' }),
    ],
  })
  expect(page.changedQuestions.value).toEqual(['q2'])

  const after = await load()
  after.addEntries({ record: 'KAZ', first: 2, entries: [line('question-settled', { question: 'q2', option: 'a' })] })
  expect(after.changedQuestions.value).toEqual(['q2'])
  after.markTextRead()
  expect(after.changedQuestions.value).toEqual([])
})
