/** What people write, through the whole server: every client decodes the state that the server means, whatever was sent. */
import { setTimeout as wait } from 'node:timers/promises'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SeatAnswer } from '../../shared/protocol/http.ts'
import { NASTY, nasty } from '../../shared/writing/testing/nasty.ts'
import { tidyLines } from '../../shared/writing/tidy.ts'
import { ask, enter, openClass, stateOf, type TestClient } from '../testing/running.ts'
import { wholeServer } from '../testing/whole-server.ts'

const { server, fresh } = await wholeServer(20)

const joinAs = (code: string, name: string, party: string) =>
  ask<SeatAnswer>(server, 'POST', '/api/join', { code, name, party, lang: 'kk' })

interface Around {
  readonly at: { readonly table: string; readonly token: string }
  readonly client: TestClient
}
/** Everybody around a table comes to see the same board, which is the one that the server tells over HTTP. */
async function allSeeTheSame(around: readonly Around[]): Promise<void> {
  const [first] = around
  if (!first) throw new Error('nobody is here')
  const { table, token } = first.at
  const told = await ask<{ board: object }>(server, 'GET', `/api/tables/${table}/state`, undefined, token)
  const board = JSON.stringify(sorted(told.json.board))
  for (const { client } of around)
    await client.until((c) => JSON.stringify(sorted(stateOf(c).board)) === board, 'the same board', 3000)
  expect(board.isWellFormed()).toBe(true)
}
const sorted = (value: unknown): unknown =>
  typeof value === 'object' && value !== null
    ? Object.fromEntries(
        Object.entries(value)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([key, inner]) => [key, sorted(inner)]),
      )
    : value

const stringsOf = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(stringsOf)
      : []
const arrive = async (at: Around['at']): Promise<Around> => ({ at, client: await enter(server, at) })

describe('F1 names', () => {
  it('F1 W10 the name of half an emoji, of controls and of turned letters spoils nobody’s state', async () => {
    const { code, teacher } = fresh()
    const around = [await arrive(teacher)]
    for (const [name, party] of [
      ['Иван\ud83d', 'RUS'],
      ['a\0b\nc', 'KAZ'],
      ['Ольга\u202eанна', 'BLR'],
    ] as const) {
      const { json } = await joinAs(code, name, party)
      around.push(await arrive(json))
      await allSeeTheSame(around)
    }
    const { seats } = stateOf(around[1]?.client as TestClient).board as unknown as {
      seats: Record<string, { id: string; names: string; present: boolean }>
    }
    expect(Object.values(seats).map(({ id, names }) => `${id} ${names}`)).toEqual(
      expect.arrayContaining(['RUS Иван', 'KAZ ab c', 'BLR Ольгаанна']),
    )
    expect(seats.RUS?.present).toBe(true)
  })

  it('F17 W10 names stand apart though one holds a comma, and who is called as another gets a number', async () => {
    const { code, teacher } = fresh()
    const around = [await arrive(teacher)]
    for (const name of ['Нурлан, Гүлназ', 'Анна', 'анна', 'Aннa']) await joinAs(code, name, 'KGZ')
    await allSeeTheSame(around)
    const { seats } = stateOf(around[0]?.client as TestClient).board as unknown as {
      seats: Record<string, { names: string }>
    }
    expect(seats.KGZ?.names.split('\n')).toEqual(['Нурлан, Гүлназ', 'Анна', 'анна (2)', 'Aннa (3)'])
  })

  it('F1 of any names in every seat each client decodes the same, over whole tables', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(nasty(), { minLength: 6, maxLength: 6 }), async (names) => {
        const { code, teacher } = fresh()
        const around = [await arrive(teacher)]
        for (const [n, party] of ['RUS', 'BLR', 'KAZ', 'KGZ', 'TJK', 'KAZ'].entries()) {
          const { status, json } = await joinAs(code, `${names[n]}`, party)
          expect([201, 400]).toContain(status)
          if (status === 201) around.push(await arrive(json))
        }
        await allSeeTheSame(around)
      }),
      { numRuns: 12 },
    )
  }, 60_000)

  it('F1 W10 a class is called by a name, too', async () => {
    const body = {
      scenario: 'cis-customs-union',
      pace: 'short',
      tables: 1,
      lang: 'en',
      assignment: 'free',
      bots: false,
    }
    for (const name of NASTY) {
      const { status, json } = await ask<{ tables: { code: string }[] }>(server, 'POST', '/api/classes', {
        ...body,
        name,
      })
      if (status !== 201) {
        expect(json).toMatchObject({ error: { code: expect.stringMatching(/^(no-letter|text-too-long)$/) } })
        continue
      }
      const told = await ask<{ instructor: string }>(server, 'GET', `/api/codes/${json.tables[0]?.code}`)
      expect(tidyLines(told.json.instructor)).toBe(told.json.instructor)
    }
  })
})

describe('F1 F14 texts', () => {
  it('of any words each client decodes the same board and reads a tidy record', async () => {
    const { token, tables } = await openClass(server)
    const [{ table, code } = { table: '', code: '' }] = tables
    const around = [await arrive({ table, token })]
    for (const party of ['RUS', 'BLR', 'KAZ', 'KGZ', 'TJK'])
      around.push(await arrive((await joinAs(code, party, party)).json))
    const [teacher, rus, blr] = around.map(({ client }) => client) as [TestClient, TestClient, TestClient]
    await teacher.act({ type: 'begin-talks' })
    const seen = { taken: 0, refused: 0 }
    await fc.assert(
      fc.asyncProperty(nasty(), async (text) => {
        const answers = [
          await rus.act({ type: 'say', channel: 'plenary', text, lang: 'ru' }),
          await blr.act({ type: 'ask-straw-poll', question: text, lang: 'kk' }),
          await teacher.act({ type: 'announce', text }),
          await teacher.act({ type: 'note', text }),
        ]
        for (const answer of answers) {
          if (answer.ok) seen.taken += 1
          else {
            seen.refused += 1
            expect(`${answer.rule}/${answer.code}`).toMatch(/^(WIRE\/(nothing-to-see|text-too-long)|POL-1\/poll-open)$/)
          }
        }
        await allSeeTheSame(around)
        await wait(60)
      }),
      { numRuns: 60 },
    )
    expect(seen.taken).toBeGreaterThan(20)
    expect(seen.refused).toBeGreaterThan(5)
    for (const { client } of around)
      for (const written of stringsOf(client.record)) expect(tidyLines(written)).toBe(written)
  }, 60_000)
})
