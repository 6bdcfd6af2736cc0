import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { BOARD } from '../../../shared/engine/views/board.ts'
import { root } from '../root.ts'
import { BY_BODY_FILE, byBody } from './by-body.ts'
import { PICTURE_PAGE, picturePage } from './import-picture.ts'
import { RULEBOOK, refusalsOf, rulebook, rulesTested } from './rulebook.ts'
import { WIRE_PAGE, wirePage } from './wire-page.ts'

it('what is made from the source is up to date; `npm run -s rules -- --write` renews them', () => {
  expect(readFileSync(join(root, RULEBOOK), 'utf8')).toBe(rulebook())
  expect(readFileSync(join(root, WIRE_PAGE), 'utf8')).toBe(wirePage())
  expect(readFileSync(join(root, BY_BODY_FILE), 'utf8')).toBe(byBody())
  expect(readFileSync(join(root, PICTURE_PAGE), 'utf8')).toBe(picturePage())
})

it('the page about the wire names what a command takes and what a field means', () => {
  const page = wirePage()
  expect(page).toContain('| `say` | anybody in a seat | `channel` id; `text` paragraph; `lang` "kk" · "ru" · "en" |')
  expect(page).toContain('| `rank-questions` | who acts for the state | `ranks` map of 1 or 2 or 3 by id |')
  expect(page).toContain('- `backing`: `KAZ=average RUS=largest`: who backs which option (TXT-1)')
  expect(page).toContain(
    '- `ballots`: of each body what is open and what was closed last: a ballot, or the lines of a paper',
  )
})

it('the page about the wire lists the fields of every structure in the order of the state', () => {
  const [, json = ''] = /```json\n(\{\s+"Table"[\s\S]*?)```/.exec(wirePage()) ?? []
  const structures: Readonly<Record<string, readonly string[]>> = JSON.parse(json)
  expect(structures.Board?.map((field) => field.split(':')[0])).toEqual(Object.keys(BOARD))
  expect(structures.Table).toEqual(['board:Board', 'desks:*Desk'])
  expect(structures.Board).toEqual(expect.arrayContaining(['entries:number', 'deadlines:*number', 'seats:*Seat']))
  expect(structures.Seat).toEqual(expect.arrayContaining(['id:string', 'present:boolean']))
})

it('refusals are found in the source, each choice of a code by itself', () => {
  expect(refusalsOf("return refuse('AGD-5', 'on-ballot', { question })")).toEqual([
    { rule: 'AGD-5', code: 'on-ballot', params: ['question'] },
  ])
  const more =
    "refuse(\n 'STG-2',\n 'closed', { stage: first(world, of(id)), revision: p.revision, question: x ? y : '' })"
  expect(refusalsOf(more)).toEqual([{ rule: 'STG-2', code: 'closed', params: ['question', 'revision', 'stage'] }])
  expect(refusalsOf("refuse('STG-1', 'over')")).toEqual([{ rule: 'STG-1', code: 'over', params: [] }])
  expect(refusalsOf("refuse('OBS-1', who === 'x' ? 'this-one' : 'that-one')").map((r) => r.code)).toEqual([
    'this-one',
    'that-one',
  ])
  expect(refusalsOf("throw refuse('malformed')")).toEqual([])
})

it('the rules that a test names are those at the beginning of its name', () => {
  const text = [
    "it('PKG-2 CLK-3 silence means none', () => {",
    "it.each([1])('AGD-1 %s', () => {",
    "it('no rule AGD-2 here', () => {",
  ]
  expect(rulesTested(text.join('\n'))).toEqual(['PKG-2', 'CLK-3', 'AGD-1'])
})
