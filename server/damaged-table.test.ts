/** A page of the database is overwritten. The table on it is closed with a sentence; nobody else notices. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { ClassAnswer } from '../shared/protocol/http.ts'
import { claimed, act as factsAt } from './store/sample.ts'
import { openSqlite } from './store/sqlite.ts'
import { ask, enter, newFolder, openClass, startServer } from './testing/running.ts'

const PAGE = 4096
/** The first byte of a leaf in which facts lie. */
const LEAF_OF_FACTS = 0x0a

/** The pages whose facts are of `mine` and not of `other`, in the order of the file. */
function pagesOf(bytes: Buffer, mine: string, other: string): number[] {
  const starts = Array.from({ length: bytes.length / PAGE }, (_, i) => i * PAGE)
  return starts.filter((start) => {
    const page = bytes.subarray(start, start + PAGE)
    return page[0] === LEAF_OF_FACTS && page.includes(mine) && page.includes('"text"') && !page.includes(other)
  })
}
/** Overwrites one of them: that in the middle, or the last, on which the next fact would come. */
function overwrite(file: string, mine: string, other: string, which: 'middle' | 'last'): void {
  const bytes = readFileSync(file)
  const pages = pagesOf(bytes, mine, other)
  expect(pages.length).toBeGreaterThan(2)
  const start = pages.at(which === 'last' ? -1 : pages.length >> 1) ?? 0
  bytes.fill(0xee, start, start + PAGE)
  writeFileSync(file, bytes)
}

it('W3 one damaged table is closed alone, with a sentence and an alarm; the others go on', async () => {
  const folder = newFolder()
  const before = await startServer(folder)
  const { token, tables } = (await openClass(before, 2)) as ClassAnswer
  const [hurt = '', sound = ''] = tables.map(({ table }) => table)
  for (const table of [hurt, sound]) {
    const teacher = await enter(before, { table, token })
    for (let n = 0; n < 35; n++)
      expect(await teacher.act({ type: 'announce', text: `${n} ${'слово '.repeat(40)}` })).toEqual({ ok: true })
  }
  await before.close()
  overwrite(join(folder, 'kelissoz.sqlite'), hurt, sound, 'middle')

  const server = await startServer(folder)
  let isBroken = false
  void server.failed.then(() => {
    isBroken = true
  })
  const neighbour = await enter(server, { table: sound, token })
  for (let tries = 0; tries < 3; tries++) {
    const seat = await ask(server, 'POST', '/matchmake/joinOrCreate/table', { table: hurt, token })
    expect(seat).toMatchObject({ status: 403, json: { error: { code: 'damaged' } } })
    const state = await ask(server, 'GET', `/api/tables/${hurt}/state`, undefined, token)
    expect(state).toMatchObject({ status: 410, json: { error: { code: 'damaged' } } })
    expect(await neighbour.act({ type: 'announce', text: `still here ${tries}` })).toEqual({ ok: true })
  }
  expect(await (await fetch(`${server.url}/metrics`)).text()).toMatch(/^kelissoz_damaged_tables 1$/m)
  const named = server.complaints.filter((said) => said.includes(hurt))
  expect(named, 'one alarm, however often it is tried').toEqual([JSON.stringify({ table: hurt })])
  expect(neighbour.closed).toEqual([])
  expect(isBroken).toBe(false)
  await server.close()
}, 60_000)

it('W3 where one act falls on a damaged page, those that were to be saved with it are saved', async () => {
  const file = join(newFolder(), 'kelissoz.sqlite')
  const first = await openSqlite(file)
  for (const id of ['a-sound', 'z-hurt']) {
    const claim = await claimed(first, id)
    for (let seq = 1; seq <= 200; seq++) await first.append(claim, factsAt(seq))
    await first.release(claim, 0)
  }
  await first.close()
  overwrite(file, 'z-hurt', 'a-sound', 'last')

  const store = await openSqlite(file)
  const [sound, hurt] = await Promise.all(['a-sound', 'z-hurt'].map((id) => store.claim(id, 'us', 1e13)))
  if (!hurt || !sound) throw new Error('both are claimed')
  const together = await Promise.allSettled([
    store.append(sound, factsAt(201)),
    store.append(hurt, factsAt(201)),
    store.append(sound, factsAt(202)),
  ])
  expect(together.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(together[1]).toMatchObject({ reason: { reason: 'damaged' } })
  await expect(store.read('z-hurt')).rejects.toMatchObject({ reason: 'damaged' })
  expect(await store.read('a-sound')).toHaveLength(202)
  await store.close()
})
