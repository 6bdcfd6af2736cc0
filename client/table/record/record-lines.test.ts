/** The record of whole games as its readers have it, in three languages; `RECORD_TO=folder` writes it there to be read. */
import '../../testing/browser.ts'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { openBallotOf, PLENARY } from '../../../shared/engine/bodies/selectors.ts'
import { listedOfTable } from '../../../shared/engine/kernel/selectors.ts'
import { headOf, Meeting, type Wish } from '../../../shared/engine/testing/meeting.ts'
import { boardOf } from '../../../shared/engine/views/board.ts'
import { recordFor } from '../../../shared/engine/views/record.ts'
import { viewFor } from '../../../shared/scenario/public.ts'
import { type PaceId, Scenario } from '../../../shared/scenario/schema.ts'
import { LANGS, lang } from '../../text/lang.ts'
import { isInLanguage } from '../../text/m.ts'
import { hasReasons, hasSentences, recordText } from '../../text/sentence.ts'
import '../panels/registry.ts'
import { board, me, scenario } from '../state/table.ts'
import { addEntries, forgetRecord, readRecord } from './record.ts'

const files = import.meta.glob<object>('../../../scenarios/cis-customs-union/{scenario.json,briefs/*.json}', {
  eager: true,
  import: 'default',
})
const scripts = import.meta.glob<Script>('../../../scenarios/cis-customs-union/playthroughs/*.json', {
  eager: true,
  import: 'default',
})
const nameOf = (path: string): string => path.split('/').at(-1)?.replace('.json', '') ?? ''
const customsUnion = Scenario.parse({
  ...Object.entries(files).find(([path]) => nameOf(path) === 'scenario')?.[1],
  briefs: Object.fromEntries(
    Object.entries(files).flatMap(([path, file]) => (/briefs/.test(path) ? [[nameOf(path), file]] : [])),
  ),
})

type Step = { by?: string; do?: Wish; votes?: Readonly<Record<string, string>>; in?: string; wait?: number }
type Script = { pace: PaceId; seed: number; steps: Step[] }

/** What `server/playthroughs.test.ts` holds against its story is here only played. */
function played({ pace, seed, steps }: Script): Meeting {
  const meeting = new Meeting(customsUnion, { pace, seed }).begin()
  for (const step of steps) {
    const { world } = meeting
    const command = step.do && {
      ...step.do,
      ...(step.do.package === '$package' && { package: Object.keys(world.packages.all).at(-1) }),
      ...(step.do.ballot === '$ballot' && { ballot: openBallotOf(world, PLENARY) }),
    }
    if (command) meeting.give(headOf(step.by ?? ''), command)
    for (const [party, position] of Object.entries(step.votes ?? {}))
      meeting.act(party, { type: 'vote', ballot: openBallotOf(world, step.in ?? PLENARY), position })
    if (step.wait) meeting.wait(step.wait)
  }
  return meeting
}

/** All that the instructor reads, line by line. */
function recordOf(meeting: Meeting): { type: string; text: string }[] {
  me.value = { table: 't1', token: '', party: '', role: 'instructor', person: 'teacher', name: '' } as typeof me.value
  scenario.value = viewFor(customsUnion, 'all', listedOfTable(meeting.world))
  board.value = boardOf(meeting.world)
  const lines = meeting.facts.flatMap((fact) => recordFor(fact, { kind: 'instructor' }) ?? [])
  forgetRecord()
  readRecord('instructor')
  addEntries({ record: 'instructor', first: 1, entries: lines })
  return lines
    .filter(({ type }) => type !== 'said')
    .map(({ type, by, params }) => ({ type, text: recordText(type, { by, ...params }) }))
}

const WORD = /\p{Letter}+/gu
const wordsIn = (text: string): string[] => text.match(WORD) ?? []

/** Latin letters in a Kazakh or Russian line are an id that nobody put into words, but for names and what somebody wrote. */
const LATIN = /ad referendum|Head [A-Z]{3}|[«“][^»”]*[»”]/g

describe.each(Object.entries(scripts))('the record of %s', (path, script) => {
  const meeting = played(script)
  const theirs = new Set(wordsIn(JSON.stringify(script.steps)))
  /** A line without the words that somebody at the table wrote: these stay in their own language. */
  const withoutTheirs = (text: string): string => text.replace(WORD, (word) => (theirs.has(word) ? '' : word))

  it.each(LANGS)('reads in %s: no id, no empty slot, nothing glued', async (language) => {
    lang.value = language
    await vi.waitFor(() => expect(isInLanguage.value && hasSentences.value && hasReasons.value).toBe(true))
    const lines = recordOf(meeting)
    if (process.env.RECORD_TO) {
      mkdirSync(process.env.RECORD_TO, { recursive: true })
      writeFileSync(
        join(process.env.RECORD_TO, `${nameOf(path)}.${language}.txt`),
        lines.map(({ type, text }) => `${text}\t${type}`).join('\n'),
      )
    }
    expect(lines.length).toBeGreaterThan(100)
    expect(lines.filter(({ text }) => text === '')).toEqual([])
    const bare = lines.map(({ type, text }) => ({ type, text: text.replace(/[\u2066-\u2069]/g, '') }))
    expect(
      bare.filter(({ text }) => /«»|“”|\(\)|[:(«“]\s*[.,;)]|\s\s|[{}]|\.\.|undefined|\bnull\b/.test(text)),
    ).toEqual([])
    expect(bare.filter(({ text }) => !/[.!?…]$/.test(text))).toEqual([])
    if (language !== 'en') expect(bare.filter(({ text }) => /[a-z]/i.test(text.replace(LATIN, '')))).toEqual([])
    else expect(bare.filter(({ text }) => /\p{Script=Cyrillic}/u.test(withoutTheirs(text)))).toEqual([])
  })
})
